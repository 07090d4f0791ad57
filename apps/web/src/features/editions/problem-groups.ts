import { type EditionWarning, editionWarnings, type Locale } from "@rejoinder/schema";
import type { Problem } from "./shapes.ts";

/** Where one kind of problem stands: in a pair, or in the edition as a whole. */
export type ProblemPlace = {
  pair: Problem["pair"];
  /** How many there are, and in which languages; empty where it is about none in particular. */
  count: number;
  locales: Locale[];
  /** Null where nobody said why it is passed over. */
  reason: string | null;
};

export type ProblemGroup = {
  code: Problem["code"];
  severity: Problem["severity"];
  places: ProblemPlace[];
};

/** The problems of a draft by kind, errors first, each kind with its places in the order of the draft. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<Problem["code"], ProblemGroup>();
  for (const { code, severity, pair, locale, count, reason } of problems) {
    const group = groups.get(code) ?? { code, severity, places: [] };
    groups.set(code, group);
    const known = group.places.find((place) => place.pair?.id === pair?.id);
    const place = known ?? { pair, count: 0, locales: [], reason };
    if (!known) group.places.push(place);
    place.count += count;
    if (locale) place.locales.push(locale);
  }
  const all = [...groups.values()];
  return [
    ...all.filter(({ severity }) => severity === "error"),
    ...all.filter(({ severity }) => severity === "warning"),
  ];
}

export function isWarning(code: Problem["code"]): code is EditionWarning {
  return editionWarnings.some((warning) => warning === code);
}

/** How much still keeps a draft from being published: errors, and warnings that ask for a reason. */
export function countOpen(problems: readonly Problem[]): { errors: number; unreasoned: number } {
  return {
    errors: problems.filter(({ severity }) => severity === "error").length,
    unreasoned: problems.filter(({ severity, reason }) => severity === "warning" && reason === null)
      .length,
  };
}
