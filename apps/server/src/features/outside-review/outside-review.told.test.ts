import { readClaimReviews } from "@rejoinder/claimreview";
import { expect, it } from "vitest";
import { tellReview } from "./outside-review.told.ts";

const told = (given: object) => {
  const [record] = readClaimReviews({ "@type": "ClaimReview", ...given }).records;
  if (!record) throw new Error("nothing was read");
  return tellReview(record);
};

it("tells a review in its own words", () => {
  expect(
    told({
      author: [{ name: "Port Watch" }, { name: "Port Watch" }, { name: "A. Checker" }],
      publisher: { name: "Else" },
      claimReviewed: "It sank.",
      reviewRating: { alternateName: "Mostly wrong", ratingValue: 2 },
      url: "https://watch.example/harbour",
      datePublished: "3 September 2024",
    }),
  ).toEqual({
    by: ["Port Watch", "A. Checker"],
    claim: "It sank.",
    ratings: ["Mostly wrong"],
    address: "https://watch.example/harbour",
    publishedOn: "2024-09-03",
  });
});

it("makes nothing up of what a review does not say", () => {
  expect(told({ claimReviewed: "It sank." })).toMatchObject({
    by: [],
    ratings: [],
    address: null,
    publishedOn: null,
  });
});

it.each<[what: string, given: object, expected: object]>([
  ["the publisher where nobody signs", { publisher: { name: "Else" } }, { by: ["Else"] }],
  [
    "an address in place of a name",
    { author: { url: "https://a.example" } },
    { by: ["https://a.example"] },
  ],
  ["a number as it is written", { reviewRating: { ratingValue: "4,5" } }, { ratings: ["4,5"] }],
  ["no address but of the web", { url: "javascript:alert(1)" }, { address: null }],
  ["no date that can be read in two ways", { datePublished: "03/04/2024" }, { publishedOn: null }],
])("tells %s", (_, given, expected) => {
  expect(told({ claimReviewed: "It sank.", ...given })).toMatchObject(expected);
});

it("cuts what is too long to show, between characters", () => {
  const { claim } = told({ claimReviewed: "🚢".repeat(600) });
  expect([...(claim ?? "")]).toHaveLength(500);
  expect(claim?.isWellFormed()).toBe(true);
});
