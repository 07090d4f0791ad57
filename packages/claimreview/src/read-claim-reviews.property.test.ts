import fc from "fast-check";
import { expect, it } from "vitest";
import { isObject } from "./cell.ts";
import { claimReviewProblems } from "./claim-review-problems.ts";
import { readClaimReviews } from "./read-claim-reviews.ts";
import { dirt, valueAt } from "./testing.ts";
import { toJsonLd } from "./to-json-ld.ts";

const anything = fc.oneof({ weight: 4, arbitrary: dirt }, { weight: 1, arbitrary: fc.jsonValue() });
const page = "https://watch.example/checks/1";

/** Every cell of a record, wherever it is. */
function cellsOf(part: unknown): { value: unknown; path: string }[] {
  if (Array.isArray(part)) return part.flatMap(cellsOf);
  if (!isObject(part)) return [];
  const inner = Object.values(part).flatMap(cellsOf);
  return "value" in part ? [{ value: part["value"], path: String(part["path"]) }, ...inner] : inner;
}

/** Texts of a record that are none of its document's: dates, addresses and paths. */
function madeTexts(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(madeTexts);
  if (!isObject(part)) return [];
  return Object.entries(part).flatMap(([key, each]) =>
    typeof each === "string" && !["value", "path"].includes(key) ? [key] : madeTexts(each),
  );
}

it("never throws, whatever it is given", () => {
  fc.assert(
    fc.property(fc.oneof(anything, fc.string(), fc.json()), (input) => {
      const desk = { name: "Port Watch", url: "https://watch.example" };
      expect(readClaimReviews(input).problems).toBeInstanceOf(Array);
      expect(
        claimReviewProblems(input, { page, desk, mayHaveNumber: true }).length,
      ).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

it("makes nothing up: every value stands in the document at its path", () => {
  fc.assert(
    fc.property(anything, (document) => {
      const { records, problems } = readClaimReviews(document, { url: page });
      for (const { value, path } of cellsOf(records)) expect(valueAt(document, path)).toBe(value);
      for (const key of madeTexts(records)) expect(["edtf", "address"]).toContain(key);
      expect(records.length + problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});

it("reads what it read the same again: as JSON-LD, record by record, and from the first document", () => {
  fc.assert(
    fc.property(anything, (document) => {
      const first = readClaimReviews(document);
      const { records } = first;
      expect(readClaimReviews(document)).toEqual(first);
      expect(readClaimReviews(toJsonLd(records)).records).toEqual(records);
      expect(readClaimReviews(JSON.stringify(toJsonLd(records))).records).toEqual(
        JSON.parse(JSON.stringify(records)),
      );
      expect(readClaimReviews(records).records).toEqual(records);
    }),
    { numRuns: 1000 },
  );
});

it("reads as many reviews as a list has, whatever else is wrong with each", () => {
  const nodes = dirt
    .filter((each) => isObject(each) && !("@value" in each || "@list" in each))
    .map((node) => Object.assign({}, node, { "@type": "ClaimReview" }));
  const claims = fc.array(nodes, { maxLength: 5 });
  fc.assert(
    fc.property(claims, (list) => {
      const paths = readClaimReviews({ "@graph": list }).records.map(({ path }) => path);
      for (const at of list.keys()) expect(paths).toContain(`/@graph/${at}`);
    }),
  );
});
