import { expect, it } from "vitest";
import { readOutsideReviews } from "./outside-review.read.ts";

const node = {
  "@context": "https://schema.org",
  "@type": "ClaimReview",
  claimReviewed: "It sank.",
};

it("tells what is wrong with a document in both languages", () => {
  const { problems } = readOutsideReviews("{");
  expect(problems).toEqual([
    {
      code: "json_broken",
      path: "",
      severity: "error",
      message: { en: expect.stringMatching(/\.$/), fr: expect.stringMatching(/\.$/) },
    },
  ]);
});

it.each(["ClaimReview", "\\u0043laimReview"])(
  "is not held up by many reviews that refer to one long list: %s",
  (type) => {
    const item = { "@id": "a", appearance: Array.from({ length: 10_000 }, () => "b") };
    const many = Array.from({ length: 5000 }, () => ({
      "@type": "T",
      itemReviewed: { "@id": "a" },
    }));
    const document = JSON.stringify([item, ...many]).replaceAll('"T"', `"${type}"`);
    expect(readOutsideReviews(document)).toMatchObject({
      records: [],
      refused: "OUTSIDE_REVIEWS_TOO_MANY",
    });
  },
);

it.each<[what: string, document: unknown, refused: string | null]>([
  ["a hundred reviews", Array.from({ length: 100 }, () => node), null],
  ["more", Array.from({ length: 101 }, () => node), "OUTSIDE_REVIEWS_TOO_MANY"],
  [
    "a review that is longer than any",
    { ...node, reviewBody: "x".repeat(200_000) },
    "OUTSIDE_REVIEWS_TOO_MANY",
  ],
  ["NUL", { ...node, name: "a\0b" }, "OUTSIDE_REVIEWS_UNKEPT"],
  ["half of a surrogate pair", { ...node, name: "a\uD83Db" }, "OUTSIDE_REVIEWS_UNKEPT"],
  ["words about NUL", { ...node, name: "\\u0000 and \uD83D\uDEA2" }, null],
])("takes from one document: %s", (_, document, refused) => {
  expect(readOutsideReviews(JSON.stringify(document)).refused).toBe(refused);
});
