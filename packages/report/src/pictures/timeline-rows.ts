import { edtfInterval, proceduralStageInfo, statementRoleInfo } from "@rejoinder/schema";
import { sentences } from "../locales/sentences.ts";
import type { ReportContent, ReportStatement } from "../report.ts";

export type MomentKind = "proceedings" | "allegation" | "response" | "neither";

/** One or more things said or done at one time. */
export type TimelineRow = {
  kind: MomentKind;
  /** EDTF; null where no source gives a date. */
  on: string | null;
  /** In the words of the report, without the date. */
  text: string;
};

type Moment = {
  kind: MomentKind;
  on: string | null;
  /** Speaker, or stage and whom it concerns. */
  who: string;
  /** Null outside any pair. */
  pair: number | null;
  isBefore: boolean;
};

/** More rows than this are drawn together, by months or years. */
const ROWS_MAX = 48;
/** More stretches of pairs than this are told by their number. */
const STRETCHES_MAX = 6;

/** In the order in which moments of one time stand. */
const kindOrder = {
  proceedings: 0,
  allegation: 1,
  response: 2,
  neither: 3,
} as const satisfies Record<MomentKind, number>;

/**
 * What was said and done, in order of time, what has no date last. What one speaker said at one time
 * is one row; in a long report, what was said in one month or one year.
 */
export function timelineRows(content: ReportContent): TimelineRow[] {
  const moments = inOrder(momentsOf(content));
  const rows = rowsBy(moments, (moment) => moment, content.locale);
  if (rows.length <= ROWS_MAX) return rows;
  const byMonth = rowsBy(moments, (moment) => inOutline(moment, "month"), content.locale);
  if (byMonth.length <= ROWS_MAX) return byMonth;
  return rowsBy(moments, (moment) => inOutline(moment, "year"), content.locale);
}

function momentsOf({ pairs, statements, steps, locale }: ReportContent): Moment[] {
  const words = sentences[locale];
  const said = (kind: MomentKind, { speaker, saidOn }: ReportStatement, pair: number | null) => ({
    kind,
    on: saidOn,
    who: speaker ?? words.nobodySpeaks,
    pair,
    isBefore: false,
  });
  return [
    ...steps.map(({ stage, party, on }) => {
      const { label, caution } = proceduralStageInfo[stage];
      const whom = `${label[locale]}${words.list}${party ?? words.nobodyNamed}`;
      const who = party && caution ? `${whom} (${caution[locale]})` : whom;
      return { kind: "proceedings" as const, on, who, pair: null, isBefore: false };
    }),
    ...pairs.flatMap(({ number, allegation, responses }) => [
      said("allegation", allegation, number),
      ...responses.map(({ statement, chronology }) => ({
        ...said("response", statement, number),
        isBefore: chronology === "before",
      })),
    ]),
    ...statements.map((statement) => said("neither", statement, null)),
  ];
}

/** By time, then by kind. To read a date takes long, and many moments share one. */
function inOrder(moments: readonly Moment[]): Moment[] {
  const starts = new Map<string | null, number>();
  for (const { on } of moments) if (!starts.has(on)) starts.set(on, startOf(on));
  const start = ({ on }: Moment) => starts.get(on) ?? 0;
  return moments.toSorted(
    (one, other) => start(one) - start(other) || kindOrder[one.kind] - kindOrder[other.kind],
  );
}

/** What is open to the past comes first, what has no date last. */
function startOf(on: string | null): number {
  const from = on === null ? undefined : edtfInterval(on)?.from;
  return Math.max(Math.min(from ?? Number.MAX_VALUE, Number.MAX_VALUE), -Number.MAX_VALUE);
}

/** A moment by its month or year, without who spoke; doubts about a date stay. */
function inOutline(moment: Moment, unit: "month" | "year"): Moment {
  const kept =
    unit === "month"
      ? /(\d{4}(?:-\d{2})?)(?:-(?:\d{2}|XX)){0,2}/g
      : /(\d{4})(?:-(?:\d{2}|XX)){0,2}/g;
  const on = moment.on && sameEnds(moment.on.replace(kept, "$1"));
  return { ...moment, on, who: moment.kind === "proceedings" ? moment.who : "" };
}

/** An interval within one month or year is that month or year. */
function sameEnds(on: string): string {
  const [from, to] = on.split("/");
  return from !== undefined && from === to ? from : on;
}

function rowsBy(
  moments: readonly Moment[],
  seen: (moment: Moment) => Moment,
  locale: ReportContent["locale"],
): TimelineRow[] {
  const groups = new Map<string, [Moment, ...Moment[]]>();
  for (const moment of moments.map(seen)) {
    const { kind, on, who, isBefore } = moment;
    const key = JSON.stringify([kind, on, who, isBefore]);
    const group = groups.get(key);
    if (group) group.push(moment);
    else groups.set(key, [moment]);
  }
  return [...groups.values()].map((group) => ({
    kind: group[0].kind,
    on: group[0].on,
    text: rowText(group, locale),
  }));
}

/** “Response, Port authority (pairs 1–3). Given before the allegation.” */
function rowText(group: readonly [Moment, ...Moment[]], locale: ReportContent["locale"]): string {
  const words = sentences[locale];
  const [{ kind, who, isBefore }] = group;
  const label =
    kind === "proceedings" ? words.proceedingsStep : statementRoleInfo[kind].label[locale];
  const pairs = [...new Set(group.flatMap(({ pair }) => (pair === null ? [] : [pair])))];
  const isTold = kind === "proceedings" || group.length === Math.max(pairs.length, 1);
  const count = isTold ? "" : ` (${group.length})`;
  const where = pairs.length > 0 ? `${words.list}${pairsText(pairs, locale)}` : "";
  const flag = isBefore ? `${words.list}${words.before.toLowerCase()}` : "";
  return `${label}${count}${who && words.list}${who}${where}${flag}`;
}

/** “pairs 1–3, 7”; of many that do not follow one another, their number. */
function pairsText(pairs: readonly number[], locale: ReportContent["locale"]): string {
  const words = sentences[locale];
  const stretches: { from: number; to: number }[] = [];
  for (const pair of pairs.toSorted((one, other) => one - other)) {
    const last = stretches.at(-1);
    if (last?.to === pair - 1) last.to = pair;
    else stretches.push({ from: pair, to: pair });
  }
  if (stretches.length > STRETCHES_MAX) return words.pairs(pairs.length);
  const list = stretches.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  return words.inPairs(list.join(words.list), pairs.length);
}
