import fc from "fast-check";
import { expect, it } from "vitest";
import type { CitedSource } from "./cited-source.ts";
import { toCslJson } from "./csl-item.ts";
import { readReferences } from "./read-references.ts";
import { anySource } from "./testing.ts";
import { toBibtex } from "./to-bibtex.ts";

const asRead = ({ id, ...fields }: CitedSource) => ({ ...fields, key: id });

it("gives every field of a source back through CSL-JSON, even when its title looks like markup", () => {
  fc.assert(
    fc.property(fc.array(anySource, { minLength: 1, maxLength: 3 }), (sources) => {
      const file = JSON.stringify(sources.map(toCslJson));
      expect(readReferences(file).items).toEqual(sources.map(asRead));
    }),
  );
});

it("gives every field of a source back through biblatex", () => {
  fc.assert(
    fc.property(fc.array(anySource, { minLength: 1, maxLength: 3 }), (sources) => {
      expect(readReferences(toBibtex(sources)).items).toEqual(sources.map(asRead));
    }),
    { numRuns: 300 },
  );
}, 30_000);

it("reads an exported item by its own words once another program has changed it", () => {
  const item = toCslJson({
    id: "durov",
    kind: "official_statement",
    title: "Communiqué",
    publisher: "Parquet de Paris",
    author: null,
    publishedOn: "2024-08-26?",
    address: null,
    archivedAddress: null,
    language: "fr",
  });
  const changed = { ...item, type: "article-newspaper", issued: { "date-parts": [[2024, 8, 28]] } };
  const [read] = readReferences(JSON.stringify([changed])).items;
  expect(read).toMatchObject({ kind: "news_report", publishedOn: "2024-08-28" });
});
