import { localMoment, mayHaveNumber } from "@rejoinder/domain";
import { evidenceStatusInfo, ratingInfo, ratingScale } from "@rejoinder/schema";
import { pairFragment } from "../fragments.ts";
import { type IndexedContent, indexSources } from "../indexed.ts";
import { jsonldSentences } from "../locales/jsonld.ts";
import type { RenderText, ReportContent, ReportEdition, ReportPair } from "../report.ts";
import { claimOf, type Place } from "./jsonld/claim.ts";
import { claimReviewContext } from "./jsonld/context.ts";
import { type Node, node, properties } from "./jsonld/node.ts";
import { responseOf } from "./jsonld/response.ts";
import { onOneLine, saidIn } from "./jsonld/words.ts";
import { workOf } from "./jsonld/work.ts";

/** Every ClaimReview of an edition in one graph; an empty one of a report that nobody published. */
export const jsonld: RenderText = (content) => {
  const indexed = indexSources(content);
  const graph = content.pairs.flatMap((pair) => reviewOf(pair, indexed) ?? []);
  return `${JSON.stringify({ "@context": claimReviewContext, "@graph": graph }, null, 2)}\n`;
};

/**
 * The ClaimReview of a pair, for its page: that and no other. A page of HTML that holds its JSON writes
 * `<` as `\u003c`.
 *
 * @param content withheld of what no report tells
 * @returns null unless the content is an edition's, and the pair is decided and its decision stands
 * Source: schema.org, ClaimReview; README, “ClaimReview, honestly”.
 */
export function claimReviewOf(pair: ReportPair, content: ReportContent): object | null {
  const review = reviewOf(pair, indexSources(content));
  return review && { "@context": claimReviewContext, ...review };
}

function reviewOf(pair: ReportPair, content: IndexedContent): Node | null {
  const { edition, locale } = content;
  const rating = ratingOf(pair, content);
  if (edition === null || rating === null) return null;
  const day = localMoment(new Date(edition.publishedAt), edition.timeZone).slice(0, 10);
  const page = `${edition.address}/pairs/${pair.number}`;
  const allegationId = `${page}#${pairFragment(pair.number)}-allegation`;
  const place: Place = { content, edition, day };
  const newsroom = node("Organization", { ...edition.publisher });
  return node("ClaimReview", {
    url: page,
    name: pair.title,
    inLanguage: locale,
    datePublished: day,
    author: newsroom,
    publisher: newsroom,
    claimReviewed: onOneLine(saidIn(pair.allegation, locale).text),
    reviewRating: rating,
    itemReviewed: claimOf(pair.allegation, allegationId, place),
    mentions: pair.responses.map((response, index) =>
      responseOf(response, index + 1, { ...place, pair, page, allegationId }),
    ),
    citation: citationsOf(pair, content),
    correction: correctionOf(edition, day, content),
  });
}

/** @returns null where no decision stands */
function ratingOf(pair: ReportPair, { locale, steps }: ReportContent): Node | null {
  const { standing, isOfCrime, allegation } = pair;
  const { status, progress } = standing;
  if (progress !== "decided" || status === "not_reviewed") return null;
  const { name, value } = ratingInfo[status];
  const isNumbered = mayHaveNumber({ ...allegation, status, isOfCrime, steps });
  const meaning = evidenceStatusInfo[status].meaning[locale];
  const isHeldBack = value !== null && !isNumbered;
  return node("Rating", {
    alternateName: name[locale],
    ratingExplanation: isHeldBack ? `${meaning} ${jsonldSentences[locale].noNumber}` : meaning,
    ...(isNumbered && {
      ratingValue: value,
      worstRating: ratingScale.worst,
      bestRating: ratingScale.best,
    }),
  });
}

/**
 * What the review rests on: the sources of its evidence and of its notes, each once. One without an
 * archived copy is cited without: left out, it could leave the evidence of one side alone.
 */
function citationsOf(pair: ReportPair, { sourceByNumber }: IndexedContent): Node[] {
  const cited = [
    ...pair.evidence.map(({ source }) => source),
    ...pair.notes.flatMap(({ citations }) => citations.map(({ source }) => source)),
  ];
  return [...new Set(cited)]
    .map((number) => workOf(sourceByNumber.get(number)))
    .filter((work) => work !== null);
}

/** Of the whole edition: which pairs a correction touches, its words say. */
function correctionOf(
  { kind, what, why, address }: ReportEdition,
  day: string,
  { locale }: ReportContent,
): Node | null {
  if (kind !== "correction") return null;
  const words = jsonldSentences[locale];
  const told = [what && words.corrects(what), why && words.because(why)].filter(Boolean);
  return node("CorrectionComment", {
    url: address,
    datePublished: day,
    ...properties({ text: told.join("\n\n") || null }),
  });
}
