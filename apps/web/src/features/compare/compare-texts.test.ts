import fc from "fast-check";
import { expect, it } from "vitest";
import { compareTexts } from "./compare-texts.ts";

/** Rows as text: what is gone between [], what is new between {}. */
function told(before: string, after: string) {
  return compareTexts(before, after)?.map((row) => {
    if (!row.isChanged) return row.paragraphs.join("");
    const side = (runs: typeof row.before, [opening, closing]: [string, string]) =>
      runs.map(({ text, isChanged }) => (isChanged ? opening + text + closing : text)).join("");
    return [side(row.before, ["[", "]"]), side(row.after, ["{", "}"])];
  });
}

it("marks the words that changed, and leaves the paragraphs between as they are", () => {
  expect(told("One.\n\nThree people came.\n\nEnd.", "One.\n\nFour people came.\n\nEnd.")).toEqual([
    "One.\n\n",
    ["[Three] people came.\n\n", "{Four} people came.\n\n"],
    "End.",
  ]);
});

it("shows what came and what went as such", () => {
  expect(told("One.\nTwo.\n", "One.\n")).toEqual(["One.\n", ["[Two.\n]", ""]]);
  expect(told("One.\n", "One.\nTwo.")).toEqual(["One.\n", ["", "{Two.}"]]);
  expect(told("Same.", "Same.")).toEqual(["Same."]);
  expect(told("", "")).toEqual([]);
});

it("sets paragraphs that changed one below the other against each other", () => {
  expect(told("One dog.\nTwo dogs.\nEnd.", "One cat.\nTwo cats.\nEnd.\n")).toEqual([
    ["One [dog].\n", "One {cat}.\n"],
    ["Two [dogs].\n", "Two {cats}.\n"],
    "End.\n",
  ]);
});

it("sets a paragraph against the one that it became, though others came before it", () => {
  const before = "The harbour was open.\nThe ships left at noon.\n";
  const after = "Read more.\nThe harbour was shut.\nThe ships left at night.\n";
  expect(told(before, after)).toEqual([
    ["", "{Read more.\n}"],
    ["The harbour was [open].\n", "The harbour was {shut}.\n"],
    ["The ships left at [noon].\n", "The ships left at {night}.\n"],
  ]);
});

it("loses nothing of either text but white space between paragraphs", () => {
  const words = fc.constantFrom("a", "b ", "c.", "\n", "\n\n", "🕊️", "\u202E");
  const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const rows = compareTexts(before, after) ?? [];
      const whole = (side: "before" | "after") =>
        rows
          .flatMap((row) => (row.isChanged ? row[side].map(({ text }) => text) : row.paragraphs))
          .join("");
      const letters = (words: string) => words.replaceAll(/\s/g, "");
      expect(letters(whole("before"))).toBe(letters(before));
      expect(letters(whole("after"))).toBe(letters(after));
    }),
  );
});

it("says of a place with too many changes that it is marked whole", () => {
  const words = (word: string) => Array.from({ length: 4_000 }, (_, at) => word + at).join(" ");
  const [row] = compareTexts(words("a"), words("b")) ?? [];
  expect(row).toMatchObject({ isChanged: true, isWhole: true });
});

it("gives up two long texts that have nothing in common", () => {
  const lines = (word: string) => Array.from({ length: 3_000 }, (_, at) => word + at).join("\n");
  expect(compareTexts(lines("a"), lines("b"))).toBeNull();
});
