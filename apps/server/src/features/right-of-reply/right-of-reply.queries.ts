import type { Db, Prisma, Tx } from "@rejoinder/db";
import { Refusal, rightOfReplyState } from "@rejoinder/domain";
import type {
  LocalizedText,
  LogRightOfReplyInput,
  SettleRightOfReplyInput,
} from "@rejoinder/schema";

const columns = {
  id: true,
  caseId: true,
  pair: { select: { id: true, position: true, title: true } },
  party: { select: { id: true, name: true } },
  words: true,
  receivedAt: true,
  deadline: true,
  outcome: true,
  settledAt: true,
  outcomeWords: true,
  loggedBy: { select: { id: true, name: true } },
  at: true,
  version: true,
} as const satisfies Prisma.RightOfReplySelect;

/** Those of a case that are shown, the newest: a case has few. */
const SHOWN_MAX = 200;

/** A case's requests to publish a reply, the latest deadline first. */
export async function listRightsOfReply(db: Db, caseId: string, now: Date) {
  const rows = await db.prisma.rightOfReply.findMany({
    where: { caseId },
    orderBy: [{ deadline: "desc" }, { id: "desc" }],
    take: SHOWN_MAX,
    select: columns,
  });
  return rows.map(({ pair, party, ...row }) => ({
    ...row,
    pair: pair && { ...pair, title: pair.title as LocalizedText },
    party: { id: party.id, name: party.name as LocalizedText },
    state: rightOfReplyState(row, now),
  }));
}

/** @throws Refusal `RIGHT_OF_REPLY_NOT_FOUND` */
export async function getRightOfReply(db: Db, id: string) {
  const found = await db.prisma.rightOfReply.findUnique({
    where: { id },
    select: { id: true, caseId: true, pairId: true },
  });
  if (!found) throw new Refusal("RIGHT_OF_REPLY_NOT_FOUND", { id });
  return found;
}

/** @returns its id */
export async function saveRightOfReply(
  tx: Tx,
  request: LogRightOfReplyInput & { deadline: Date; loggedById: string; at: Date },
): Promise<string> {
  const { id } = await tx.rightOfReply.create({ data: request, select: { id: true } });
  return id;
}

/**
 * Says what came of it, if nobody did since the caller looked.
 * @returns what was said before
 * @throws Refusal `RIGHT_OF_REPLY_MOVED_ON` with what stands now
 */
export async function saveRightOfReplyOutcome(
  tx: Tx,
  { id, version, outcome, words }: SettleRightOfReplyInput,
  now: Date,
) {
  await tx.$queryRaw`SELECT id FROM "RightOfReply" WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await tx.rightOfReply.findUniqueOrThrow({
    where: { id },
    select: { outcome: true, settledAt: true, outcomeWords: true, version: true },
  });
  if (before.version !== version) throw new Refusal("RIGHT_OF_REPLY_MOVED_ON", { id }, before);
  await tx.rightOfReply.update({
    where: { id },
    data: {
      outcome,
      settledAt: outcome === null ? null : now,
      outcomeWords: words,
      version: version + 1,
    },
    select: { id: true },
  });
  return before;
}
