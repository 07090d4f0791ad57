import {
  credibilityInfo,
  evidenceStatusInfo,
  type Locale,
  linkBasisInfo,
  noteKindInfo,
  partyRoleInfo,
  proceduralStageInfo,
  requestOutcomeInfo,
  requestStateInfo,
  responseTypeInfo,
  sourceKindInfo,
  sourceReliabilityInfo,
  stanceInfo,
  unansweredReasonInfo,
  type Words,
  wordingInfo,
} from "@rejoinder/schema";
import { anchorInfo } from "../anchor-info.ts";
import { sentences } from "../locales/sentences.ts";
import type { Render } from "../report.ts";

/**
 * The content as it is, with the meaning of every code in it, so that the file stands alone.
 * Keys of the content stand in the order of the alphabet, however it was put together.
 */
export const json: Render = (content) => {
  const { locale, pairs, ...rest } = content;
  const file = {
    format: "rejoinder-report",
    version: 1,
    locale,
    method: sentences[locale].methodText.join(" "),
    content: sortKeys({
      ...rest,
      pairs,
    }),
    words: wordsOfCodes(locale),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]));
}

type Info = { label: Words; meaning?: Words; caution?: Words | null };

function wordsOfCodes(locale: Locale) {
  const words = sentences[locale];
  const inLocale = (table: Record<string, Info>) =>
    Object.fromEntries(
      Object.entries(table).map(([code, { label, meaning, caution }]) => [
        code,
        {
          label: label[locale],
          ...(meaning && { meaning: meaning[locale] }),
          ...(caution && { caution: caution[locale] }),
        },
      ]),
    );
  return {
    status: inLocale(evidenceStatusInfo),
    progress: {
      not_reviewed: { label: evidenceStatusInfo.not_reviewed.label[locale] },
      in_review: { label: words.inReview, meaning: words.inReviewMeaning },
      decided: { label: words.progressDecided },
      stale: { label: words.progressStale, meaning: words.staleMeaning },
    },
    wording: inLocale(wordingInfo),
    anchor: inLocale(anchorInfo),
    role: inLocale(partyRoleInfo),
    stage: inLocale(proceduralStageInfo),
    basis: inLocale(linkBasisInfo),
    types: inLocale(responseTypeInfo),
    unanswered: inLocale(unansweredReasonInfo),
    asked: inLocale({
      awaiting: requestStateInfo.awaiting,
      no_reply: requestStateInfo.overdue,
      received: requestStateInfo.received,
      ...requestOutcomeInfo,
    }),
    stance: inLocale(stanceInfo),
    credibility: Object.fromEntries(
      credibilityInfo.map(({ value, label }) => [value, { label: label[locale] }]),
    ),
    sourceKind: inLocale(sourceKindInfo),
    reliability: inLocale(sourceReliabilityInfo),
    noteKind: inLocale(noteKindInfo),
    withheld: { source: words.sourceWithheld, passage: words.passageWithheld },
  };
}
