import { QueryClient } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { dropMarks, type Marked, popMark, pushMark } from "./undo.ts";

const mark = (position: number): Marked => ({
  pair: {
    id: `pair-${position}`,
    position,
    title: { en: "A pair" },
    case: { id: "case", slug: "c" },
  },
  before: null,
});
const stroke = { bulkId: "stroke", caseId: "case" };

function popAll(queryClient: QueryClient) {
  const popped = [];
  for (let last = popMark(queryClient); last; last = popMark(queryClient))
    popped.push("pair" in last ? last.pair.position : last.bulkId);
  return popped;
}

it("takes back the last ten, a stroke of many as one of them, the last one first", () => {
  const queryClient = new QueryClient();
  for (let position = 1; position <= 6; position += 1) pushMark(queryClient, mark(position));
  pushMark(queryClient, stroke);
  for (let position = 7; position <= 11; position += 1) pushMark(queryClient, mark(position));
  expect(popAll(queryClient)).toEqual([11, 10, 9, 8, 7, "stroke", 6, 5, 4, 3]);
});

it("a mark that became a review is no longer taken back; a stroke is, for the rest of its marks", () => {
  const queryClient = new QueryClient();
  for (const undoable of [mark(1), stroke, mark(2)]) pushMark(queryClient, undoable);
  dropMarks(queryClient, ({ pair }) => pair.position === 2);
  expect(popAll(queryClient)).toEqual(["stroke", 1]);
});
