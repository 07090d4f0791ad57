import { defaultTreeAdapter } from "parse5";
import { afterEach, expect, it, vi } from "vitest";
import { isElement } from "./element.ts";
import { type PageNode, parsePage } from "./parse-page.ts";

afterEach(() => vi.restoreAllMocks());

const made = () => vi.spyOn(defaultTreeAdapter, "createElement");

function textOf(html: string): string {
  let text = "";
  const open: PageNode[] = [...parsePage(html).childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) open.push(...node.childNodes.toReversed());
    else if ("value" in node) text += node.value;
  }
  return text;
}

it("reads broken markup as a browser does", () => {
  expect(textOf("<p>one<p>two <b>three</p>four")).toBe("onetwo threefour");
});

it("makes no more elements than a page has characters, whatever HTML re-opens in every paragraph", () => {
  const html = `<p>${Array.from({ length: 500 }, (_, at) => `<b class=${at}>`).join("")}${"<p>x".repeat(500)}`;
  const create = made();
  expect(textOf(html)).toBe("x".repeat(500));
  expect(create.mock.calls.length).toBeLessThan(2 * html.length);
});

it.each([
  ["nested as deep as 100,000", `${"<div>".repeat(100_000)}x`],
  [
    "of one tag with 100,000 attributes",
    `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}`).join(" ")}>x`,
  ],
  ["of end tags that end nothing", `${"</div>".repeat(100_000)}x`],
  ["cut in the middle of a tag", "x<p class='"],
])("reads a page %s", (_, html) => {
  expect(textOf(html)).toBe("x");
});
