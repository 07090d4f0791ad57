import { expect, it } from "vitest";
import { readClaimReviews } from "./read-claim-reviews.ts";
import { review } from "./testing.ts";

/** Codes and paths of what is told of a document. */
const told = (document: unknown, options?: { url: string }) =>
  readClaimReviews(document, options).problems.map(({ code, path }) => `${code} ${path}`);

const cell = (value: string | number, path: string) => ({ value, path });

it("keeps every value as it was written, with its path, and null for what is not there", () => {
  expect(readClaimReviews({ "@graph": [{ "@type": "WebPage" }, review()] })).toEqual({
    problems: [],
    records: [
      {
        path: "/@graph/1",
        id: null,
        types: [cell("ClaimReview", "/@graph/1/@type")],
        context: [cell("https://schema.org", "/@graph/1/@context")],
        claimReviewed: cell("The harbour was closed for a year", "/@graph/1/claimReviewed"),
        url: {
          ...cell("https://watch.example/checks/harbour", "/@graph/1/url"),
          address: "https://watch.example/checks/harbour",
        },
        mainEntityOfPage: null,
        name: null,
        headline: null,
        description: null,
        reviewBody: null,
        inLanguage: null,
        datePublished: { ...cell("2024-09-03", "/@graph/1/datePublished"), edtf: "2024-09-03" },
        dateCreated: null,
        dateModified: null,
        license: null,
        sdLicense: null,
        author: [
          {
            path: "/@graph/1/author",
            id: null,
            types: [cell("Organization", "/@graph/1/author/@type")],
            reference: null,
            name: cell("Port Watch", "/@graph/1/author/name"),
            url: {
              ...cell("https://watch.example", "/@graph/1/author/url"),
              address: "https://watch.example",
            },
            sameAs: [],
            jobTitle: null,
            affiliation: null,
          },
        ],
        publisher: [],
        sdPublisher: [],
        itemReviewed: [
          {
            path: "/@graph/1/itemReviewed",
            id: null,
            types: [cell("Claim", "/@graph/1/itemReviewed/@type")],
            reference: null,
            name: null,
            url: null,
            datePublished: {
              ...cell("2024-09-01", "/@graph/1/itemReviewed/datePublished"),
              edtf: "2024-09-01",
            },
            author: [expect.objectContaining({ path: "/@graph/1/itemReviewed/author" })],
            publisher: [],
            text: null,
            sameAs: [],
            appearance: [expect.objectContaining({ path: "/@graph/1/itemReviewed/appearance" })],
            firstAppearance: [],
          },
        ],
        reviewRating: [
          {
            path: "/@graph/1/reviewRating",
            id: null,
            types: [cell("Rating", "/@graph/1/reviewRating/@type")],
            reference: null,
            ratingValue: { ...cell(2, "/@graph/1/reviewRating/ratingValue"), number: 2 },
            bestRating: { ...cell(5, "/@graph/1/reviewRating/bestRating"), number: 5 },
            worstRating: { ...cell(1, "/@graph/1/reviewRating/worstRating"), number: 1 },
            alternateName: cell("Mostly wrong", "/@graph/1/reviewRating/alternateName"),
            name: null,
            ratingExplanation: null,
          },
        ],
      },
    ],
  });
});

it.each([
  ["a list", [review(), review()], ["/0", "/1"]],
  ["a list in a list", [[review()]], ["/0/0"]],
  ["an article's review", { "@type": "NewsArticle", review: review() }, ["/review"]],
  ["an @graph with a context of its own", { "@graph": { a: review() } }, ["/@graph/a"]],
  ["a full type", review({ "@type": "http://schema.org/ClaimReview" }), [""]],
  ["one type of several", review({ "@type": ["Review", "ClaimReview"] }), [""]],
])("reads a ClaimReview of %s", (_, document, paths) => {
  expect(readClaimReviews(document).records.map(({ path }) => path)).toEqual(paths);
  expect(told(document)).toEqual([]);
});

it.each([
  "http://schema.org",
  "https://schema.org/",
  "http://www.schema.org",
  "https://schema.org/docs/jsonldcontext.jsonld",
  ["https://schema.org", { "@language": "fr", rj: "https://watch.example/terms/" }],
  { "@vocab": "https://schema.org/" },
])("knows %j as the context of schema.org", (context) => {
  expect(told(review({ "@context": context }))).toEqual([]);
});

it("takes values, lists and sets of JSON-LD as what they hold", () => {
  const [record] = readClaimReviews(
    review({
      claimReviewed: { "@value": "Le port est fermé", "@language": "fr" },
      author: { "@list": [{ "@type": "Person", name: "Ana" }, null] },
      url: { "@id": "https://watch.example/1" },
    }),
  ).records;
  expect(record?.claimReviewed).toEqual({
    ...cell("Le port est fermé", "/claimReviewed/@value"),
    language: cell("fr", "/claimReviewed/@language"),
  });
  expect(record?.author).toMatchObject([{ path: "/author/@list/0", name: { value: "Ana" } }]);
  expect(record?.url).toEqual({
    ...cell("https://watch.example/1", "/url/@id"),
    address: "https://watch.example/1",
  });
});

