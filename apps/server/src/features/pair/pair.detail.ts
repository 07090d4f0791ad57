import type { Db } from "@rejoinder/db";
import { type Actor, borneOutReason, Refusal, type Sight } from "@rejoinder/domain";
import type {
  Confidence,
  ElementReview,
  EvidenceStatus,
  LinkBasis,
  LocalizedText,
  ProceduralStage,
  ResponseType,
  ReviewState,
  UnansweredReason,
} from "@rejoinder/schema";
import { listRequestsOnPair } from "../../requests-on-pair.ts";
import {
  anchorJson,
  partyJson,
  settledPlaceJson,
  sourceBriefJson,
  statementJson,
} from "../../sql.ts";
import type { PairEvidence, PairNote, PartyName, Statement } from "../../wire.ts";

/** Everything the pair page shows but its history. Timestamps are ISO 8601. */
export type PairDetail = {
  id: string;
  position: number;
  title: LocalizedText;
  state: ReviewState;
  decidedStatus: EvidenceStatus | null;
  version: number;
  case: { id: string; slug: string; title: LocalizedText; pairs: number };
  /** The proceedings' last step; null where none is known. */
  stage: { stage: ProceduralStage; on: string | null; party: PartyName | null } | null;
  allegation: Statement;
  elements: {
    id: string;
    position: number;
    text: LocalizedText;
    unanswered: UnansweredReason | null;
  }[];
  responses: {
    statement: Statement;
    basis: LinkBasis;
    answers: { elementId: string; types: ResponseType[] }[];
  }[];
  /** Withdrawn evidence is left out. */
  evidence: PairEvidence[];
  /** Current notes, oldest first: neither superseded nor withdrawn. */
  notes: PairNote[];
  /** The caller's own; version 0 stands for none yet. */
  mark: {
    status: EvidenceStatus | null;
    reviewedStatus: EvidenceStatus | null;
    version: number;
  } | null;
  /** The caller's own current review. */
  review: {
    status: EvidenceStatus;
    confidence: Confidence;
    rationale: string;
    elements: ElementReview[];
    evidenceIds: string[];
    revision: number;
    createdAt: string;
  } | null;
};

/** With how the reader stands to its reviews, which no reader is sent. */
export type ReadPair = PairDetail & { sight: Sight };

const allegation = statementJson(
  "allegation",
  `(SELECT ${statementJson("original")} FROM "Statement" original WHERE original.id = allegation."translationOfId")`,
);

const response = `json_build_object(
  'basis', link.basis,
  'statement', ${statementJson(
    "said",
    `(SELECT ${statementJson("original")} FROM "Statement" original WHERE original.id = said."translationOfId")`,
  )},
  'answers', (
    SELECT coalesce(json_agg(json_build_object('elementId', answer."elementId", 'types', answer.types)), '[]')
    FROM "ElementAnswer" answer
    WHERE answer."pairId" = link."pairId" AND answer."statementId" = link."statementId"
  )
)`;

const evidence = `json_build_object(
  'id', e.id, 'wording', e.wording, 'text', e.text, 'language', e.language, 'locator', e.locator,
  'anchor', ${anchorJson('e."anchorId"')}, 'source', ${sourceBriefJson('e."sourceId"')},
  'stanceAllegation', e."stanceAllegation", 'stanceResponse', e."stanceResponse",
  'credibility', e.credibility, 'addedById', e."addedById", 'version', e.version
)`;

const note = `json_build_object(
  'id', n.id, 'kind', n.kind, 'visibility', n.visibility, 'text', n.text, 'createdAt', n."createdAt",
  'author', (SELECT json_build_object('id', person.id, 'name', person.name)
    FROM "Person" person WHERE person.id = n."authorId"),
  'citations', (
    SELECT json_agg(json_build_object(
      'source', ${sourceBriefJson('c."sourceId"')}, 'locator', c.locator,
      'anchor', ${anchorJson('c."anchorId"')}, 'place', ${settledPlaceJson('c."anchorId"')}
    ) ORDER BY c.position)
    FROM "Citation" c WHERE c."noteId" = n.id
  )
)`;

