import type { Db } from "@rejoinder/db";
import { type Actor, Refusal } from "@rejoinder/domain";
import {
  type EvidenceStatus,
  evidenceStatuses,
  type LocalizedText,
  PAGE_SIZE,
  type PartyRole,
  type ProceduralStage,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { partyJson, statementJson } from "../../sql.ts";
import type { PartyName, Statement } from "../../wire.ts";
import { statementFor } from "../../withheld.ts";

/** Pairs by the status they are shown with; every status is named. */
export type StatusCounts = Record<EvidenceStatus, number>;

export type CaseBrief = {
  id: string;
  slug: string;
  title: LocalizedText;
  summary: LocalizedText;
  /** Shown to its members alone. */
  isConfidential: boolean;
  counts: StatusCounts;
  /** The caller's marks that wait for their reason. */
  waiting: number;
};

export type CaseDetail = CaseBrief & {
  /** Independent reviews wanted of a pair that says nothing itself; null: by the desk's rule. */
  wantedReviews: number | null;
  /** IANA name, for deadlines. */
  timeZone: string;
  /** Whether a named lawyer signs each pair off before it is published. */
  needsSignOff: boolean;
  version: number;
  parties: { id: string; name: LocalizedText; role: PartyRole }[];
  /** Oldest first. */
  steps: {
    stage: ProceduralStage;
    on: string | null;
    /** Whom it concerns; null where the source names nobody. */
    party: PartyName | null;
    sourceId: string;
  }[];
};

/** $1 person. Counts come from the indexes alone; what is left is not reviewed. */
const briefJson = `'id', k.id, 'isConfidential', k."isConfidential", 'slug', k.slug, 'title', k.title, 'summary', k.summary,
  'total', (SELECT count(*) FROM "Pair" p WHERE p."caseId" = k.id),
  'decided', (SELECT json_object_agg(status, pairs) FROM (
    SELECT p."decidedStatus" AS status, count(*) AS pairs FROM "Pair" p
    WHERE p."caseId" = k.id AND p."decidedStatus" IS NOT NULL GROUP BY 1) d),
  'reviewed', (SELECT json_object_agg(status, pairs) FROM (
    SELECT m."reviewedStatus" AS status, count(*) AS pairs FROM "Mark" m
    WHERE m."caseId" = k.id AND m."reviewerId" = $1 AND m."reviewedStatus" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "Pair" p WHERE p."caseId" = k.id AND p.id = m."pairId"
        AND p."decidedStatus" IS NOT NULL)
    GROUP BY 1) r),
  'waiting', (SELECT count(*) FROM "Mark" m WHERE m."caseId" = k.id AND m."reviewerId" = $1
    AND m.status IS DISTINCT FROM m."reviewedStatus")`;

type Tally = Partial<Record<EvidenceStatus, number>> | null;
type BriefRow = Omit<CaseBrief, "counts"> & { total: number; decided: Tally; reviewed: Tally };

function withCounts<R extends BriefRow>({ total, decided, reviewed, ...rest }: R) {
  const counts = Object.fromEntries(
    evidenceStatuses.map((status) => [
      status,
      (decided?.[status] ?? 0) + (reviewed?.[status] ?? 0),
    ]),
  ) as StatusCounts;
  const seen = Object.values(counts).reduce((sum, pairs) => sum + pairs, 0);
  return { ...rest, counts: { ...counts, not_reviewed: total - seen } };
}

const list = {
  name: "case:list",
  text: `SELECT json_build_object(${briefJson}) AS row FROM "Case" k
    WHERE ($2::uuid IS NULL OR k.id < $2) AND k.id <> ALL ($3::uuid[]) ORDER BY k.id DESC LIMIT ${PAGE_SIZE + 1}`,
};

/**
 * A keyset page of the desk's cases, newest first.
 * @param before id of the last case already seen.
 * @returns `before`: the id to ask on from; null on the last page.
 */
export async function listCases(db: Db, actor: Actor, before: string | undefined) {
  const rows = await db.sql<{ row: BriefRow }>(list, [actor.id, before ?? null, actor.hidden]);
  const cases: CaseBrief[] = rows.slice(0, PAGE_SIZE).map(({ row }) => withCounts(row));
  return { cases, before: rows.length > PAGE_SIZE ? (cases.at(-1)?.id ?? null) : null };
}

const bySlug = {
  name: "case:by-slug",
  text: `SELECT json_build_object(${briefJson}, 'wantedReviews', k."wantedReviews",
    'timeZone', k."timeZone", 'needsSignOff', k."needsSignOff", 'version', k.version,
    'parties', (SELECT coalesce(json_agg(json_build_object('id', party.id, 'name', party.name,
        'role', party.role) ORDER BY party.position), '[]') FROM "Party" party WHERE party."caseId" = k.id),
    'steps', (SELECT coalesce(json_agg(json_build_object('stage', step.stage, 'on', step."on",
        'party', ${partyJson('step."partyId"')}, 'sourceId', step."sourceId") ORDER BY step.position), '[]')
      FROM "ProceduralStep" step WHERE step."caseId" = k.id)
  ) AS row FROM "Case" k WHERE k.slug = $2`,
};

/** @throws Refusal `CASE_NOT_FOUND` */
export async function getCase(db: Db, actor: Actor, slug: string): Promise<CaseDetail> {
  type Row = BriefRow & Omit<CaseDetail, keyof CaseBrief>;
  const [found] = await db.sql<{ row: Row }>(bySlug, [actor.id, slug]);
  if (!found) throw new Refusal("CASE_NOT_FOUND");
  return withCounts(found.row);
}

const unpaired = {
  name: "case:unpaired-statements",
  text: `SELECT s.position, ${statementJson("s")} AS statement FROM "Statement" s
    WHERE s."caseId" = $1 AND NOT s."isPaired" AND s.position > $2
    ORDER BY s.position LIMIT ${PAGE_SIZE + 1}`,
};

/**
 * A keyset page of what was said in a case but belongs to no pair, nor is the first wording of what
 * does; in the order of the statements.
 * @returns `after`: the position to ask on from; null on the last page.
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function listUnpairedStatements(db: Db, actor: Actor, caseId: string, after = 0) {
  type Row = { position: number; statement: Statement };
  const rows = await db.sql<Row>(unpaired, [caseId, after]);
  if (rows.length === 0) await caseMustExist(db, caseId);
  const page = rows.slice(0, PAGE_SIZE);
  return {
    statements: page.map(({ statement }) => statementFor(actor, { caseId }, statement)),
    after: rows.length > PAGE_SIZE ? (page.at(-1)?.position ?? null) : null,
  };
}
