import type { Db, Prisma, Tx } from "@rejoinder/db";
import { Refusal, requestState } from "@rejoinder/domain";
import type { LocalizedText, LogRequestInput, SettleRequestInput } from "@rejoinder/schema";

const person = { select: { id: true, name: true } } as const;

const columns = {
  id: true,
  caseId: true,
  party: { select: { id: true, name: true } },
  channel: true,
  addressee: true,
  asked: true,
  sentAt: true,
  deadline: true,
  outcome: true,
  settledAt: true,
  outcomeWords: true,
  loggedBy: person,
  at: true,
  version: true,
  pairs: {
    orderBy: { pair: { position: "asc" } },
    select: { pair: { select: { id: true, position: true, title: true } } },
  },
  links: {
    orderBy: { id: "asc" },
    select: {
      id: true,
      madeBy: person,
      madeAt: true,
      expiresAt: true,
      revokedAt: true,
      usedAt: true,
    },
  },
  replies: {
    orderBy: { id: "asc" },
    select: { id: true, signedAs: true, receivedAt: true, confirmedAt: true, sourceId: true },
  },
} as const satisfies Prisma.RequestForCommentSelect;

type Row = Prisma.RequestForCommentGetPayload<{ select: typeof columns }>;

/** A request as its readers know it, with where it stands now. */
function requestOf({ party, pairs, ...row }: Row, now: Date) {
  return {
    ...row,
    party: { id: party.id, name: party.name as LocalizedText },
    pairs: pairs.map(({ pair }) => ({ ...pair, title: pair.title as LocalizedText })),
    state: requestState(row, now),
  };
}

/** Requests in one page of a case's log. */
const PAGE = 50;

/**
 * A page of a case's requests for comment, the latest deadline first.
 * @returns `next` to be asked for the page after it; null where there is none
 */
export async function listRequests(db: Db, caseId: string, before: string | undefined, now: Date) {
  const rows = await db.prisma.requestForComment.findMany({
    where: { caseId },
    orderBy: [{ deadline: "desc" }, { id: "desc" }],
    ...(before !== undefined && { cursor: { id: before }, skip: 1 }),
    take: PAGE + 1,
    select: columns,
  });
  const page = rows.slice(0, PAGE);
  return {
    requests: page.map((row) => requestOf(row, now)),
    next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** All that were made about a pair, the earliest first. */
export async function listRequestsOfPair(db: Db, pairId: string, now: Date) {
  const rows = await db.prisma.requestForComment.findMany({
    where: { pairs: { some: { pairId } } },
    orderBy: [{ sentAt: "asc" }, { id: "asc" }],
    select: columns,
  });
  return rows.map((row) => requestOf(row, now));
}

/** @throws Refusal `REQUEST_NOT_FOUND` */
export async function getRequest(db: Db, requestId: string) {
  const request = await db.prisma.requestForComment.findUnique({
    where: { id: requestId },
    select: { id: true, caseId: true, sentAt: true },
  });
  if (!request) throw new Refusal("REQUEST_NOT_FOUND", { requestId });
  return request;
}

/** @returns the request's id */
export async function saveRequest(
  tx: Tx,
  loggedById: string,
  { pairIds, ...request }: LogRequestInput,
  now: Date,
): Promise<string> {
  const { id } = await tx.requestForComment.create({
    data: {
      ...request,
      loggedById,
      at: now,
      pairs: { create: pairIds.map((pairId) => ({ pairId })) },
    },
    select: { id: true },
  });
  return id;
}

/**
 * Says what came of a request, if nobody did since the caller looked.
 * @returns what was said before, and the pairs that it is about
 * @throws Refusal `REQUEST_MOVED_ON` with what stands now
 */
export async function saveOutcome(
  tx: Tx,
  { requestId, version, outcome, settledAt, words }: SettleRequestInput,
) {
  await tx.$queryRaw`SELECT id FROM "RequestForComment" WHERE id = ${requestId}::uuid FOR UPDATE`;
  const { pairs, ...before } = await tx.requestForComment.findUniqueOrThrow({
    where: { id: requestId },
    select: {
      outcome: true,
      settledAt: true,
      outcomeWords: true,
      version: true,
      pairs: { select: { pairId: true } },
    },
  });
  if (before.version !== version) throw new Refusal("REQUEST_MOVED_ON", { requestId }, before);
  await tx.requestForComment.update({
    where: { id: requestId },
    data: { outcome, settledAt, outcomeWords: words, version: version + 1 },
    select: { id: true },
  });
  return { before, pairIds: pairs.map(({ pairId }) => pairId) };
}
