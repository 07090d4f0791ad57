import { type Stance, type Wording, wordingInfo } from "@rejoinder/schema";
import { originOf, type SourceOfOrigin } from "./gate/counted.ts";
import { pointsTowards, type Side } from "./gate/side.ts";

/** One side may have so many times the other's quoted words before it asks for a reason. */
export const QUOTED_TIMES_MAX = 3;

/** Below so many quoted words on the side that has more, the two are not compared. */
export const QUOTED_WORDS_MIN = 30;

type SaidOnRecord = {
  speakerId: string | null;
  source: SourceOfOrigin;
  parts: readonly { wording: Wording; text: string; language: string }[];
};

/** What of a pair the meter reads. */
export type PairInBalance = {
  allegation: SaidOnRecord;
  /** Ids of the parties that the allegation is against. */
  againstIds: readonly string[];
  responses: readonly SaidOnRecord[];
  /** Withdrawn pieces may be among them. */
  evidence: readonly {
    source: SourceOfOrigin;
    stanceAllegation: Stance;
    stanceResponse: Stance;
    withdrawnAt: Date | null;
  }[];
  /** The requests for comment about the pair, by whom they went to. */
  attempts: readonly { party: { id: string; role: string } }[];
};

export type SideInBalance = {
  /** Words that stand between quotation marks. */
  quotedWords: number;
  /** Independent origins of what the side says, and of what bears it out. */
  sources: number;
  /** Requests for comment to the parties of the side. */
  attempts: number;
};

/** `quoted`: `side` has far more quoted words; `not_reached`: nobody tried to reach `side`, which is silent. */
export type Imbalance = { code: "quoted" | "not_reached"; side: Side };

export type BalanceMeter = Record<Side, SideInBalance> & { imbalances: Imbalance[] };

/**
 * How the two sides of a pair were quoted and sought.
 *
 * Words are counted as the language of their text counts them. The words of a silent side are not
 * compared: whether anybody tried to reach it is. Requests to third parties count for neither.
 *
 * @returns `imbalances` empty where nothing asks for a reason.
 */
export function balanceOf(pair: PairInBalance): BalanceMeter {
  const said: Record<Side, readonly SaidOnRecord[]> = {
    allegation: [pair.allegation],
    response: pair.responses,
  };
  const measure = (side: Side): SideInBalance => ({
    quotedWords: said[side].reduce((sum, { parts }) => sum + countQuoted(parts), 0),
    sources: countOrigins([...said[side], ...pair.evidence.filter((item) => bearsOut(side, item))]),
    attempts: pair.attempts.filter(({ party }) => sideOf(pair, party) === side).length,
  });
  const sides = { allegation: measure("allegation"), response: measure("response") };
  return { ...sides, imbalances: imbalancesOf(sides, pair.responses.length > 0) };
}

function imbalancesOf(sides: Record<Side, SideInBalance>, isAnswered: boolean): Imbalance[] {
  if (!isAnswered)
    return sides.response.attempts > 0 ? [] : [{ code: "not_reached", side: "response" }];
  const [more, less]: [Side, Side] =
    sides.allegation.quotedWords >= sides.response.quotedWords
      ? ["allegation", "response"]
      : ["response", "allegation"];
  const { quotedWords } = sides[more];
  const isFar = quotedWords > QUOTED_TIMES_MAX * sides[less].quotedWords;
  return quotedWords >= QUOTED_WORDS_MIN && isFar ? [{ code: "quoted", side: more }] : [];
}

function bearsOut(side: Side, item: PairInBalance["evidence"][number]): boolean {
  return item.withdrawnAt === null && (pointsTowards(side, item) ?? 0) > 0;
}

/** Whoever the allegation is against, or answered it, is of the response's side, whatever their role. */
function sideOf(
  { allegation, againstIds, responses }: PairInBalance,
  { id, role }: { id: string; role: string },
): Side | null {
  if (againstIds.includes(id) || responses.some(({ speakerId }) => speakerId === id))
    return "response";
  if (allegation.speakerId === id || role === "accuser") return "allegation";
  return role === "respondent" ? "response" : null;
}

function countOrigins(items: readonly { source: SourceOfOrigin }[]): number {
  return new Set(items.map(({ source }) => originOf(source))).size;
}

function countQuoted(parts: SaidOnRecord["parts"]): number {
  return parts
    .filter(({ wording }) => wordingInfo[wording].quoted)
    .reduce((sum, { text, language }) => sum + countWords(text, language), 0);
}

const segmenters = new Map<string, Intl.Segmenter>();

function countWords(text: string, language: string): number {
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
