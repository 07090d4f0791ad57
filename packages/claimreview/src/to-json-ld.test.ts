import { expect, it } from "vitest";
import { readClaimReviews } from "./read-claim-reviews.ts";
import { review } from "./testing.ts";
import { toJsonLd } from "./to-json-ld.ts";

const again = (document: unknown) => toJsonLd(readClaimReviews(document).records);

it("gives back a review as it stood, and nothing that was not read", () => {
  expect(again(review({ image: "https://a.example/1.png" }))).toEqual(review());
});

it("puts everything back in its place, null in the places of lists between", () => {
  const authors = [{ "@id": "#us" }, "", "Ana Ruiz"];
  const graph = [{ "@type": "WebPage" }, review({ author: authors }), { "@id": "#us", name: "Us" }];
  expect(again({ "@graph": graph })).toEqual({
    "@graph": [
      null,
      review({ author: [{ "@id": "#us" }, null, "Ana Ruiz"] }),
      { "@id": "#us", name: "Us" },
    ],
  });
});

it("gives the same for the records of one document whether it is asked for one or for all", () => {
  const { records } = readClaimReviews([review(), review({ author: "Ana Ruiz" })]);
  expect(records.map((record) => toJsonLd(record))).toEqual([
    [review()],
    [null, review({ author: "Ana Ruiz" })],
  ]);
});
