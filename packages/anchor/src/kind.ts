import type { Token } from "./token.ts";
import { datesAfter, datesInCapitals, dateWords } from "./words/dates.ts";
import { negations } from "./words/negations.ts";
import { numberWords } from "./words/numbers.ts";
import { abbreviations, plainWords } from "./words/plain-words.ts";

/** What of a wording changed; the first four change what was said. */
export type ChangeKind = "number" | "name" | "negation" | "date" | "word" | "punctuation";

/** The kinds that change what was said, in the order in which they are told. */
export const tellingKinds = ["negation", "number", "date", "name"] as const;
export type TellingKind = (typeof tellingKinds)[number];

/**
 * Of which telling kinds a token is: none, one, or several (“Second” may be a number and a time).
 * Wrongly calling a word a name does less harm than passing over a name: in doubt it is one.
 *
 * @param tokens a wording; `at` is the place of the token in it
 * @param midSentence whether the wording begins in the middle of a sentence; false if not known
 */
export function kindsOf(tokens: readonly Token[], at: number, midSentence: boolean): TellingKind[] {
  const token = tokens[at];
  if (token === undefined) return [];
  if (token.form === "mark") return /^[%‰°\p{Sc}−]$/u.test(token.text) ? ["number"] : [];
  const lower = token.text.toLowerCase();
  const kinds: TellingKind[] = [];
  if (negations.has(lower) || lower.endsWith("n't")) kinds.push("negation");
  if (token.form === "number" || numberWords.has(lower)) kinds.push("number");
  if (dateWords.has(lower) || datesInCapitals.has(token.text)) kinds.push("date");
  if (kinds.length > 0) return kinds;
  if (isName(tokens, at, midSentence)) return ["name"];
  return datesAfter.has(tokens[at + 1]?.text.toLowerCase() ?? "") ? ["date"] : [];
}

function isName(tokens: readonly Token[], at: number, midSentence: boolean): boolean {
  const { text } = tokens[at] ?? { text: "" };
  if (!/\p{Lu}/u.test(text)) return false;
  const isPlain = plainWords.has(text.toLowerCase());
  if (/.\p{Lu}/u.test(text)) return !isPlain || !isAmongCapitals(tokens, at);
  if (isPlain) return false;
  if (!beginsSentence(tokens, at, midSentence)) return true;
  return /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "");
}

/** Whether a neighbour is in capitals too, as in a headline: “US” is a name, “US AND THEM” is none. */
function isAmongCapitals(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.form === "word" && /^\p{Lu}{2,}$/u.test(token.text),
  );
}

/** Quotation marks, brackets and dashes may stand between a sentence's end and the next's begin. */
function beginsSentence(tokens: readonly Token[], at: number, midSentence: boolean): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { text, form } = tokens[before] ?? { text: "", form: "word" };
    if (form !== "mark") return false;
    if (text === ".") return !endsAbbreviation(tokens[before - 1]);
    if (/^([!?:]|\.{3}|\[\.{3}\])$/.test(text)) return true;
    if (!/^["'([-]$/.test(text)) return false;
  }
  return !midSentence;
}

const endsAbbreviation = (token: Token | undefined) =>
  token !== undefined && (abbreviations.has(token.text) || /^\p{Lu}$/u.test(token.text));
