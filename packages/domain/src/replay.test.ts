import { expect, it } from "vitest";
import { type PairEvent, replay } from "./replay.ts";

const noon = new Date("2026-03-02T12:00:00Z");
const [ana, ben] = ["ana", "ben"];
const noteId = "01900000-0000-7000-8000-000000000001";
const note = { noteId, kind: "context", visibility: "public", text: "One.", citations: [] };

function event(over: Partial<PairEvent> & Pick<PairEvent, "kind">): PairEvent {
  return {
    sequence: 1,
    actorId: ana,
    at: noon,
    before: null,
    after: null,
    isErased: false,
    tookPlaceOf: null,
    ...over,
  };
}

const reviewed = (actorId: string, rationale: string) =>
  event({
    kind: "pair_reviewed",
    actorId,
    after: { status: "contested", confidence: "low", rationale, revision: 1 },
  });

it("has nothing before anything happened", () => {
  expect(replay([], [ana])).toEqual({
    notes: [],
    evidence: [],
    mark: { status: null, reviewedStatus: null },
    review: null,
    missing: [],
  });
});

it("counts a reader's own marks and reviews, and passes over all others", () => {
  const events = [reviewed(ana, "Mine."), reviewed(ben, "His.")];
  expect(replay(events, [ana])).toMatchObject({
    mark: { status: "contested", reviewedStatus: "contested" },
    review: { rationale: "Mine.", createdAt: noon },
  });
  expect(replay(events, [])).toMatchObject({ review: null, mark: { status: null } });
  expect(replay(events, [ana, ben]).review?.rationale).toBe("His.");
});

it("takes a mark back to the reviewed status, or to none", () => {
  const marked = event({ kind: "pair_marked", after: { status: "overtaken" } });
  const back = event({ kind: "pair_marked", before: { status: "overtaken" } });
  expect(replay([marked, back], [ana]).mark.status).toBeNull();
  const kept = event({ kind: "pair_marked", after: { status: "contested" } });
  expect(replay([reviewed(ana, "Mine."), marked, kept], [ana]).mark).toEqual({
    status: "contested",
    reviewedStatus: "contested",
  });
});

it("a note stands for its writer until it is withdrawn", () => {
  const added = event({ kind: "note_added", after: note });
  expect(replay([added], []).notes).toEqual([{ ...note, authorId: ana, createdAt: noon }]);
  const withdrawn = event({ kind: "note_withdrawn", actorId: ben, before: note });
  expect(replay([added, withdrawn], []).notes).toEqual([]);
});

it("says what is missing where content was erased, but not of others' reviews", () => {
  const added = event({ kind: "note_added", after: note });
  const erased = event({
    kind: "note_superseded",
    sequence: 2,
    isErased: true,
    tookPlaceOf: noteId,
  });
  const hers = event({ kind: "pair_reviewed", actorId: ben, sequence: 3, isErased: true });
  expect(replay([added, erased, hers], [ana])).toMatchObject({ notes: [], missing: [2] });
});

it("throws for what the desk never keeps", () => {
  expect(() => replay([event({ kind: "note_added", after: { text: "One." } })], [])).toThrow();
});
