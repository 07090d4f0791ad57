import { type Locale, locales, type ProceduralStage, type Words } from "@rejoinder/schema";
import { findGuiltWording } from "./guilt-wording/find-guilt-wording.ts";
import type { GuiltRuleId } from "./guilt-wording/rule.ts";

/** A piece of the desk's own words that asserts guilt before judgment. */
export type FlaggedWords = {
  rule: GuiltRuleId;
  /** As they stand. */
  words: string;
  /** The sentence they stand in. */
  sentence: string;
  /** What to do about them. */
  suggestion: Words;
};

/** What of a case the lint goes by. */
export type CaseInLint = {
  stage: ProceduralStage | null;
  /** Of the parties, in every language. */
  names: readonly string[];
};

type Step = { stage: ProceduralStage; partyId: string | null };

const beforeJudgment: readonly ProceduralStage[] = [
  "investigation",
  "formal_investigation",
  "charge",
  "trial",
];

/**
 * The stage by which the desk's words are judged: the least far of the stages that the parties have
 * come to, for each is presumed innocent until their own judgment. A step that names nobody is
 * everybody's.
 *
 * @param steps oldest first.
 * @returns null where there are none.
 */
export function stageForWording(steps: readonly Step[]): ProceduralStage | null {
  const last = new Map<string | null, ProceduralStage>();
  for (const { stage, partyId } of steps) {
    if (partyId === null) last.clear();
    last.set(partyId, stage);
  }
  // A general step is superseded for whoever came further by one of their own.
  if (last.size > 1) last.delete(null);
  const stages = [...last.values()];
  const open = stages.find((stage) => beforeJudgment.includes(stage));
  return open ?? stages.find((stage) => stage !== "judgment") ?? stages[0] ?? null;
}

/**
 * Finds where the desk's own words assert guilt before judgment. Words that occur twice are told once.
 *
 * @param lang null where nobody said in which language the text is: it is then read in each. The rules
 *   of one language flag nothing in another.
 */
export function flagOwnWords(
  text: string,
  lang: Locale | null,
  { stage, names }: CaseInLint,
): FlaggedWords[] {
  const found = (lang ? [lang] : locales).flatMap((each) =>
    findGuiltWording(text, { lang: each, stage, names }),
  );
  const flags = found
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end, rule, suggestion }) => ({
      rule,
      words: text.slice(start, end),
      sentence: sentenceAround(text, start),
      suggestion,
    }));
  return [...new Map(flags.map((flag) => [`${flag.rule} ${flag.words}`, flag])).values()];
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

function sentenceAround(text: string, at: number): string {
  return sentences.segment(text).containing(at)?.segment.trim() ?? text;
}
