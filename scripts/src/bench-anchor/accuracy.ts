import { type OpenText, openText } from "@rejoinder/anchor";

/** A quotation to find, and where it stands; `gold` is null where it was taken out. */
export type Case = {
  edit: string;
  text: string;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  gold: [number, number] | null;
};

export type Score = {
  cases: number;
  right: number;
  wrong: number;
  lost: number;
  /** Called `exact` or `normalised`, rightly or not. */
  unchanged: number;
  /** In how many the first place that plain `indexOf` finds is right. */
  plain: number;
};

/** A proposal is right when it covers four fifths of where the quotation stands; all else to the letter. */
const ENOUGH_OVERLAP = 0.8;

export function scoreCases(cases: readonly Case[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  let last: { text: string; open: OpenText } = { text: "", open: openText("") };
  for (const each of cases) {
    const none = { cases: 0, right: 0, wrong: 0, lost: 0, unchanged: 0, plain: 0 };
    const score = scores.get(each.edit) ?? none;
    scores.set(each.edit, score);
    if (last.text !== each.text) last = { text: each.text, open: openText(each.text) };
    const found = last.open.find(each);
    score.cases += 1;
    if (isPlainlyRight(each)) score.plain += 1;
    if (found.state === "lost") {
      score.lost += 1;
      continue;
    }
    if (found.state !== "fuzzy") score.unchanged += 1;
    const least = found.state === "fuzzy" ? ENOUGH_OVERLAP : 1;
    if (each.gold && overlap(each.gold, [found.start, found.end]) >= least) score.right += 1;
    else score.wrong += 1;
  }
  return scores;
}

function isPlainlyRight({ text, exact, gold }: Case): boolean {
  const at = text.indexOf(exact);
  return gold === null ? at === -1 : at === gold[0] && at + exact.length === gold[1];
}

function overlap([start, end]: [number, number], [from, to]: [number, number]): number {
  const both = Math.max(0, Math.min(end, to) - Math.max(start, from));
  return both / (Math.max(end, to) - Math.min(start, from));
}
