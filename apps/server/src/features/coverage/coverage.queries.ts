import type { Db, Prisma } from "@rejoinder/db";
import { borneOutReason, type Coverage, chronology, coverageOf, Refusal } from "@rejoinder/domain";
import { type LocalizedText, ResponseType, type UnansweredReason } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import type { PartyName } from "../../wire.ts";

/** One pair of a coverage matrix: its elements, and how each response takes them. */
export type PairCoverage = {
  id: string;
  caseId: string;
  position: number;
  title: LocalizedText;
  /** In their order; a column each. */
  responses: {
    statementId: string;
    speaker: PartyName | null;
    speakerWords: LocalizedText | null;
    /** EDTF, null where unknown. */
    saidOn: string | null;
    /** It was given before the allegation. */
    precedes: boolean;
  }[];
  /** A row each. */
  elements: {
    id: string;
    position: number;
    text: LocalizedText;
    coverage: Coverage;
    /** Null too where the log no longer bears it out. */
    unanswered: UnansweredReason | null;
    whyUnanswered: string | null;
    version: number;
    /** The cells that somebody has linked; no types where nobody has judged. */
    answers: { statementId: string; types: ResponseType[]; version: number }[];
  }[];
};

const columns = {
  id: true,
  caseId: true,
  position: true,
  title: true,
  allegation: { select: { saidOn: true } },
  responses: {
    orderBy: { position: "asc" },
    select: {
      statement: {
        select: {
          id: true,
          saidOn: true,
          speaker: { select: { id: true, name: true } },
          speakerWords: true,
        },
      },
    },
  },
  asked: {
    select: {
      request: {
        select: { deadline: true, outcome: true, replies: { select: { confirmedAt: true } } },
      },
    },
  },
  elements: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      position: true,
      text: true,
      unanswered: true,
      whyUnanswered: true,
      version: true,
      answers: { select: { statementId: true, types: true, version: true } },
    },
  },
} as const satisfies Prisma.PairSelect;

type Row = Prisma.PairGetPayload<{ select: typeof columns }>;

function coverageOfPair(
  { allegation, responses, elements, asked, ...pair }: Row,
  now: Date,
): PairCoverage {
  const requests = asked.map(({ request }) => request);
  return {
    ...pair,
    title: pair.title as LocalizedText,
    responses: responses.map(({ statement: { id, speaker, speakerWords, saidOn } }) => ({
      statementId: id,
      speaker: speaker && { id: speaker.id, name: speaker.name as LocalizedText },
      speakerWords: speakerWords as LocalizedText | null,
      saidOn,
      precedes: chronology(saidOn, allegation.saidOn) === "before",
    })),
    elements: elements.map((element) => ({
      ...element,
      text: element.text as LocalizedText,
      unanswered: borneOutReason(element.unanswered, requests, now),
      coverage: coverageOf(element.answers),
    })),
  };
}

/** @throws Refusal `PAIR_NOT_FOUND` */
export async function getPairCoverage(db: Db, pairId: string, now: Date): Promise<PairCoverage> {
  const found = await db.prisma.pair.findUnique({ where: { id: pairId }, select: columns });
  if (!found) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  return coverageOfPair(found, now);
}

/** Pairs in one page of a case's matrix. */
const PAGE = 20;

const answering = Object.values(ResponseType).filter((type) => type !== "non_responsive");

/** What `coverageOf` calls unanswered. */
const unanswered = {
  elements: {
    some: {
      answers: {
        every: {
          types: { isEmpty: false },
          NOT: { types: { hasSome: answering } },
        },
      },
    },
  },
} satisfies Prisma.PairWhereInput;

/**
 * A keyset page of a case's coverage matrix, in the order of its pairs.
 * @returns `after`: the position to ask on from; null on the last page
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function listCoverage(
  db: Db,
  caseId: string,
  { after = 0, isUnanswered }: { after?: number | undefined; isUnanswered?: true | undefined },
  now: Date,
) {
  const rows = await db.prisma.pair.findMany({
    where: { caseId, position: { gt: after }, ...(isUnanswered && unanswered) },
    orderBy: { position: "asc" },
    take: PAGE + 1,
    select: columns,
  });
  if (rows.length === 0) await caseMustExist(db, caseId);
  const pairs = rows.slice(0, PAGE).map((row) => coverageOfPair(row, now));
  return { pairs, after: rows.length > PAGE ? (pairs.at(-1)?.position ?? null) : null };
}
