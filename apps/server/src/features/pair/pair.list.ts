import type { Db } from "@rejoinder/db";
import { type Actor, chronology, type Standing, standing } from "@rejoinder/domain";
import {
  type EvidenceStatus,
  type ListPairsInput,
  type LocalizedText,
  locales,
  PAGE_SIZE,
  type ReviewState,
  type Wording,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { type Asker, askerOf, fittingPairs, searchPatterns } from "../../pair-filter.ts";

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

/** @param reader the parameter that holds the reader's language, here as in what follows */
const inLocale = (words: string, reader: string) =>
  `coalesce(${words}->>${reader}, ${locales.map((locale) => `${words}->>'${locale}'`).join(", ")})`;

/** The statement that reads one page and one row more. */
export function pairListStatement(asker: Asker, input: ListPairsInput) {
  const { caseId, locale, after = 0, limit = PAGE_SIZE, ...filter } = input;
  const { text, name, values } = fittingPairs(asker, caseId, filter, { after, limit: limit + 1 });
  const reader = `$${values.length + 1}`;
  const named = name === null ? {} : { name: `pair:list:${name}` };
  return { statement: { ...named, text: rowsOf(text, reader) }, values: [...values, locale] };
}

/**
 * A keyset page of a case's pairs, in their order.
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function listPairs(db: Db, actor: Actor, input: ListPairsInput): Promise<PairPage> {
  const { caseId, limit = PAGE_SIZE } = input;
  const { statement, values } = pairListStatement(askerOf(actor, caseId), input);
  const rows = await db.sql<ReadRow>(statement, values);
  if (rows.length === 0) await caseMustExist(db, caseId);
  const pairs = rows.slice(0, limit).map(pairRow);
  return { pairs, after: rows.length > limit ? (pairs.at(-1)?.position ?? null) : null };
}

/** A side's first words as PostgreSQL answers them, one character more than are shown. */
type ReadLine = {
  wording: Wording;
  language: string;
  text: string;
  /** The reader's language, where `text` is a paraphrase in it; else null. */
  translated: string | null;
  /** EDTF. */
  saidOn: string | null;
};

type ReadRow = Pick<PairRow, "id" | "position" | "title"> & {
  state: ReviewState;
  decidedStatus: EvidenceStatus | null;
  marked: boolean;
  status: EvidenceStatus | null;
  reviewedStatus: EvidenceStatus | null;
  allegation: ReadLine;
  response: ReadLine | null;
  responses: string;
};

function pairRow({
  id,
  position,
  title,
  allegation,
  response,
  responses,
  ...row
}: ReadRow): PairRow {
  const mark = row.marked ? row : null;
  const precedes = chronology(response?.saidOn ?? null, allegation.saidOn) === "before";
  return {
    id,
    position,
    title,
    standing: standing(row, mark),
    allegation: pairLine(allegation),
    response: response && pairLine(response),
    responses: Number(responses),
    ...(precedes && { precedes }),
  };
}

/** A quotation in its own language; a paraphrase in the reader's, where there is a translation. */
function pairLine({ wording, language, text, translated }: ReadLine): PairLine {
  const characters = [...text];
  return {
    wording,
    language: translated === null ? language : translated,
    text: characters.slice(0, LINE).join(""),
    cut: characters.length > LINE,
  };
}

/** The first part of a statement by id, as one row with one column `line`. */
const firstLine = (
  id: string,
  reader: string,
) => `(SELECT json_build_object('wording', part.wording,
    'saidOn', said."saidOn", 'language', part.language,
    'translated', CASE WHEN part.wording = 'paraphrase' AND part.translations ? ${reader} THEN ${reader} END,
    'text', left(CASE WHEN part.wording = 'paraphrase' THEN coalesce(part.translations->>${reader}, part.text)
      ELSE part.text END, ${LINE + 1})) AS line
  FROM "StatementPart" part JOIN "Statement" said ON said.id = part."statementId"
  WHERE part."statementId" = ${id} ORDER BY part.position LIMIT 1)`;

const rowsOf = (ids: string, reader: string) => `WITH page AS MATERIALIZED (${ids})
  SELECT p.id, p.position, ${inLocale("p.title", reader)} AS title, p.state, p."decidedStatus",
    m.id IS NOT NULL AS marked, m.status, m."reviewedStatus",
    ${firstLine('p."allegationId"', reader)} AS allegation,
    ${firstLine('first."statementId"', reader)} AS response,
    (SELECT count(*) FROM "PairResponse" link WHERE link."pairId" = p.id) AS responses
  FROM page JOIN "Pair" p ON p.id = page.id
  LEFT JOIN "Mark" m ON m."pairId" = p.id AND m."reviewerId" = $2
  LEFT JOIN LATERAL (SELECT link."statementId" FROM "PairResponse" link
    WHERE link."pairId" = p.id ORDER BY link.position LIMIT 1) first ON true
  ORDER BY page.position`;

/** A pair found by its words, on the whole desk. */
export type FoundPair = { id: string; position: number; title: LocalizedText; slug: string };

/** Found pairs at most: the rest is behind a longer query. */
const FOUND_MAX = 20;

/** Pairs of any case that hold every word, those of the oldest case first. */
export async function searchPairs(db: Db, actor: Actor, query: string): Promise<FoundPair[]> {
  const patterns = searchPatterns(query);
  if (patterns.length === 0) return [];
  const holds = patterns.map((_, index) => `p."searchText" LIKE $${index + 2}`).join(" AND ");
  const text = `SELECT p.id, p.position, p.title, k.slug
    FROM "Pair" p JOIN "Case" k ON k.id = p."caseId"
    WHERE ${holds} AND p."caseId" <> ALL ($1::uuid[]) ORDER BY p."caseId", p.position LIMIT ${FOUND_MAX}`;
  return db.sql<FoundPair>({ text }, [actor.hidden, ...patterns]);
}
