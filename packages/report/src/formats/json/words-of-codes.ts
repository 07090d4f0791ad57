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
import { anchorInfo } from "../../anchor-info.ts";
import { sentences } from "../../locales/sentences.ts";

type Info = { label: Words; meaning?: Words; caution?: Words | null };

/** What every code in a report means, so that the file stands alone. */
export function wordsOfCodes(locale: Locale) {
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
