import fc from "fast-check";
import { expect, it } from "vitest";
import type { EditionRecord } from "../edition-record.ts";
import type { ReportContent } from "../report.ts";
import { build } from "../testing.ts";
import { compareEditions } from "./compare-editions.ts";
import type { FieldChange, ListChange } from "./comparison.ts";

const editionOf = (content: ReportContent, number = 1): EditionRecord => ({
  format: "rejoinder-edition-1",
  slug: content.slug,
  number,
  kind: number === 1 ? "first" : "correction",
  publishedAt: "2024-10-01T07:30:00.000Z",
  locales: [content.locale],
  what: {},
  why: {},
  contents: { [content.locale]: { ...content, edition: build.edition({ number }) } },
});

const compare = (from: ReportContent, to: ReportContent) =>
  compareEditions(editionOf(from), editionOf(to, 2), "en");

/** Contents that have much in common: each thing is taken or left, in some order, with words that vary. */
const anyWord = fc.constantFrom("harbour", "port", "nine", "days", "ship", "closed", "log");
const anyText = fc.array(anyWord, { minLength: 1, maxLength: 8 }).map((all) => all.join(" "));
const anyEvidence = fc
  .record({
    text: anyText,
    source: fc.integer({ min: 1, max: 3 }),
    credibility: fc.constantFrom(null, 2),
  })
  .map((given) => build.evidence(given));
const anyPair = fc
  .record({
    number: fc.integer({ min: 1, max: 5 }),
    title: anyText,
    evidence: fc.array(anyEvidence, { maxLength: 4 }),
  })
  .map((given) => build.pair(given));
const anyContent = fc
  .record({
    summary: anyText,
    pairs: fc.uniqueArray(anyPair, { maxLength: 4, selector: ({ number }) => number }),
    sources: fc
      .array(
        fc.record({
          title: anyText,
          address: fc.constantFrom(null, "https://a.example/", "https://b.example/"),
        }),
        { minLength: 3, maxLength: 3 },
      )
      .map((all) => all.map((given, index) => build.source({ ...given, number: index + 1 }))),
  })
  .map((given) => build.content(given));

it("whatever two editions say, swapped they have added and removed swapped", () => {
  fc.assert(
    fc.property(anyContent, anyContent, (one, other) => {
      const there = compare(one, other);
      const back = compare(other, one);
      expect(swapAll(back.lists)).toEqual(swapAll(swapped(there.lists)));
      expect(compare(one, one)).toMatchObject({ fields: [], lists: [] });
    }),
    { numRuns: 300 },
  );
});

it("whatever a text says, its words are there without what was added, and without what was removed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (from, to) => {
      fc.pre(from !== to);
      const { fields } = compare(build.content({ summary: from }), build.content({ summary: to }));
      const [field] = fields;
      expect([without(field, "added"), without(field, "removed")]).toEqual([from, to]);
    }),
  );
});

const without = (change: FieldChange | undefined, kind: "added" | "removed") =>
  (change?.words ?? [])
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join("");

function swapped(lists: readonly ListChange[]): ListChange[] {
  return lists.map((list) => ({
    ...list,
    added: list.removed,
    removed: list.added,
    changed: list.changed.map((change) => ({
      ...change,
      from: change.to,
      to: change.from,
      fields: change.fields.map((field) => ({ ...field, from: field.to, to: field.from })),
      lists: swapped(change.lists),
    })),
  }));
}

/** Without what a swap may tell in other words: labels, runs of words, and which of two pairs moved. */
function swapAll(lists: readonly ListChange[]): unknown {
  return lists
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0)
    .map(({ list, added, removed, changed }) => ({
      list,
      added,
      removed,
      changed: changed
        .map(({ from, to, fields, lists: held }) => ({
          from,
          to,
          fields: fields.map(({ field, from: was, to: is }) => ({ field, was, is })),
          lists: swapAll(held),
        }))
        .toSorted((a, b) => a.from - b.from || a.to - b.to),
    }));
}
