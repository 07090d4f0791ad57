import { align, areSame, type Step } from "./align.ts";
import { type Canonical, canonicalise } from "./canonical.ts";
import { type ChangeKind, kindsOf, type TellingKind, tellingKinds } from "./kind.ts";
import { type Token, tokenise } from "./token.ts";

/** What stood in one wording and stands otherwise in another; "" where it is gone or was not there. */
export type Change = { kind: ChangeKind; from: string; to: string };

/**
 * What changed between two wordings of a quotation, in the order of the text. What differs by
 * typography alone is no change. A run of words that holds several kinds is told once for each.
 *
 * @param midSentence whether both begin in the middle of a sentence, so that a capital letter at
 *   their head makes a name
 * @returns the words as they stand in the two; none when they are the same under the table of
 *   typography.
 */
export function compareQuotation(from: string, to: string, { midSentence = false } = {}): Change[] {
  const one = readWording(from, midSentence);
  const other = readWording(to, midSentence);
  if (one.canonical.text.trim() === other.canonical.text.trim()) return [];
  const { steps } = align(one.tokens, other.tokens);
  const changes = runsOf(steps).flatMap((run) => changesIn(run, one, other));
  return changes.length > 0 ? changes : [spacingChange(steps, one, other)];
}

type Wording = {
  original: string;
  canonical: Canonical;
  tokens: Token[];
  kinds: ReadonlyMap<Token, TellingKind[]>;
};

function readWording(original: string, midSentence: boolean): Wording {
  const canonical = canonicalise(original);
  const tokens = tokenise(canonical.text);
  const kinds = new Map(tokens.map((token, at) => [token, kindsOf(tokens, at, midSentence)]));
  return { original, canonical, tokens, kinds };
}

/** The runs of steps that differ; each pair in a run of as many tokens on both sides is a run. */
function runsOf(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [];
  let run: Step[] = [];
  const close = () => {
    if (run.length > 0)
      runs.push(...(run.every(({ from, to }) => from && to) ? run.map((step) => [step]) : [run]));
    run = [];
  };
  for (const step of steps) {
    if (areSame(step)) close();
    else run.push(step);
  }
  close();
  return runs;
}

function changesIn(run: readonly Step[], one: Wording, other: Wording): Change[] {
  const from = run.flatMap((step) => step.from ?? []);
  const to = run.flatMap((step) => step.to ?? []);
  const whole = { from: span(one, from), to: span(other, to) };
  const isPair = from.length === 1 && to.length === 1;
  const told = tellingKinds.flatMap((kind): Change[] => {
    const was = from.filter((token) => one.kinds.get(token)?.includes(kind));
    const is = to.filter((token) => other.kinds.get(token)?.includes(kind));
    if (wordsOf(was) === wordsOf(is)) return [];
    if (isPair || kind === "date") return [{ kind, ...whole }];
    return [{ kind, from: span(one, was), to: span(other, is) }];
  });
  const rest = [
    ...from.filter((token) => one.kinds.get(token)?.length === 0),
    ...to.filter((token) => other.kinds.get(token)?.length === 0),
  ];
  const coversAll = told.some((change) => change.from === whole.from && change.to === whole.to);
  if (coversAll || (told.length > 0 && rest.every(({ form }) => form === "mark"))) return told;
  const kind = [...from, ...to].every(({ form }) => form === "mark") ? "punctuation" : "word";
  return [...told, { kind, ...whole }];
}

const wordsOf = (tokens: readonly Token[]) =>
  tokens
    .map(({ text }) => text.toLowerCase())
    .sort()
    .join(" ");

/** What stands from the first of some tokens to the last, as the wording has it. */
function span({ original, canonical }: Wording, tokens: readonly Token[]): string {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return "";
  return original.slice(canonical.starts[first.start], canonical.ends[last.end - 1]);
}

/** The same tokens, but a space stands where there was none, or the reverse. */
function spacingChange(steps: readonly Step[], one: Wording, other: Wording): Change {
  const moved = steps.findIndex(({ from, to }, at) => {
    const before = steps[at - 1];
    if (!from || !to || !before?.from || !before.to) return false;
    return from.start - before.from.end !== to.start - before.to.end;
  });
  const both = steps.slice(Math.max(0, moved - 1), moved + 1);
  return {
    kind: "punctuation",
    from: span(
      one,
      both.flatMap((step) => step.from ?? []),
    ),
    to: span(
      other,
      both.flatMap((step) => step.to ?? []),
    ),
  };
}
