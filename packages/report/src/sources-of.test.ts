import { expect, it } from "vitest";
import { sourcesOf } from "./sources-of.ts";
import { build } from "./testing.ts";

it("a pair names the sources of both sides, of originals, of evidence and of notes, each once", () => {
  const pair = build.pair({
    allegation: build.statement({ source: 4, original: build.statement({ source: 9 }) }),
    responses: [build.response({ statement: build.statement({ source: 2 }) })],
    evidence: [build.evidence({ source: 4 }), build.evidence({ source: 7 })],
    notes: [
      {
        kind: "context",
        text: "A note.",
        on: "2024-09-06",
        citations: [{ source: 1, locator: null }],
      },
    ],
  });
  expect(sourcesOf(pair)).toEqual([1, 2, 4, 7, 9]);
});
