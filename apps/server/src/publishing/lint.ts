import type { Tx } from "@rejoinder/db";
import { type DraftProblem, lintDraft, type PairInDraft, publishable } from "@rejoinder/domain";
import {
  type ReportContent,
  type ReportPair,
  type ReportSource,
  type ReportStatement,
  sourcesOf,
} from "@rejoinder/report";
import { type Locale, wordingInfo } from "@rejoinder/schema";
import { countLeavingFlags } from "../own-words/lint.ts";
import { loadManyToPublish } from "../publication.ts";
import { countBlank, readBlank } from "./blank.ts";
import { type Draft, nextNumber } from "./draft.ts";
import type { Newsroom } from "./newsroom.ts";

type Contents = Partial<Record<Locale, ReportContent>>;

/**
 * Everything that the linter tells of a draft.
 *
 * @param contents of the whole case, in each language of the draft, as read in the same transaction
 */
export async function lintOf(
  { prisma }: { prisma: Tx },
  caseId: string,
  draft: Draft,
  contents: Contents,
  newsroom: Newsroom,
  now: Date,
): Promise<DraftProblem[]> {
  const found = await prisma.case.findUniqueOrThrow({
    where: { id: caseId },
    select: {
      title: true,
      summary: true,
      isConfidential: true,
      parties: { select: { name: true } },
      steps: { take: 1, select: { id: true } },
    },
  });
  const flags = await countLeavingFlags({ prisma }, caseId, [
    draft.introduction,
    draft.method,
    draft.what,
    draft.why,
  ]);
  const loaded = await loadManyToPublish({ prisma }, draft.pairIds, now);
  const toPublish = new Map(loaded.map((pair) => [pair.id, pair]));
  const blank = await readBlank(prisma, draft);
  const inContents = draft.locales.map((locale) => {
    const content = contents[locale];
    return {
      locale,
      steps: content?.steps.map(({ source }) => source) ?? [],
      pairs: new Map(content?.pairs.map((pair) => [pair.id, pair])),
      sources: new Map(content?.sources.map((source) => [source.number, source])),
    };
  });
  const [first] = inContents;
  const inSteps = first ? countUnarchived(first.steps, first.sources) : 0;
  const pairs = draft.pairIds.flatMap((id): PairInDraft[] => {
    const pair = toPublish.get(id);
    const shown = first?.pairs.get(id);
    if (!pair || !first || !shown) return [];
    return [
      {
        id,
        blockers: publishable(pair),
        unanchored: quotationsOf(shown).filter((anchor) => !isPlaced(anchor)).length,
        guilt: flags.ofPairs.get(id) ?? 0,
        unarchived: countUnarchived(sourcesOf(shown), first.sources),
        untranslated: Object.fromEntries(
          inContents.map((each) => [each.locale, untranslatedIn(each.pairs.get(id), each.locale)]),
        ),
        blank: Object.fromEntries(
          draft.locales.map((locale) => [locale, blank.get(id)?.[locale] ?? 0]),
        ),
      },
    ];
  });
  const ofCase = [found.title, found.summary, ...found.parties.map(({ name }) => name)];
  return lintDraft({
    ...draft,
    number: await nextNumber(prisma, caseId),
    hasAddress: newsroom.isTold,
    case: {
      isConfidential: found.isConfidential,
      guilt: flags.ofCase,
      hasStage: found.steps.length > 0,
      unarchived: inSteps,
      blank: Object.fromEntries(
        draft.locales.map((locale) => [locale, countBlank(ofCase, locale)]),
      ),
    },
    pairs,
  });
}

const statementsOf = ({ allegation, responses }: ReportPair): ReportStatement[] =>
  [allegation, ...responses.map(({ statement }) => statement)].flatMap((statement) =>
    statement.original ? [statement, statement.original] : [statement],
  );

/** The anchors of all that is quoted in a pair. What of a confidential source is withheld is not shown. */
function quotationsOf(pair: ReportPair) {
  const parts = statementsOf(pair).flatMap((statement) => statement.parts);
  const shown = pair.evidence.filter(({ text }) => text !== null);
  return [...parts, ...shown]
    .filter(({ wording }) => wordingInfo[wording].quoted)
    .map(({ anchor }) => anchor);
}

const isPlaced = (anchor: ReturnType<typeof quotationsOf>[number]) =>
  anchor === "exact" || anchor === "normalised" || anchor === "confirmed";

function countUnarchived(
  named: readonly number[],
  sources: ReadonlyMap<number, ReportSource>,
): number {
  return [...new Set(named)].filter((number) => {
    const source = sources.get(number);
    return source?.address != null && source.archivedAddress === null;
  }).length;
}

/** What is quoted or summed up of both sides in another language than the report's, and not translated. */
function untranslatedIn(pair: ReportPair | undefined, locale: Locale): number {
  if (!pair) return 0;
  const statements = [pair.allegation, ...pair.responses.map(({ statement }) => statement)];
  return statements
    .flatMap(({ parts }) => parts)
    .filter(
      ({ language, translation }) => language.split("-")[0] !== locale && translation === null,
    ).length;
}
