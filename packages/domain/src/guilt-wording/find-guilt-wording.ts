import { inQuotationMarks, type Locale, type ProceduralStage, type Words } from "@rejoinder/schema";
import { findInSentence, guiltLanguages } from "./find-in-sentence.ts";
import { readSentences } from "./passage.ts";
import { type GuiltRule, type GuiltRuleId, guiltAdvice } from "./rule.ts";

/** `start` and `end` in UTF-16 code units of the text as given. `suggestion` is one sentence. */
export type GuiltWording = {
  start: number;
  end: number;
  rule: GuiltRuleId;
  suggestion: Words;
};

/**
 * Finds where the desk's own words assert guilt before judgment.
 *
 * @param stage null where it is unknown, which is taken for before judgment. From `judgment` on the
 *   court has spoken and nothing is flagged. On `appeal` guilt is not final: assertions are flagged,
 *   that somebody was convicted is not. `closed` does not tell how the case ended, and is taken like
 *   `appeal`; where a final judgment ended it, hand in `judgment`.
 * @param names of the case's parties. Left out, any capitalised word within a sentence may be a
 *   party; handed in, that somebody else was convicted is not flagged, and a name is never a crime.
 * @returns in order, never overlapping. What stands between quotation marks, is attributed, denied,
 *   asked or conditional is not flagged. A flag is a question to a person, who may dismiss it.
 * @throws never. The work is in proportion to the length of the text.
 * Source: README, glossary, “Procedural stage”; presumption of innocence: French Civil Code,
 *   article 9-1; European Convention on Human Rights, article 6 § 2.
 */
export function findGuiltWording(
  text: string,
  {
    lang,
    stage,
    names,
  }: { lang: Locale; stage: ProceduralStage | null; names?: readonly string[] },
): GuiltWording[] {
  if (stage === "judgment") return [];
  const settled = stage === "appeal" || stage === "closed" ? "conviction" : null;
  return readSentences(text, guiltLanguages[lang], names)
    .filter(({ asked }) => !asked)
    .flatMap(({ tokens }) => findInSentence(tokens, lang, settled))
    .map(({ start, end, rule }) => ({ start, end, rule: rule.id, suggestion: suggestion(rule) }));
}

function suggestion({ id, neutral }: GuiltRule): Words {
  const words = neutral.map((each) => ({
    en: inQuotationMarks(each, "en"),
    fr: inQuotationMarks(each, "fr"),
  }));
  return {
    en: `${guiltAdvice[id].en}: ${words.map(({ en }) => en).join(", ")}.`,
    fr: `${guiltAdvice[id].fr}\u202F: ${words.map(({ fr }) => fr).join(", ")}.`,
  };
}
