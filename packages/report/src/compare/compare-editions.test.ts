import { locales } from "@rejoinder/schema";
import { expect, it } from "vitest";
import type { EditionRecord } from "../edition-record.ts";
import type { ReportAsked, ReportContent, ReportPair } from "../report.ts";
import { build, richContent } from "../testing.ts";
import { compareEditions } from "./compare-editions.ts";
import type { EditionComparison, ListChange } from "./comparison.ts";

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

const nothing = { fields: [], lists: [] };
const onePair = (given: Partial<ReportPair> = {}, more: Partial<ReportContent> = {}) =>
  build.content({
    pairs: [build.pair(given)],
    sources: [build.source(), build.source({ number: 2, title: "Log of the port", address: null })],
    ...more,
  });

/** What changed of the only thing that did, list by list. */
function within(comparison: EditionComparison, ...lists: ListChange["list"][]): ListChange {
  let changes: Pick<EditionComparison, "lists"> | undefined = comparison;
  let found: ListChange | undefined;
  for (const list of lists) {
    expect(changes?.lists.map((each) => each.list)).toEqual([list]);
    found = changes?.lists[0];
    changes = found?.changed[0];
  }
  if (!found) throw new Error("something changed");
  return found;
}

it.each(locales)("an edition differs in nothing from itself: %s", (locale) => {
  const edition = editionOf(richContent(locale));
  expect(compareEditions(edition, edition, locale)).toMatchObject(nothing);
});

it("tells of words one by one, and of nothing else", () => {
  const comparison = compare(
    build.content({ summary: "Who closed the harbour, and why." }),
    build.content({ summary: "Who opened the harbour, and why." }),
  );
  expect(comparison).toMatchObject({ lists: [], from: { number: 1 }, to: { number: 2 } });
  expect(comparison.fields).toMatchObject([
    {
      field: "summary",
      words: [
        { kind: "same", text: "Who " },
        { kind: "removed", text: "closed" },
        { kind: "added", text: "opened" },
        { kind: "same", text: " the harbour, and why." },
      ],
    },
  ]);
});

it("knows pairs again by their ids, wherever they stand", () => {
  const [one, two, three, four] = [1, 2, 3, 4].map((number) =>
    build.pair({ number, title: `Pair ${number}` }),
  ) as [ReportPair, ReportPair, ReportPair, ReportPair];
  const decided = {
    ...two,
    number: 1,
    standing: { status: "contested", progress: "decided" },
  } as const;
  const pairs = within(
    compare(
      build.content({ pairs: [one, two, three] }),
      build.content({ pairs: [decided, { ...four, number: 2 }, { ...one, number: 3 }] }),
    ),
    "pairs",
  );
  expect(pairs).toMatchObject({
    added: [{ id: four.id, number: 2, label: "Pair 4" }],
    removed: [{ id: three.id, number: 3 }],
    changed: [{ id: two.id, from: 2, to: 1, fields: [{ field: "status" }, { field: "progress" }] }],
  });
  expect(pairs.moved).toHaveLength(1);
});

it("knows evidence again by its words, and tells how it was rated anew", () => {
  const log = build.evidence({ text: "Open daily from six to nine" });
  const other = build.evidence({ text: "No ship was seen" });
  const reworded = build.evidence({ text: "Open daily from six to ten", credibility: 4 });
  const evidence = within(
    compare(onePair({ evidence: [log, other] }), onePair({ evidence: [other, reworded] })),
    "pairs",
    "evidence",
  );
  expect(evidence).toMatchObject({
    added: [],
    removed: [],
    changed: [
      { from: 1, to: 2, fields: [{ field: "text" }, { field: "credibility", from: 2, to: 4 }] },
    ],
  });
});