const pairJson = `json_build_object(
  'id', p.id, 'position', p.position, 'title', p.title, 'state', p.state,
  'decidedStatus', p."decidedStatus", 'version', p.version,
  'case', json_build_object('id', k.id, 'slug', k.slug, 'title', k.title,
    'pairs', (SELECT max(position) FROM "Pair" WHERE "caseId" = k.id)),
  'stage', (SELECT json_build_object('stage', step.stage, 'on', step."on",
      'party', ${partyJson('step."partyId"')})
    FROM "ProceduralStep" step WHERE step."caseId" = k.id ORDER BY step.position DESC LIMIT 1),
  'allegation', ${allegation},
  'elements', (SELECT json_agg(json_build_object('id', element.id, 'position', element.position,
      'text', element.text, 'unanswered', element.unanswered) ORDER BY element.position)
    FROM "Element" element WHERE element."pairId" = p.id),
  'responses', (SELECT coalesce(json_agg(${response} ORDER BY link.position), '[]')
    FROM "PairResponse" link JOIN "Statement" said ON said.id = link."statementId"
    WHERE link."pairId" = p.id),
  'evidence', (SELECT coalesce(json_agg(${evidence} ORDER BY e.id), '[]')
    FROM "Evidence" e WHERE e."pairId" = p.id AND e."withdrawnAt" IS NULL),
  'notes', (SELECT coalesce(json_agg(${note} ORDER BY n.id), '[]')
    FROM "Note" n WHERE n."pairId" = p.id AND n."withdrawnAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Note" later WHERE later."supersedesId" = n.id)),
  'mark', (SELECT json_build_object('status', m.status, 'reviewedStatus', m."reviewedStatus",
      'version', m.version)
    FROM "Mark" m WHERE m."pairId" = p.id AND m."reviewerId" = $1),
  'sight', json_build_object(
    'seesOthers', EXISTS (SELECT FROM "Mark" m
      WHERE m."pairId" = p.id AND m."reviewerId" = $1 AND m."seesOthers"),
    'isClaimant', EXISTS (SELECT FROM "Claim" c
      WHERE c."pairId" = p.id AND c."reviewerId" = $1 AND c."endedAt" IS NULL)),
  'review', (SELECT json_build_object('status', r.status, 'confidence', r.confidence,
      'rationale', r.rationale, 'elements', r.elements, 'evidenceIds', r."evidenceIds",
      'revision', r.revision, 'createdAt', r."createdAt")
    FROM "Review" r WHERE r."pairId" = p.id AND r."reviewerId" = $1 AND r."supersededAt" IS NULL)
) AS pair
FROM "Pair" p
JOIN "Case" k ON k.id = p."caseId"
JOIN "Statement" allegation ON allegation.id = p."allegationId"`;

/** $1 person, $2 pair. Answers one row with everything as JSON under the name `pair`. */
export const pairById = { name: "pair:by-id", text: `SELECT ${pairJson} WHERE p.id = $2` };
const byPosition = {
  name: "pair:by-position",
  text: `SELECT ${pairJson} WHERE k.slug = $2 AND p.position = $3`,
};

/** @throws Refusal `PAIR_NOT_FOUND` */
export async function getPair(db: Db, actor: Actor, pairId: string): Promise<ReadPair> {
  const [row] = await db.sql<{ pair: ReadPair }>(pairById, [actor.id, pairId]);
  if (!row) throw new Refusal("PAIR_NOT_FOUND", { pairId });
  return row.pair;
}

/** @throws Refusal `PAIR_NOT_FOUND` */
export async function getPairByPosition(db: Db, actor: Actor, slug: string, position: number) {
  const [row] = await db.sql<{ pair: ReadPair }>(byPosition, [actor.id, slug, position]);
  if (!row) throw new Refusal("PAIR_NOT_FOUND", { position: String(position) });
  return row.pair;
}

/**
 * A pair whose elements say why nobody answers them as far as the log of requests still bears that out.
 * Asks the database only where an element says so at all.
 */
export async function withBorneOut<P extends PairDetail>(db: Db, pair: P, now: Date): Promise<P> {
  if (pair.elements.every(({ unanswered }) => unanswered === null)) return pair;
  const requests = await listRequestsOnPair(db.prisma, pair.id);
  return {
    ...pair,
    elements: pair.elements.map((element) => ({
      ...element,
      unanswered: borneOutReason(element.unanswered, requests, now),
    })),
  };
}
