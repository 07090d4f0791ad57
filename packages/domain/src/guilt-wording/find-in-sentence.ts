import type { Locale } from "@rejoinder/schema";
import { english } from "./english/english.ts";
import { french } from "./french/french.ts";
import type { Token } from "./passage.ts";
import type { Form, GuiltRule, GuiltRuleId, Language } from "./rule.ts";

export const guiltLanguages = { en: english, fr: french } as const satisfies Record<
  Locale,
  Language
>;

/** `start` and `end` in UTF-16 code units of the text. */
type FoundWording = { start: number; end: number; rule: GuiltRule };

/** How far around a word its sentence is read, in words and signs. */
const REACH = 40;

type RuleForm = { rule: GuiltRule; form: Form };
const formsByWord = { en: indexForms(english), fr: indexForms(french) } as const;

/**
 * Finds the wordings of one sentence, in order, never overlapping. Around each word at most `REACH`
 * others are read, so that the work is in proportion to the sentence.
 * @param settled a rule that no longer applies.
 */
export function findInSentence(
  tokens: readonly Token[],
  lang: Locale,
  settled: GuiltRuleId | null,
): FoundWording[] {
  const found: FoundWording[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const { rule, form } of formsByWord[lang].get(token.form) ?? []) {
      if (rule.id === settled) continue;
      const span = matchForm(tokens, at, form, guiltLanguages[lang]);
      if (span === null) continue;
      const last = found.at(-1);
      if (last && span.start < last.end) {
        last.end = Math.max(last.end, span.end);
        break;
      }
      found.push({ ...span, rule });
      break;
    }
  }
  return found;
}

function matchForm(
  tokens: readonly Token[],
  at: number,
  form: Form,
  language: Language,
): { start: number; end: number } | null {
  const before = tokens.slice(Math.max(0, at - REACH), at);
  const after = tokens.slice(at + 1, at + 1 + REACH);
  const left = joined(before);
  const right = joined(after);
  const first = form.before ? form.before.exec(left) : null;
  const last = form.after ? form.after.exec(right) : null;
  if ((form.before && !first) || (form.after && !last)) return null;
  if (form.unlessBefore?.test(left) || form.unlessAfter?.test(right)) return null;
  const whole = `${left} ${tokens[at]?.form ?? ""} ${right}`;
  if (form.unlessWithin?.test(whole) || (form.within && !form.within.test(whole))) return null;
  if (isGuarded(before, right, form, language)) return null;
  const start = before[before.length - countWords(first?.[0])] ?? tokens[at];
  const end = after[countWords(last?.[0]) - 1] ?? tokens[at];
  return start && end ? { start: start.start, end: end.end } : null;
}

/** Whether the sentence leaves the assertion to somebody else, or does not make it. */
function isGuarded(
  before: readonly Token[],
  right: string,
  { presupposes }: Form,
  { guards, clauseBreaks, relatives }: Language,
): boolean {
  const clause = joined(withoutRelatives(lastClause(before, clauseBreaks), relatives)).replace(
    guards.emphasis,
    "",
  );
  return (
    guards.source.test(joined(before)) ||
    guards.hedge.test(clause) ||
    guards.hedgeAfter.test(right) ||
    guards.afterthought.test(right) ||
    guards.distance.test(clause) ||
    (!presupposes && guards.negation.test(clause))
  );
}

function lastClause(before: readonly Token[], breaks: ReadonlySet<string>): readonly Token[] {
  return before.slice(before.findLastIndex(({ form }) => breaks.has(form)) + 1);
}

/** Leaves out “, who has never answered,”: what is said in passing governs nothing after it. */
function withoutRelatives(clause: readonly Token[], relatives: ReadonlySet<string>): Token[] {
  const kept: Token[] = [];
  let from: number | null = null;
  for (const [at, token] of clause.entries()) {
    const comma = token.form === ",";
    if (comma && from !== null) {
      kept.length = from;
      from = null;
    } else if (comma && relatives.has(clause[at + 1]?.form ?? "")) from = kept.length;
    kept.push(token);
  }
  return kept;
}

function indexForms({ rules }: Language): Map<string, RuleForm[]> {
  const index = new Map<string, RuleForm[]>();
  for (const rule of rules)
    for (const form of rule.forms)
      for (const word of form.words) index.set(word, [...(index.get(word) ?? []), { rule, form }]);
  return index;
}

const joined = (tokens: readonly Token[]): string => tokens.map(({ form }) => form).join(" ");

const countWords = (matched: string | undefined): number =>
  matched ? matched.trim().split(" ").filter(Boolean).length : 0;