it("makes no match of what has little in common", () => {
  const from = build.evidence({ text: "Open daily" });
  const to = build.evidence({ text: "No ship was seen in March" });
  const evidence = within(
    compare(onePair({ evidence: [from] }), onePair({ evidence: [to] })),
    "pairs",
    "evidence",
  );
  expect(evidence).toMatchObject({
    added: [{ number: 1, label: "No ship was seen in March" }],
    removed: [{ number: 1, label: "Open daily" }],
    changed: [],
  });
});

it("makes no match of evidence that is withheld, unless it is equal", () => {
  const withheld = { ...build.evidence(), text: null, language: null, anchor: null, locator: null };
  const rated = { ...withheld, credibility: 5 } as const;
  expect(
    compare(onePair({ evidence: [withheld] }), onePair({ evidence: [withheld] })),
  ).toMatchObject(nothing);
  const evidence = within(
    compare(onePair({ evidence: [withheld] }), onePair({ evidence: [rated] })),
    "pairs",
    "evidence",
  );
  expect(evidence).toMatchObject({ added: [{ number: 1 }], removed: [{ number: 1 }], changed: [] });
});

it("tells response types, unanswered elements, requests and notes apart", () => {
  const asked: ReportAsked = {
    party: "Harbour master",
    sentAt: ["2024-09-03T07:00:00.000Z"],
    state: "awaiting",
    on: "2024-09-05T16:00:00.000Z",
    timeZone: "Europe/Paris",
  };
  const note = { kind: "context", text: "Asked again.", on: "2024-09-06", citations: [] } as const;
  const response = build.response();
  const from = onePair({ responses: [response], asked: [asked] });
  const to = onePair({
    responses: [{ ...response, answers: [{ element: 1, types: ["admits"] }] }],
    asked: [{ ...asked, state: "declined" }],
    elements: [{ number: 1, text: "The port closed for nine days.", unanswered: "declined" }],
    notes: [note],
  });
  const [pair] = within(compare(from, to), "pairs").changed;
  expect(pair?.lists).toMatchObject([
    {
      list: "elements",
      changed: [{ fields: [{ field: "unanswered", from: null, to: "declined" }] }],
    },
    {
      list: "responses",
      changed: [
        {
          lists: [
            {
              list: "answers",
              changed: [{ label: "1", fields: [{ field: "types", to: ["admits"] }] }],
            },
          ],
        },
      ],
    },
    { list: "requests", changed: [{ fields: [{ field: "asked", to: "declined" }] }] },
    { list: "notes", added: [{ label: "Asked again." }] },
  ]);
});

it("takes a source for what it is, whatever its number", () => {
  const [first, second] = [
    build.source({ number: 1, title: "A", address: "https://a.example/" }),
    build.source({ number: 2, title: "B", address: "https://b.example/" }),
  ];
  const statement = (source: number) => build.statement({ source });
  const from = build.content({
    sources: [first, second],
    pairs: [build.pair({ allegation: statement(2) })],
  });
  const to = build.content({
    sources: [
      { ...second, number: 1 },
      { ...first, number: 2 },
    ],
    pairs: [build.pair({ allegation: statement(1) })],
  });
  expect(compare(from, to)).toMatchObject(nothing);
  const other = build.content({ ...from, pairs: [build.pair({ allegation: statement(1) })] });
  expect(within(compare(from, other), "pairs", "allegation").changed).toMatchObject([
    { fields: [{ field: "source", from: "B", to: "A" }] },
  ]);
});

it("tells of a source whose preserved text is another once, not wherever it is named", () => {
  const later = build.source({
    preserved: { extent: "whole", sha256: "b".repeat(64), wholeSha256: null },
  });
  const content = (source: ReturnType<typeof build.source>) =>
    build.content({ sources: [source], pairs: [build.pair()] });
  const sources = within(compare(content(build.source()), content(later)), "sources");
  expect(sources.changed).toMatchObject([{ fields: [{ field: "extent" }, { field: "sha256" }] }]);
});

it("refuses a language that one of them is not in", () => {
  const french = editionOf(richContent("fr"));
  expect(() => compareEditions(french, french, "en")).toThrow(RangeError);
});
