import { expect, it } from "vitest";
import { parsePage } from "../page/parse-page.ts";
import { isRun, type Part, readParts } from "../page/part.ts";
import { findAsides } from "./asides.ts";
import { findBody } from "./body.ts";
import { trim } from "./trim.ts";

const prose = "The port authority said on Tuesday that the leak had been known for months.";

/** Times that the children of any part were asked for while an article was found. */
function steps(depth: number, open: string): number {
  const root = readParts(parsePage(`<p>${prose}</p>`.repeat(9) + open.repeat(depth) + prose));
  if (!root) throw new Error("The page has no words.");
  let count = 0;
  const parts: Part[] = [root];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const { children } = part;
    parts.push(...children.filter((child): child is Part => !isRun(child)));
    Object.defineProperty(part, "children", {
      get: () => {
        count++;
        return children;
      },
    });
  }
  const asides = findAsides(root);
  trim(findBody(root, asides), asides);
  return count;
}

it.each([
  ["parts of no name", "<div>"],
  ["advertisements that quote", "<div class=ad><blockquote>"],
  ["comments", "<div class=comments>"],
  ["lists", "<ul><li>"],
  ["articles", "<article>"],
  ["cards", "<section><h3><a href=/>x</a></h3>"],
])("takes twice the steps for twice as many %s within one another", (_, open) => {
  expect(steps(2000, open)).toBeLessThan(2.2 * steps(1000, open));
});
