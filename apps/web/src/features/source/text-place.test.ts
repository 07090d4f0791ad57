import { afterEach, expect, it } from "vitest";
import { rangeOf, readRange, trimmed } from "./text-place.ts";

afterEach(() => document.body.replaceChildren());

/** Two paragraphs, a highlight with a tag that is no part of the text, a hidden character, an emoji. */
const text = "Say 🕊️ “growing \u202Epains” now.\n\nAnd again: no.";
function page(): HTMLElement {
  document.body.innerHTML = `<p>before</p><div id="root"><p><span data-at="0">Say 🕊️ “</span><mark><span
    data-at="9">growing </span><span data-at="17" data-length="1"><i>RLO</i></span><span
    data-at="18">pains</span></mark><span class="tag">Response</span><span data-at="23">” now.\n\n</span></p><p><span
    data-at="31">And again: no.</span></p></div><p>after</p>`;
  const root = document.getElementById("root");
  if (!root) throw new Error("it was just put there");
  return root;
}
function words(root: Element, range: AbstractRange): string | null {
  const found = readRange(root, range, text);
  return found && text.slice(found.start, found.end);
}
function across([from, at]: [Node | null, number], [to, until]: [Node | null, number]): Range {
  const range = document.createRange();
  if (!from || !to) throw new Error("there is such a node");
  range.setStart(from, at);
  range.setEnd(to, until);
  return range;
}
const textNode = (root: Element, at: number) =>
  root.querySelector(`[data-at="${at}"]`)?.firstChild ?? null;

it("counts in UTF-16 code units behind an emoji, and across highlights and hidden characters", () => {
  const root = page();
  expect(words(root, across([textNode(root, 0), 4], [textNode(root, 18), 5]))).toBe(
    "🕊️ “growing \u202Epains",
  );
  expect(words(root, across([textNode(root, 9), 0], [textNode(root, 9), 7]))).toBe("growing");
});

it("runs over paragraphs and leaves out the tag between", () => {
  const root = page();
  expect(words(root, across([textNode(root, 18), 0], [textNode(root, 31), 3]))).toBe(
    "pains” now.\n\nAnd",
  );
});

it("takes a point between elements, in a tag or in a sign for the place in the text beside it", () => {
  const root = page();
  const [first, second] = root.querySelectorAll("p");
  const tag = root.querySelector(".tag")?.firstChild ?? null;
  expect(words(root, across([first ?? null, 1], [tag, 3]))).toBe("growing \u202Epains");
  expect(words(root, across([first ?? null, 0], [second ?? null, 0]))).toBe(
    text.slice(0, text.indexOf("\n")),
  );
  const sign = root.querySelector("i")?.firstChild ?? null;
  expect(words(root, across([textNode(root, 9), 0], [sign, 2]))).toBe("growing \u202E");
});

it("ends with the text where a selection leaves it", () => {
  const root = page();
  const [before] = document.body.children;
  const after = document.body.lastElementChild;
  expect(words(root, across([before ?? null, 0], [textNode(root, 0), 3]))).toBe("Say");
  expect(words(root, across([textNode(root, 31), 11], [after, 1]))).toBe("no.");
  expect(words(root, across([after, 0], [after, 1]))).toBeNull();
});

it("takes no white space at the ends, and half of no character", () => {
  const root = page();
  expect(words(root, across([textNode(root, 23), 5], [textNode(root, 31), 4]))).toBe(".\n\nAnd");
  expect(words(root, across([textNode(root, 0), 5], [textNode(root, 0), 8]))).toBe("🕊️");
  expect(trimmed(" \n ", { start: 0, end: 3 })).toBeNull();
});

it("finds every stretch of the text on the page again", () => {
  const root = page();
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 1; end <= text.length; end += 1) {
      const range = rangeOf(root, { start, end });
      const asked = trimmed(text, { start, end });
      const found = range && readRange(root, range, text);
      const isWhole = ![start, end].some((at) => /^[\uDC00-\uDFFF]/.test(text.slice(at)));
      if (isWhole) expect(found, text.slice(start, end)).toEqual(asked);
    }
  expect(rangeOf(root, { start: 3, end: text.length + 1 })).toBeNull();
});
