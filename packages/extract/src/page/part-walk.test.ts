import { expect, it } from "vitest";
import { parsePage } from "./parse-page.ts";
import { isRun, type Part, readParts } from "./part.ts";
import { nearest, runsOf, sumUp, walkParts } from "./part-walk.ts";

function read(html: string): Part {
  const root = readParts(parsePage(html));
  if (!root) throw new Error("The page has no words.");
  return root;
}

function named(root: Part, id: string): Part {
  const found: Part[] = [];
  walkParts(root, (part) => {
    if (part.element.attrs.some(({ value }) => value === id)) found.push(part);
    return true;
  });
  const [part] = found;
  if (!part) throw new Error(`There is no part ${id}.`);
  return part;
}

const root = read("<div id=a>one<div id=b>two<p id=c>three</p></div>four</div><p id=d>five</p>");

it("visits the outer before the inner, and passes over what it is told to", () => {
  const seen: string[] = [];
  walkParts(root, ({ element }) => {
    const id = element.attrs[0]?.value ?? element.tagName;
    seen.push(id);
    return id !== "b";
  });
  expect(seen).toEqual(["html", "body", "a", "b", "d"]);
});

it("gives the runs in their order, without those of some parts", () => {
  const texts = runsOf(root, new Set([named(root, "b")])).map(({ text }) => text);
  expect(texts).toEqual(["one", "four", "five"]);
});

it("sums up runs from the inside out, the part having the last word", () => {
  const lengths = sumUp(
    root,
    new Set([named(root, "d")]),
    ({ text }) => text.length,
    (sum, { element }) => (element.tagName === "p" ? 100 : sum),
  );
  expect(["a", "b", "d"].map((id) => lengths(named(root, id)))).toEqual([110, 103, 0]);
});

it("finds the nearest of a kind within some levels", () => {
  expect(nearest(named(root, "c"), new Set(["div"]), 2)).toBe(named(root, "b"));
  expect(nearest(named(root, "c"), new Set(["body"]), 3)).toBeNull();
});

it("takes one step a part, however deep they nest", () => {
  const steps = (depth: number) => {
    const deep = read(`${"<div>".repeat(depth)}x`);
    let count = 0;
    for (
      let part: Part | undefined = deep;
      part;
      part = part.children.find((one): one is Part => !isRun(one))
    ) {
      const { children } = part;
      Object.defineProperty(part, "children", {
        get: () => {
          count++;
          return children;
        },
      });
    }
    runsOf(deep);
    sumUp(deep, new Set(), () => 1);
    return count;
  };
  expect(steps(2000)).toBeLessThan(2.1 * steps(1000));
});
