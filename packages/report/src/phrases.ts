import type { PublicStanding } from "@rejoinder/domain";
import {
  credibilityInfo,
  evidenceStatusInfo,
  formatEdtf,
  type Locale,
  responseTypeInfo,
  sourceKindInfo,
  sourceReliabilityInfo,
  stanceInfo,
  unansweredReasonInfo,
  wordingInfo,
} from "@rejoinder/schema";
import { anchorInfo } from "./anchor-info.ts";
import { isInLanguage, languageName } from "./language-name.ts";
import { sentences } from "./locales/sentences.ts";
import type {
  ReportEvidence,
  ReportPair,
  ReportPart,
  ReportPassage,
  ReportSource,
  ReportStatement,
} from "./report.ts";

/** One line of particulars. `unknown` where the source does not tell. */
export type Particular = { term: string; text: string; unknown?: boolean };

/** How a pair stands, in words: its label, and what that says. */
export function standingPhrase({ status, progress }: PublicStanding, locale: Locale) {
  const { label, meaning } = evidenceStatusInfo[status];
  const words = sentences[locale];
  switch (progress) {
    case "in_review":
      return { label: words.inReview, meaning: words.inReviewMeaning };
    case "stale":
      return {
        label: words.stale(label[locale]),
        meaning: `${words.staleMeaning} ${meaning[locale]}`,
      };
    default:
      return { label: label[locale], meaning: meaning[locale] };
  }
}

/**
 * "verbatim, in French, exact": what kind of words these are, and whether the source holds them; of
 * a paraphrase, which carries its word before it, what it sums up.
 * @returns an empty string when there is nothing to say.
 */
export function wordingPhrase(part: ReportPassage, locale: Locale): string {
  const words = sentences[locale];
  const { quoted, label } = wordingInfo[part.wording];
  const phrases: string[] = quoted ? [label[locale]] : [];
  if (!isInLanguage(part.language, locale)) {
    phrases.push(words.inLanguage(languageName(part.language, locale)));
  }
  if (part.locator) phrases.push(words.locator(part.locator));
  if (quoted) phrases.push(anchorPhrase(part.anchor, locale));
  return phrases.join(words.list);
}

function anchorPhrase(anchor: ReportPart["anchor"], locale: Locale): string {
  return anchor ? anchorInfo[anchor].label[locale] : sentences[locale].anchorUnknown;
}

/** What an anchor short of exact says; null where there is nothing to add. */
export function anchorMeaning({ anchor }: ReportPassage, locale: Locale): string | null {
  return anchor && anchor !== "exact" ? anchorInfo[anchor].meaning[locale] : null;
}

/**
 * The chain a statement came through; a link that nobody names says so, and so does one that is
 * withheld. Its source stands apart.
 */
export function chainParticulars(
  statement: ReportStatement,
  locale: Locale,
  { isAllegation, source }: { isAllegation: boolean; source: ReportSource | undefined },
): Particular[] {
  const words = sentences[locale];
  const link = (term: string, text: string | null, missing: string): Particular =>
    text === null ? { term, text: missing, unknown: true } : { term, text };
  const against = statement.against.join(words.list) || null;
  return [
    link(words.speaker, statement.speaker, words.speakerUnknown),
    ...(isAllegation || against ? [link(words.against, against, words.againstUnknown)] : []),
    link(words.reportedBy, statement.reportedBy, words.reporterUnknown),
    link(
      words.publishedBy,
      statement.publishedBy,
      source?.title === null ? words.withheld : words.publisherUnknown,
    ),
    {
      term: words.saidOn,
      text: formatEdtf(statement.saidOn, locale),
      unknown: statement.saidOn === null,
    },
  ];
}

type Answer = ReportPair["responses"][number]["answers"][number];

/** "general denial, legal objection", or that the source bears no type out. */
export function responseTypes({ types }: Answer, locale: Locale): string {
  const words = sentences[locale];
  return (
    types.map((type) => responseTypeInfo[type].label[locale]).join(words.list) || words.typeOpen
  );
}

/** That nothing answers an element, and why, where that is known. */
export function unansweredPhrase(
  reason: ReportPair["elements"][number]["unanswered"],
  locale: Locale,
): string {
  const words = sentences[locale];
  return reason
    ? words.unansweredBecause(unansweredReasonInfo[reason].label[locale])
    : words.unanswered;
}

/** How a passage of evidence bears on each side, and how far it can be relied on. */
export function evidenceParticulars(
  evidence: ReportEvidence,
  source: ReportSource | undefined,
  locale: Locale,
): Particular[] {
  const words = sentences[locale];
  const credibility = credibilityInfo.find(({ value }) => value === evidence.credibility);
  return [
    { term: words.towardsAllegation, text: stanceInfo[evidence.stanceAllegation].label[locale] },
    { term: words.towardsResponse, text: stanceInfo[evidence.stanceResponse].label[locale] },
    {
      term: words.credibility,
      text: credibility
        ? `${credibility.value}${words.list}${credibility.label[locale]}`
        : words.notJudged,
      unknown: !credibility,
    },
    reliability(source?.reliability ?? null, locale),
  ];
}

function reliability(grade: ReportSource["reliability"], locale: Locale): Particular {
  const words = sentences[locale];
  return {
    term: words.reliability,
    text: grade
      ? `${grade}${words.list}${sourceReliabilityInfo[grade].label[locale]}`
      : words.notJudged,
    unknown: !grade,
  };
}

/** Everything known of a source but its title and addresses; of a confidential one, its reliability. */
export function sourceParticulars(source: ReportSource, locale: Locale): Particular[] {
  const words = sentences[locale];
  if (source.title === null) return [reliability(source.reliability, locale)];
  const known = (term: string, text: string | null, missing: string): Particular =>
    text === null ? { term, text: missing, unknown: true } : { term, text };
  return [
    { term: words.kindOfSource, text: sourceKindInfo[source.kind].label[locale] },
    known(words.author, source.author, words.authorUnknown),
    known(words.publisher, source.publisher, words.publisherUnknown),
    {
      term: words.publishedOn,
      text: formatEdtf(source.publishedOn, locale),
      unknown: source.publishedOn === null,
    },
    { term: words.language, text: languageName(source.language, locale) },
    reliability(source.reliability, locale),
  ];
}

/** What the desk preserves of a source, with the hashes that name it; nothing of a confidential one. */
export function preservedParticulars(
  { title, preserved }: ReportSource,
  locale: Locale,
): Particular[] {
  const words = sentences[locale];
  if (title === null) return [];
  if (!preserved) return [{ term: words.preserved, text: words.preservedNothing, unknown: true }];
  const { extent, sha256, wholeSha256 } = preserved;
  return [
    { term: words.preserved, text: words.extent[extent] },
    ...(sha256 === null ? [] : [{ term: words.sha256, text: sha256 }]),
    ...(extent === "whole"
      ? []
      : [
          {
            term: words.wholeSha256,
            text: wholeSha256 ?? words.wholeUnknown,
            unknown: wholeSha256 === null,
          },
        ]),
  ];
}
