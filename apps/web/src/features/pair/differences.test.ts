import { expect, it } from "vitest";
import { differs, elementsInDispute, judgementOf, markedReasons } from "./differences.ts";

const element = (status: "contested" | null, ...types: ("admits" | "denies_general")[]) => ({
  elementId: "element",
  status,
  answers: [{ statementId: "said", types }],
});
const judging = (...elements: ReturnType<typeof element>[]) => ({ elements });

it("reviews that name the same types in another order do not differ", () => {
  const one = judging(element("contested", "admits", "denies_general"));
  const other = judging(element("contested", "denies_general", "admits"));
  expect(differs([judgementOf(one, "element"), judgementOf(other, "element")])).toBe(false);
  const third = judging(element(null, "admits"));
  expect(differs([judgementOf(one, "element"), judgementOf(third, "element")])).toBe(true);
});

it("an element is in dispute once one review judges it", () => {
  const elements = [{ id: "element" }, { id: "another" }];
  expect(elementsInDispute(elements, [judging(), judging(element("contested"))])).toEqual([
    { id: "element" },
  ]);
  expect(elementsInDispute(elements, [judging(element(null))])).toEqual([]);
});

it("marks in two reasons the words that the other does not hold", () => {
  const marked = markedReasons(["Both requests are on record.", "Two requests are on record."]);
  const changed = marked?.map((runs) => runs.filter((run) => run.isChanged));
  expect(changed).toEqual([
    [{ text: "Both", isChanged: true }],
    [{ text: "Two", isChanged: true }],
  ]);
});

it("marks nothing where two reasons share hardly a word, or where there are three", () => {
  expect(markedReasons(["Both requests are on record.", "A later ruling says so."])).toBeNull();
  expect(markedReasons(["It is so.", "It is so.", "It is so."])).toBeNull();
});
