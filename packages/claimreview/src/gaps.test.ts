import { expect, it } from "vitest";
import { readClaimReviews } from "./read-claim-reviews.ts";
import { review } from "./testing.ts";

const told = (document: unknown, options?: { url: string }) =>
  readClaimReviews(document, options).problems.map(({ code, path }) => `${code} ${path}`);
const rating = (changes: Record<string, unknown>) => ({
  reviewRating: { ...Object(review()["reviewRating"]), ...changes },
});
const item = (changes: Record<string, unknown>) => ({
  itemReviewed: { ...Object(review()["itemReviewed"]), ...changes },
});

it("says nothing of a review that lacks nothing", () => {
  expect(told(review())).toEqual([]);
});

it.each<[what: string, changes: Record<string, unknown>, problems: string[]]>([
  ["no context", { "@context": undefined }, ["context_missing /@context"]],
  ["a bare context", { "@context": "schema.org" }, ["context_bare /@context"]],
  ["another context", { "@context": ["https://w3.org/x"] }, ["context_unknown /@context/0"]],
  ["a type in other capitals", { "@type": "Claimreview" }, ["type_case /@type"]],
  ["another type", { "@type": "Review" }, ["type_not_claim_review /@type"]],
  ["no claim", { claimReviewed: undefined }, ["claim_missing /claimReviewed"]],
  [
    "an empty claim",
    { claimReviewed: " \n" },
    ["value_empty /claimReviewed", "claim_missing /claimReviewed"],
  ],
  ["a claim of 75 characters", { claimReviewed: "🙏".repeat(75) }, ["claim_long /claimReviewed"]],
  ["a claim of 74 characters", { claimReviewed: "🙏".repeat(74) }, []],
  [
    "the rating in the claim",
    { claimReviewed: "Mostly wrong: it was closed" },
    ["claim_holds_rating /claimReviewed"],
  ],
  ["HTML in the claim", { claimReviewed: "<b>Closed</b>" }, ["text_has_markup /claimReviewed"]],
  ["a number as the claim", { claimReviewed: 5 }, ["text_not_text /claimReviewed"]],
  [
    "an object as the claim",
    { claimReviewed: { words: "Closed" } },
    ["value_unread /claimReviewed", "claim_missing /claimReviewed"],
  ],
  ["no address", { url: undefined }, ["url_missing /url"]],
  ["a path", { url: "/checks" }, ["address_relative /url"]],
  [
    "an address away from its page",
    { mainEntityOfPage: "https://other.example/1" },
    ["url_other_host /url"],
  ],
  ["no author", { author: [] }, ["author_missing /author"]],
  [
    "an author without a name",
    { author: { "@type": "Person" } },
    ["author_name_missing /author/name"],
  ],
  ["an author without a type", { author: { name: "Ana" } }, ["type_missing /author/@type"]],
  [
    "an author nobody describes",
    { author: { "@id": "#us", "@type": "Person" } },
    ["reference_unresolved /author/@id", "author_name_missing /author/name"],
  ],
  ["no date", { datePublished: null }, ["date_missing /datePublished"]],
  ["a date in two readings", { datePublished: "03/04/2024" }, ["date_ambiguous /datePublished"]],
  ["a moment in seconds", { datePublished: 1724803200 }, ["date_unread /datePublished"]],
  ["a language by name", { inLanguage: "english" }, ["language_unknown /inLanguage"]],
  ["a language", { inLanguage: { "@type": "Language", alternateName: "pt-BR" } }, []],
  ["no rating", { reviewRating: undefined }, ["rating_missing /reviewRating"]],
  [
    "two ratings",
    { reviewRating: [rating({}).reviewRating, rating({}).reviewRating] },
    ["several_ratings /reviewRating"],
  ],
  [
    "no words",
    rating({ alternateName: null }),
    ["rating_words_missing /reviewRating/alternateName"],
  ],
  [
    "words alone",
    rating({ ratingValue: null }),
    ["rating_number_missing /reviewRating/ratingValue"],
  ],
  [
    "words as a number",
    rating({ ratingValue: "Wrong" }),
    ["rating_not_number /reviewRating/ratingValue"],
  ],
  ["a comma", rating({ ratingValue: "2,5" }), ["rating_decimal_comma /reviewRating/ratingValue"]],
  [
    "no scale",
    rating({ bestRating: null, worstRating: null }),
    [
      "rating_best_missing /reviewRating/bestRating",
      "rating_worst_missing /reviewRating/worstRating",
    ],
  ],
  [
    "a scale upside down",
    rating({ bestRating: 1, worstRating: 5 }),
    ["rating_scale_reversed /reviewRating/bestRating"],
  ],
  [
    "no scale but −1",
    rating({ ratingValue: "-1", bestRating: "-1", worstRating: "-1" }),
    [
      "rating_below_one /reviewRating/ratingValue",
      "rating_worst_below_one /reviewRating/worstRating",
      "rating_scale_flat /reviewRating/bestRating",
    ],
  ],
  [
    "a number above the scale",
    rating({ ratingValue: 6 }),
    ["rating_outside_scale /reviewRating/ratingValue"],
  ],
  [
    "a scale from 0",
    rating({ worstRating: 0 }),
    ["rating_worst_below_one /reviewRating/worstRating"],
  ],
  ["nothing reviewed", { itemReviewed: undefined }, ["item_missing /itemReviewed"]],
  [
    "two things reviewed",
    { itemReviewed: [item({}).itemReviewed, item({}).itemReviewed] },
    ["several_items /itemReviewed"],
  ],
  ["a work", item({ "@type": "CreativeWork" }), ["item_not_claim /itemReviewed/@type"]],
  ["no claimant", item({ author: undefined }), ["claim_author_missing /itemReviewed/author"]],
  [
    "a claimant without a name",
    item({ author: { "@type": "Person", name: "" } }),
    [
      "value_empty /itemReviewed/author/name",
      "claim_author_name_missing /itemReviewed/author/name",
    ],
  ],
  [
    "no date of the claim",
    item({ datePublished: "" }),
    ["value_empty /itemReviewed/datePublished", "claim_date_missing /itemReviewed/datePublished"],
  ],
  [
    "a claim later than its review",
    item({ datePublished: "2024-09-04" }),
    ["claim_after_review /itemReviewed/datePublished"],
  ],
  ["nowhere", item({ appearance: [] }), ["appearance_missing /itemReviewed/appearance"]],
  ["a first place", item({ appearance: [], firstAppearance: { url: "https://a.example" } }), []],
])("tells of a review with %s", (_, changes, problems) => {
  expect(told(review(changes))).toEqual(problems);
});

it("holds the review's address against its page, from whatever tells where that is", () => {
  const page = (link: string) =>
    `${link}<script type="application/ld+json">${JSON.stringify(review())}</script>`;
  expect(told(review(), { url: "https://other.example" })).toEqual(["url_other_host /url"]);
  expect(told(page('<link rel="canonical" href="https://other.example/1">'))).toEqual([
    "url_other_host /0/url",
  ]);
  expect(told(page('<meta property="og:url" content="https://www.watch.example/1">'))).toEqual([]);
  expect(
    told(review({ url: "https://en.watch.example" }), { url: "https://watch.example" }),
  ).toEqual([]);
});
