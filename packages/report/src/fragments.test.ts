import { expect, it } from "vitest";
import {
  elementFragment,
  evidenceFragment,
  pairFragment,
  partFragment,
  responseFragment,
  sourceFragment,
  statementFragment,
  statementPartFragment,
} from "./fragments.ts";

it.each([
  ["a pair", pairFragment(3), "pair-3"],
  ["an element", elementFragment(3, 2), "pair-3-element-2"],
  ["a response", responseFragment(3, 2), "pair-3-response-2"],
  [
    "a part of the allegation",
    partFragment({ pair: 3, of: "allegation", part: 1 }),
    "pair-3-allegation-1",
  ],
  [
    "a part of its original",
    partFragment({ pair: 3, of: "allegation", original: true, part: 2 }),
    "pair-3-allegation-original-2",
  ],
  [
    "a part of a response",
    partFragment({ pair: 3, of: { response: 2 }, part: 1 }),
    "pair-3-response-2-1",
  ],
  [
    "a part of a response’s original",
    partFragment({ pair: 3, of: { response: 2 }, original: true, part: 4 }),
    "pair-3-response-2-original-4",
  ],
  ["evidence", evidenceFragment(3, 5), "pair-3-evidence-5"],
  ["a statement outside any pair", statementFragment(2), "statement-2"],
  ["a part of it", statementPartFragment(2, 1), "statement-2-1"],
  [
    "a part of its original",
    statementPartFragment(2, 1, { original: true }),
    "statement-2-original-1",
  ],
  ["a source", sourceFragment(7), "source-7"],
])("published links to %s go on leading there", (_, fragment, published) => {
  expect(fragment).toBe(published);
});
