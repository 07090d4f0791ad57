import type { Locale } from "@rejoinder/schema";
import { findGuiltWording } from "./find-guilt-wording.ts";
import { englishHeldOut } from "./sentences/english-held-out.ts";
import { englishTuning } from "./sentences/english-tuning.ts";
import { frenchHeldOut } from "./sentences/french-held-out.ts";
import { frenchTuning } from "./sentences/french-tuning.ts";
import type { SentenceList } from "./sentences/sentence-list.ts";

/** The rules were written against `tuning`; `held_out` was measured and not looked at. */
export const guiltSentences = {
  en: { tuning: englishTuning, held_out: englishHeldOut },
  fr: { tuning: frenchTuning, held_out: frenchHeldOut },
} as const satisfies Record<Locale, Record<"tuning" | "held_out", SentenceList>>;

/** The parties of the made-up cases that the sentences are about. */
const parties = {
  en: ["Orrin Vale", "Brightwater"],
  fr: ["Lormel", "Claire Arnoux", "Cadrane"],
} as const satisfies Record<Locale, readonly string[]>;

/** Shares from 0 to 1; the two lists are the sentences that were judged wrongly. */
export type GuiltWordingScore = {
  sentences: number;
  /** Of the sentences flagged, those that assert guilt. NaN where none is flagged. */
  precision: number;
  /** Of those that assert guilt, how many are flagged. */
  recall: number;
  /** Of those that leave it open, how many are flagged all the same. */
  falseAlarmRate: number;
  missed: string[];
  falseAlarms: string[];
};

/** Measures the lint on sentences whose right answer is known. A sentence counts once, however often it is flagged. */
export function measureGuiltWording(
  lang: Locale,
  { asserts, leavesOpen }: SentenceList,
): GuiltWordingScore {
  const isFlagged = (sentence: string) =>
    findGuiltWording(sentence, { lang, stage: null, names: parties[lang] }).length > 0;
  const missed = asserts.filter((sentence) => !isFlagged(sentence));
  const falseAlarms = leavesOpen.filter(isFlagged);
  const hits = asserts.length - missed.length;
  return {
    sentences: asserts.length + leavesOpen.length,
    precision: hits / (hits + falseAlarms.length),
    recall: hits / asserts.length,
    falseAlarmRate: falseAlarms.length / leavesOpen.length,
    missed,
    falseAlarms,
  };
}
