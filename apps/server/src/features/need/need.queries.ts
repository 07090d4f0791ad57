import type { Db } from "@rejoinder/db";
import {
  type Actor,
  canConfirmReply,
  canReadCase,
  canReviewPair,
  canSettleAnchor,
  canSettleDispute,
  canSettleError,
  canSettleRightOfReply,
  type OfCase,
  wantedReviews,
} from "@rejoinder/domain";
import {
  type ChosenStatus,
  type EvidenceStatus,
  type LocalizedText,
  type NeedKind,
  needKinds,
  REVIEWS_AT_ONCE_MAX,
  type RestingCause,
} from "@rejoinder/schema";
import { listCasesOfOne } from "../../pair-way/reviewers.ts";
import { unreadNotes } from "../../standing.ts";
import { needSql } from "./need.sql.ts";

/** Told of each kind at most. */
const NEEDS_MAX = 50;
/** How long before its deadline a request for comment is told of. */
const NEAR_MS = 48 * 60 * 60 * 1000;

type OfPair = { caseId: string; pairId: string; position: number; title: LocalizedText };
/** Timestamps are ISO 8601; `timeZone` is the case's. */
type Due = {
  caseId: string;
  party: LocalizedText;
  deadline: string;
  timeZone: string;
  isPast: boolean;
};

type NeedOf = {
  right_of_reply: Due;
  request: Due;
  /** Came by a responder's link, and is no response yet. */
  /** A reader's report of an error in an edition; `pairNumber` null: in the edition as a whole. */
  error: {
    caseId: string;
    edition: number;
    pairNumber: number | null;
    receivedAt: string;
    timeZone: string;
  };
  reply: { caseId: string; party: LocalizedText; receivedAt: string; timeZone: string };
  disputed: OfPair;
  mentioned: OfPair & { by: string; at: string };
  /** `givenBy` null: taken by oneself. */
  assigned: OfPair & { until: string; timeZone: string; givenBy: string | null };
  stale: OfPair & { status: EvidenceStatus; causes: RestingCause[] };
  held_up: OfPair & { status: EvidenceStatus };
  /** `status` null: taken back. */
  unreasoned: OfPair & { status: EvidenceStatus | null };
  fuzzy: { caseId: string; sourceId: string; source: string; quotations: number };
};

/** What of one kind needs somebody; `more` where there is more than is told. */
export type Needs = {
  [K in NeedKind]: { kind: K; needs: NeedOf[K][]; more: boolean };
}[NeedKind];

export type NeedCase = { id: string; slug: string; title: LocalizedText };

const statement = {
  name: "need:list",
  text: `SELECT json_build_object(${needKinds
    .map(
      (kind) => `'${kind}', (SELECT coalesce(json_agg(each.need), '[]')
        FROM (${needSql[kind]} LIMIT ${NEEDS_MAX + 1}) each)`,
    )
    .join(", ")}) AS needs`,
};

const cases = { name: "need:cases", text: 'SELECT id, slug, title FROM "Case" ORDER BY id' };

/** What needs the actor: the kinds in the order of their urgency, and the cases that they are of. */
export async function listNeeds(db: Db, actor: Actor, now: Date) {
  const all = await db.sql<NeedCase>(cases, []);
  const where = (permission: (of: OfCase) => boolean) =>
    all.map(({ id }) => id).filter((caseId) => permission({ caseId }));
  const readable = where((of) => canReadCase(actor, of));
  const unread = readable.map((caseId) => unreadNotes(actor, { caseId }));
  const [row] = await db.sql<{ needs: { [K in NeedKind]: NeedOf[K][] } }>(statement, [
    actor.id,
    readable,
    now,
    new Date(now.getTime() + NEAR_MS),
    where((of) => canReviewPair(actor, of)),
    where((of) => canSettleDispute(actor, of)),
    where((of) => canSettleRightOfReply(actor, of)),
    where((of) => canConfirmReply(actor, of)),
    where((of) => canSettleAnchor(actor, { ...of, kind: "news_report" })),
    where((of) => canSettleAnchor(actor, { ...of, kind: "confidential" })),
    readable.filter((_, index) => unread[index]?.length === 0),
    // One right alone hides notes: where some are hidden, they are the same.
    unread.find((kinds) => kinds.length > 0) ?? [],
    await listCasesOfOne(db.prisma, readable),
    wantedReviews({ ofPair: null, ofCase: null }, Number.POSITIVE_INFINITY),
    where((of) => canSettleError(actor, of)),
  ]);
  const kinds = needKinds
    .map((kind) => {
      const needs = row?.needs[kind] ?? [];
      return { kind, needs: needs.slice(0, NEEDS_MAX), more: needs.length > NEEDS_MAX } as Needs;
    })
    .filter(({ needs }) => needs.length > 0);
  const named = new Set(kinds.flatMap(({ needs }) => needs.map(({ caseId }) => caseId)));
  return { kinds, cases: all.filter(({ id }) => named.has(id)) };
}

/** A mark of the actor's that waits for its reason. */
export type UnreasonedMark = {
  pairId: string;
  position: number;
  title: LocalizedText;
  slug: string;
  status: ChosenStatus;
  version: number;
};

const unreasoned = {
  name: "need:unreasoned",
  text: `SELECT p.id AS "pairId", p.position, p.title, k.slug, m.status, m.version
    FROM "Mark" m JOIN "Pair" p ON p.id = m."pairId" JOIN "Case" k ON k.id = m."caseId"
    WHERE m."reviewerId" = $1 AND m."caseId" = ANY ($2::uuid[]) AND m.status IS NOT NULL
      AND m.status IS DISTINCT FROM m."reviewedStatus"
    ORDER BY m."caseId", m.position LIMIT ${REVIEWS_AT_ONCE_MAX}`,
};

/**
 * The actor's marks that wait for their reason, as many as one reason can be given to at once.
 * @param caseId null for those of every case
 */
export async function listUnreasoned(db: Db, actor: Actor, caseId: string | null) {
  const found = caseId === null ? await db.sql<NeedCase>(cases, []) : [{ id: caseId }];
  const readable = found.map(({ id }) => id).filter((id) => canReadCase(actor, { caseId: id }));
  return db.sql<UnreasonedMark>(unreasoned, [actor.id, readable]);
}
