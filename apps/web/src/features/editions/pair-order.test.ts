import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseExactly, decidedStatuses, isDecided, moveTo } from "./pair-order.ts";
import type { DraftPair } from "./shapes.ts";

it.each([
  ["c", 0, ["c", "a", "b", "d"]],
  ["a", 2, ["b", "c", "a", "d"]],
  ["a", 99, ["b", "c", "d", "a"]],
  ["d", -1, ["d", "a", "b", "c"]],
  ["x", 1, ["a", "b", "c", "d"]],
])("moves %j to place %i", (id, place, moved) => {
  expect(moveTo(["a", "b", "c", "d"], id, place)).toEqual(moved);
});

it("loses and doubles nothing, wherever an entry goes", () => {
  const moves = fc.tuple(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.integer());
  fc.assert(
    fc.property(moves, ([ids, at, place]) => {
      const moved = moveTo(ids, ids[at % ids.length] ?? "", place);
      expect(moved.toSorted()).toEqual(ids.toSorted());
    }),
  );
});

const pair = (id: string, decidedStatus: DraftPair["decidedStatus"]): DraftPair => ({
  id,
  position: 1,
  title: { en: id },
  state: decidedStatus === null ? "open" : "decided",
  decidedStatus,
  isOfCrime: false,
  version: 1,
});
const pairs = [
  pair("a", "contested"),
  pair("b", null),
  pair("c", "insufficient"),
  pair("d", "contested"),
];

it("chooses all that are decided, and leaves those that were chosen as they stood", () => {
  expect(chooseExactly(["d", "b"], pairs, isDecided)).toEqual(["d", "a", "c"]);
});

it("tells of each status how many decided pairs have it, and whether all of them are chosen", () => {
  const statuses = ["response_supported", "contested", "insufficient"] as const;
  expect(decidedStatuses(["d", "a"], pairs, statuses)).toEqual([
    { status: "contested", count: 2, isWhole: true },
    { status: "insufficient", count: 1, isWhole: false },
  ]);
});
