import { expect, it } from "vitest";
import { type CaseRecords, cellKey } from "./case-records.ts";
import { type EventToUndo, rewind } from "./rewind.ts";

const id = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, "0")}`;

const records = (given: Partial<CaseRecords> = {}): CaseRecords => ({
  timeZone: "Europe/Paris",
  partyKinds: new Map(),
  crimes: new Map(),
  steps: new Set(),
  sources: new Map(),
  snapshots: new Set(),
  places: new Map(),
  statements: new Set(),
  elements: new Map(),
  answers: new Map(),
  evidence: new Map(),
  notes: new Set(),
  requests: new Map(),
  replies: new Map(),
  ...given,
});

const event = (
  sequence: number,
  kind: EventToUndo["kind"],
  before: unknown,
  after: unknown,
): EventToUndo => ({ sequence, kind, pairId: null, before, after });

const note = (number: number) => ({
  noteId: id(number),
  kind: "context",
  visibility: "public",
  text: "So.",
  citations: [],
});

it("takes events back from the newest on, whatever order they are given in", () => {
  const events = [
    event(2, "note_superseded", note(1), note(2)),
    event(4, "note_withdrawn", note(3), null),
    event(3, "note_superseded", note(2), note(3)),
  ];
  expect(rewind(records(), events).notes).toEqual(new Set([id(1)]));
  expect(rewind(records(), events.slice(1)).notes).toEqual(new Set([id(2)]));
});

it("leaves what it is given as it is", () => {
  const now = records({ notes: new Set([id(1)]) });
  rewind(now, [event(1, "note_added", null, note(1))]);
  expect(now.notes).toEqual(new Set([id(1)]));
});

const cell = { elementId: id(1), statementId: id(2) };
const key = cellKey(cell.elementId, cell.statementId);
const taken = event(5, "pair_decided", null, { answers: [{ ...cell, types: ["admits"] }] });

it.each([
  ["was not there", 1, undefined],
  ["was there, and nobody had judged it", 2, { types: [], version: 1 }],
])("a decision took over how a response takes an element: the cell %s", (_, version, expected) => {
  const now = records({ answers: new Map([[key, { types: ["admits"], version }]]) });
  expect(rewind(now, [taken]).answers.get(key)).toEqual(expected);
});

it("a cell that was judged again after the decision goes back all the way", () => {
  const judged = event(6, "answer_set", { ...cell, types: ["admits"] }, { ...cell, types: [] });
  const now = records({ answers: new Map([[key, { types: [], version: 2 }]]) });
  expect(rewind(now, [taken, judged]).answers.has(key)).toBe(false);
});

it("nothing changes where somebody said nothing in place of nothing", () => {
  const now = records({ elements: new Map([[id(1), "declined" as const]]) });
  expect(rewind(now, [event(1, "element_unanswered", null, null)])).toEqual(now);
});

it("says that a source which left its group, and the one it left alone, were in it", () => {
  const source = {
    kind: "news_report",
    title: "A report",
    publisher: null,
    author: null,
    publishedOn: null,
    address: null,
    archivedAddress: null,
    language: "en",
    reliability: null,
    originGroupId: null,
  } as const;
  const now = records({
    sources: new Map([
      [id(1), source],
      [id(2), source],
    ]),
  });
  const before = {
    sourceId: id(1),
    originGroupId: id(9),
    sources: [{ sourceId: id(1) }, { sourceId: id(2) }],
  };
  const { sources } = rewind(now, [event(1, "origin_grouped", before, null)]);
  expect([...sources.values()].map(({ originGroupId }) => originGroupId)).toEqual([id(9), id(9)]);
});

it("refuses an event that holds what the desk never keeps", () => {
  expect(() => rewind(records(), [event(1, "note_added", null, { noteId: 7 })])).toThrow(/noteId/);
});
