import { expect, it } from "vitest";
import { countOpen, groupProblems } from "./problem-groups.ts";
import type { Problem } from "./shapes.ts";

const pair = (position: number) => ({ id: `pair-${position}`, position, title: { en: "A" } });
const problem = (about: Partial<Problem>): Problem => ({
  code: "undecided",
  severity: "error",
  pair: null,
  locale: null,
  count: 1,
  reason: null,
  ...about,
});
const untranslated = { code: "untranslated", severity: "warning", pair: pair(2) } as const;
const problems = [
  problem({ ...untranslated, locale: "en", count: 2 }),
  problem({ ...untranslated, locale: "fr" }),
  problem({ code: "stage_unknown", severity: "warning", reason: "It is a civil case." }),
  problem({ pair: pair(1) }),
  problem({ pair: pair(3) }),
];

it("tells errors first, and a pair once where a kind stands in several languages", () => {
  const groups = groupProblems(problems);
  expect(groups.map(({ code }) => code)).toEqual(["undecided", "untranslated", "stage_unknown"]);
  expect(groups[0]?.places.map((place) => place.pair?.position)).toEqual([1, 3]);
  expect(groups[1]?.places).toMatchObject([{ count: 3, locales: ["en", "fr"] }]);
});

it("counts what keeps a draft back, and no warning with a reason", () => {
  expect(countOpen(problems)).toEqual({ errors: 2, unreasoned: 2 });
});
