import type { Db } from "@rejoinder/db";
import { type Actor, chronology, type MarkState, type Standing, standing } from "@rejoinder/domain";
import {
  type EvidenceStatus,
  foldForSearch,
  type ListPairsInput,
  type LocalizedText,
  locales,
  PAGE_SIZE,
  type PairFilter,
  type ReviewState,
  type Wording,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";

/** A line of one side: its first words, cut where `cut` says so. */
export type PairLine = { wording: Wording; language: string; text: string; cut: boolean };

/** Exactly what a list of pairs shows. */
export type PairRow = {
  id: string;
  position: number;
  title: string;
  /** For the caller. */
  standing: Standing;
  allegation: PairLine;
  /** The first response; null where there is none. */
  response: PairLine | null;
  /** That response was given before the allegation. */
  precedes?: true;
  responses: number;
};

export type PairPage = {
  pairs: PairRow[];
  /** Position to ask on from; null on the last page. */
  after: number | null;
};

/** Characters of each side that a list carries: a page of 50 stays under 25 kB. */
const LINE = 72;

/** A quotation in its own language; a paraphrase in the reader's, where there is a translation. */
const line = `(SELECT json_build_object('wording', wording, 'language', tongue, 'text', left(words, ${LINE}),
    'cut', length(words) > ${LINE})
  FROM (SELECT part.wording,
    CASE WHEN translated IS NULL THEN part.language ELSE $5 END AS tongue,
    coalesce(translated, part.text) AS words
    FROM (SELECT CASE WHEN part.wording = 'paraphrase' THEN part.translations->>$5 END AS translated) t
  ) said)`;

const inLocale = (words: string) =>
  `coalesce(${words}->>$5, ${locales.map((locale) => `${words}->>'${locale}'`).join(", ")})`;

/** What `searchText` must hold: every word, as LIKE patterns. */
function searchPatterns(query: string): string[] {
  const words = new Set(foldForSearch(query).split(" ").filter(Boolean).slice(0, WORDS_MAX));
  return [...words].map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
}

/** Words of a query that count; the rest is passed over. */
const WORDS_MAX = 12;

/**
 * Which pairs, in their order. $1 case, $2 person, $3 position to start after, $4 how many, $5 the
 * reader's language, $6 … what narrows.
 */
function candidates(filter: PairFilter, values: unknown[]): { flags: string; text: string } {
  const flags: string[] = [];
  const where: string[] = [];
  const parameter = (value: unknown) => `$${values.push(value)}`;

  const patterns = searchPatterns(filter.query ?? "");
  if (patterns.length > 0) {
    flags.push("query");
    where.push(...patterns.map((pattern) => `p."searchText" LIKE ${parameter(pattern)}`));
  }
  if (filter.againstId !== undefined) {
    flags.push("against");
    where.push(`EXISTS (SELECT FROM "StatementAgainst" a
      WHERE a."statementId" = p."allegationId" AND a."partyId" = ${parameter(filter.againstId)}::uuid)`);
  }
  const also = where.map((condition) => ` AND ${condition}`).join("");
  const inOrder = `ORDER BY p.position LIMIT $4`;
  const mine = `m."reviewerId" = $2 AND m."caseId" = $1 AND m.position > $3`;
  const ofCase = `p."caseId" = $1 AND p.position > $3`;

  if (filter.needsReason) {
    flags.push("reason");
    if (filter.status !== undefined) {
      flags.push("status");
      where.push(`m.status = ${parameter(filter.status)}::"EvidenceStatus"`);
    }
    const narrowed = where.map((condition) => ` AND ${condition}`).join("");
    return {
      flags: flags.join(),
      text: `SELECT p.id, p.position FROM "Mark" m JOIN "Pair" p ON p.id = m."pairId"
        WHERE ${mine} AND m.status IS DISTINCT FROM m."reviewedStatus"${narrowed} ORDER BY m.position LIMIT $4`,
    };
  }
  if (filter.status === "not_reviewed") {
    flags.push("none");
    return {
      flags: flags.join(),
      text: `SELECT p.id, p.position FROM "Pair" p WHERE ${ofCase} AND p."decidedStatus" IS NULL
        AND NOT EXISTS (SELECT FROM "Mark" m WHERE m."pairId" = p.id AND m."reviewerId" = $2
          AND m."reviewedStatus" IS NOT NULL)${also} ${inOrder}`,
    };
  }
  if (filter.status !== undefined) {
    flags.push("status");
    const status = `${parameter(filter.status)}::"EvidenceStatus"`;
    return {
      flags: flags.join(),
      text: `SELECT id, position FROM (
        (SELECT p.id, p.position FROM "Pair" p
          WHERE ${ofCase} AND p."decidedStatus" = ${status}${also} ${inOrder})
        UNION ALL
        (SELECT p.id, p.position FROM "Mark" m JOIN "Pair" p ON p.id = m."pairId"
          WHERE ${mine} AND m."reviewedStatus" = ${status} AND p."decidedStatus" IS NULL${also}
          ORDER BY m.position LIMIT $4)
      ) either ORDER BY position LIMIT $4`,
    };
  }
  return {
    flags: flags.join(),
    text: `SELECT p.id, p.position FROM "Pair" p WHERE ${ofCase}${also} ${inOrder}`,
  };
}

/** The statement that reads one page and one row more, each row as JSON under the name `row`. */
export function pairListStatement(actor: { id: string }, input: ListPairsInput) {
  const { caseId, locale, after = 0, limit = PAGE_SIZE, ...filter } = input;
  const values: unknown[] = [caseId, actor.id, after, limit + 1, locale];
  const { flags, text } = candidates(filter, values);
  const named = filter.query ? {} : { name: `pair:list:${flags}` };
  return { statement: { ...named, text: rowsOf(text) }, values };
}

/**
 * A keyset page of a case's pairs, in their order.
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function listPairs(db: Db, actor: Actor, input: ListPairsInput): Promise<PairPage> {
  const { caseId, limit = PAGE_SIZE } = input;
  const { statement, values } = pairListStatement(actor, input);
  const rows = await db.sql<{ row: ReadRow }>(statement, values);
  if (rows.length === 0) await caseMustExist(db, caseId);
  const pairs = rows.slice(0, limit).map(({ row }) => pairRow(row));
  return { pairs, after: rows.length > limit ? (pairs.at(-1)?.position ?? null) : null };
}

/** A row as PostgreSQL answers it: what the caller's own rules make of it is left to them. */
type ReadRow = Omit<PairRow, "standing" | "precedes"> & {
  state: ReviewState;
  decidedStatus: EvidenceStatus | null;
  mark: MarkState | null;
  /** EDTF. */
  allegedOn: string | null;
  respondedOn: string | null;
};

function pairRow({ state, decidedStatus, mark, allegedOn, respondedOn, ...row }: ReadRow): PairRow {
  const precedes = chronology(respondedOn, allegedOn) === "before";
  return {
    ...row,
    standing: standing({ state, decidedStatus }, mark),
    ...(precedes && { precedes }),
  };
}

const rowsOf = (ids: string) => `WITH page AS MATERIALIZED (${ids})
  SELECT json_build_object(
    'id', p.id, 'position', p.position, 'title', ${inLocale("p.title")}, 'state', p.state, 'decidedStatus', p."decidedStatus",
    'mark', CASE WHEN m.id IS NOT NULL THEN json_build_object('status', m.status,
      'reviewedStatus', m."reviewedStatus") END,
    'allegedOn', (SELECT said."saidOn" FROM "Statement" said WHERE said.id = p."allegationId"),
    'respondedOn', (SELECT said."saidOn" FROM "PairResponse" link
      JOIN "Statement" said ON said.id = link."statementId"
      WHERE link."pairId" = p.id ORDER BY link.position LIMIT 1),
    'allegation', (SELECT ${line} FROM "StatementPart" part
      WHERE part."statementId" = p."allegationId" ORDER BY part.position LIMIT 1),
    'response', (SELECT ${line} FROM "PairResponse" link
      JOIN "StatementPart" part ON part."statementId" = link."statementId"
      WHERE link."pairId" = p.id ORDER BY link.position, part.position LIMIT 1),
    'responses', (SELECT count(*) FROM "PairResponse" link WHERE link."pairId" = p.id)
  ) AS row
  FROM page JOIN "Pair" p ON p.id = page.id
  LEFT JOIN "Mark" m ON m."pairId" = p.id AND m."reviewerId" = $2
  ORDER BY page.position`;

/** A pair found by its words, on the whole desk. */
export type FoundPair = { id: string; position: number; title: LocalizedText; slug: string };

/** Found pairs at most: the rest is behind a longer query. */
const FOUND_MAX = 20;

/** Pairs of any case that hold every word, those of the oldest case first. */
export async function searchPairs(db: Db, query: string): Promise<FoundPair[]> {
  const patterns = searchPatterns(query);
  if (patterns.length === 0) return [];
  const holds = patterns.map((_, index) => `p."searchText" LIKE $${index + 1}`).join(" AND ");
  const text = `SELECT p.id, p.position, p.title, k.slug
    FROM "Pair" p JOIN "Case" k ON k.id = p."caseId"
    WHERE ${holds} ORDER BY p."caseId", p.position LIMIT ${FOUND_MAX}`;
  return db.sql<FoundPair>({ text }, patterns);
}
