import { expect, it } from "vitest";
import { claimReviewProblems } from "./claim-review-problems.ts";
import { review } from "./testing.ts";

const rules = {
  page: "https://watch.example/checks/harbour",
  desk: { name: "Port Watch", url: "https://watch.example" },
  mayHaveNumber: true,
};
const told = (node: unknown, changes: Partial<typeof rules> = {}) =>
  claimReviewProblems(node, { ...rules, ...changes }).map(({ code, path }) => `${code} ${path}`);
const words = { "@type": "Rating", alternateName: "Contested", ratingExplanation: "Both hold." };
const claim = Object(review()["itemReviewed"]);

it("lets a page of the desk stand that keeps every rule", () => {
  expect(told(review())).toEqual([]);
  expect(told(review({ reviewRating: words }), { mayHaveNumber: false })).toEqual([]);
});

it("lets the desk leave out what is not known of the claim", () => {
  expect(told(review({ itemReviewed: { "@type": "Claim" } }))).toEqual([]);
});

it("makes an error of what is a warning in others, but for a long claim", () => {
  const long =
    "The harbour of the town was closed for a whole year, and nobody was told the reason";
  const problems = claimReviewProblems(review({ claimReviewed: long, "@context": null }), rules);
  expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
    ["context_missing", "error"],
    ["claim_long", "warning"],
  ]);
});

const response = { "@type": "Claim", "rj:respondsTo": "#claim", text: "It was open." };
it.each<[what: string, node: unknown, problems: string[]]>([
  ["two reviews", [review(), review()], ["emitted_not_one "]],
  [
    "another page's address",
    review({ url: "https://watch.example/checks" }),
    ["emitted_url_not_page /url"],
  ],
  [
    "another author",
    review({ author: { "@type": "Organization", name: "Else" } }),
    ["emitted_author_not_desk /author"],
  ],
  [
    "itself as the claimant",
    review({ itemReviewed: { ...claim, author: { "@type": "Organization", name: "Port Watch" } } }),
    ["emitted_claim_by_desk /itemReviewed/author"],
  ],
  [
    "a claimant of the wrong type",
    review({ itemReviewed: { ...claim, author: { "@type": "Thing", name: "Ana Ruiz" } } }),
    ["emitted_author_type /itemReviewed/author/@type"],
  ],
  [
    "a date that is a guess",
    review({ itemReviewed: { ...claim, datePublished: "2024-09~" } }),
    ["emitted_date_unsure /itemReviewed/datePublished"],
  ],
  [
    "numbers as text",
    review({ reviewRating: { ...words, ratingValue: "2", worstRating: 1, bestRating: 5 } }),
    ["emitted_number_not_number /reviewRating/ratingValue"],
  ],
  [
    "a number without its scale",
    review({ reviewRating: { ...words, ratingValue: 2 } }),
    [
      "rating_best_missing /reviewRating/bestRating",
      "rating_worst_missing /reviewRating/worstRating",
      "emitted_scale_incomplete /reviewRating",
    ],
  ],
  [
    "a scale from 0",
    review({ reviewRating: { ...words, ratingValue: 2, worstRating: 0, bestRating: 5 } }),
    ["rating_worst_below_one /reviewRating/worstRating", "emitted_scale_incomplete /reviewRating"],
  ],
  [
    "neither number nor reason",
    review({ reviewRating: { "@type": "Rating", alternateName: "Contested" } }),
    ["emitted_explanation_missing /reviewRating/ratingExplanation"],
  ],
  [
    "the response in the claim",
    review({ itemReviewed: { ...claim, isBasedOn: [response] } }),
    ["emitted_response_in_claim /itemReviewed/isBasedOn/0"],
  ],
  [
    "a response of no type",
    review({ mentions: [response, { ...response, "@type": "CreativeWork" }] }),
    ["emitted_response_not_claim /mentions/1"],
  ],
  [
    "a source without its copy",
    review({ citation: [{ url: "https://a.example", archivedAt: "https://b.example" }, "A book"] }),
    ["emitted_citation_unarchived /citation/1"],
  ],
  [
    "a correction that is none",
    review({ correction: "We were wrong" }),
    ["emitted_correction_type /correction"],
  ],
])("holds back a page with %s", (_, node, problems) => {
  expect(told(node)).toEqual(problems);
});

it("allows no number where the pair may have none", () => {
  expect(told(review(), { mayHaveNumber: false })).toEqual([
    "emitted_number_forbidden /reviewRating/ratingValue",
    "emitted_number_forbidden /reviewRating/worstRating",
    "emitted_number_forbidden /reviewRating/bestRating",
  ]);
});

it("holds a page to the same rules where its parts stand side by side in a graph", () => {
  const graph = (claimType: string) => ({
    "@context": "https://schema.org",
    "@graph": [
      review({
        mentions: { "@id": "#response" },
        citation: "A book",
        itemReviewed: { "@id": "#claim" },
      }),
      { ...response, "@id": "#response", "@type": claimType },
      { ...claim, "@id": "#claim", isBasedOn: response },
    ],
  });
  const inAll = ["emitted_response_in_claim /@graph/2/isBasedOn"];
  const unarchived = "emitted_citation_unarchived /@graph/0/citation";
  expect(told(graph("Claim"))).toEqual([...inAll, unarchived]);
  expect(told(graph("CreativeWork"))).toEqual([
    ...inAll,
    "emitted_response_not_claim /@graph/1",
    unarchived,
  ]);
});