it("follows a reference to where the document describes it, in another block of the page too", () => {
  const blocks = [review({ author: { "@id": "#us" } }), { "@id": "#us", name: "Port Watch" }];
  const page = blocks
    .map((block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`)
    .join("");
  const { records } = readClaimReviews(page);
  expect(records[0]?.author).toMatchObject([
    {
      path: "/1",
      reference: cell("#us", "/0/author/@id"),
      id: cell("#us", "/1/@id"),
      name: cell("Port Watch", "/1/name"),
    },
  ]);
});

it("merges nothing: of several descriptions the first by path is read, and the rest are told", () => {
  const document = [
    review({ author: { "@id": "#us" } }),
    { "@id": "#us", logo: "x" },
    { "@id": "#us", "@type": "Organization", name: "Port Watch" },
    { "@id": "#us", "@type": "Organization", name: "Harbour Watch", url: "https://b.example" },
  ];
  expect(readClaimReviews(document).records[0]?.author).toMatchObject([
    { path: "/2", name: { value: "Port Watch" }, url: null },
  ]);
  expect(told(document)).toEqual(["reference_repeated /0/author/@id"]);
});

it("keeps all of several values", () => {
  const document = review({ claimReviewed: ["One", "", "Two"] });
  expect(readClaimReviews(document).records[0]?.claimReviewed).toEqual({
    ...cell("One", "/claimReviewed/0"),
    also: [cell("Two", "/claimReviewed/2")],
  });
  expect(told(document)).toEqual(["value_empty /claimReviewed/1", "several_values /claimReviewed"]);
});

it("takes bare text for the name, the address or the rating's words that it is", () => {
  const document = review({
    author: "Port Watch",
    reviewRating: "Mostly wrong",
    itemReviewed: "https://example.com/speech",
  });
  const [record] = readClaimReviews(document).records;
  expect(record?.author[0]).toMatchObject({ path: "/author", name: cell("Port Watch", "/author") });
  expect(record?.reviewRating[0]).toMatchObject({
    ratingValue: null,
    alternateName: cell("Mostly wrong", "/reviewRating"),
  });
  expect(record?.itemReviewed[0]).toMatchObject({
    name: null,
    url: { address: "https://example.com/speech" },
  });
  expect(told(document)).toEqual([
    "thing_as_text /author",
    "thing_as_text /itemReviewed",
    "thing_as_text /reviewRating",
    "claim_author_missing /itemReviewed",
    "claim_date_missing /itemReviewed",
  ]);
  expect(readClaimReviews(review({ reviewRating: 3 })).records[0]?.reviewRating).toMatchObject([
    { ratingValue: { value: 3, number: 3 }, alternateName: null },
  ]);
});

it("resolves a path from the root against its page, and only where the document sets no other base", () => {
  const url = "https://watch.example/checks/1";
  const address = (context: unknown) =>
    readClaimReviews(review({ "@context": context, url: "/checks/2" }), { url }).records[0]?.url
      ?.address;
  expect(address("https://schema.org")).toBe("https://watch.example/checks/2");
  expect(address(["https://schema.org", { "@base": "https://other.example" }])).toBe(null);
});

it("finds nothing where nothing is, and says so", () => {
  expect(told([])).toEqual(["nothing_found "]);
  expect(told({ "@type": "Claim", claimReviewed: "The harbour was closed" })).toEqual([
    "nothing_found ",
  ]);
  expect(told("{")).toEqual(["json_broken "]);
  expect(told(null)).toEqual(["nothing_found "]);
});

it("reads records that were read before from two documents without mixing them", () => {
  const [one, two] = [review(), review({ claimReviewed: "The harbour was open" })];
  const records = [one, two].flatMap((each) => readClaimReviews(each).records);
  expect(readClaimReviews(records).records).toEqual(records);
});

it.each([
  ["deeper than any", `${"[".repeat(5000)}${JSON.stringify(review())}${"]".repeat(5000)}`],
  [
    "deeper within a property",
    JSON.stringify(review({ author: JSON.parse("[".repeat(20) + "]".repeat(20)) })),
  ],
])("tells of what is nested %s, and stops there", (_, text) => {
  expect(told(text).join()).toContain("too_deep");
});

it("stands a forged record that asks for endless lists", () => {
  const [record] = readClaimReviews(review()).records;
  const forged = {
    ...record,
    context: Array.from({ length: 2000 }, (_, at) => cell("x", `/l${at}/999999/999999`)),
    url: cell("x", "/a".repeat(100_000)),
    author: JSON.parse(`${'{"a":'.repeat(1000)}1${"}".repeat(1000)}`),
  };
  expect(readClaimReviews([forged]).records).toHaveLength(1);
});
