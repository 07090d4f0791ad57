import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";

/**
 * A reply with the text in which its words are kept, and what it answers.
 * @throws Refusal `REPLY_NOT_FOUND`
 */
export async function getReply(db: Db, replyId: string) {
  const reply = await db.prisma.reply.findUnique({
    where: { id: replyId },
    select: {
      id: true,
      signedAs: true,
      receivedAt: true,
      confirmedAt: true,
      confirmedBy: { select: { id: true, name: true } },
      statementId: true,
      request: {
        select: {
          id: true,
          caseId: true,
          asked: true,
          partyId: true,
          case: { select: { timeZone: true } },
        },
      },
      source: {
        select: {
          id: true,
          kind: true,
          language: true,
          snapshots: {
            orderBy: { id: "asc" },
            take: 1,
            select: { id: true, text: true, sha256: true },
          },
        },
      },
    },
  });
  if (!reply) throw new Refusal("REPLY_NOT_FOUND", { replyId });
  const { request, source, ...rest } = reply;
  const { snapshots, ...ofSource } = source;
  const [snapshot] = snapshots;
  if (!snapshot) throw new Error("a reply has a text");
  return { ...rest, caseId: request.caseId, request, source: ofSource, snapshot };
}

export type ReplyRow = Awaited<ReturnType<typeof getReply>>;

/** Takes a reply for the rest of the transaction. @throws Refusal `REPLY_CONFIRMED` */
export async function holdUnconfirmed(tx: Tx, replyId: string): Promise<void> {
  const open = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Reply" WHERE id = ${replyId}::uuid AND "confirmedAt" IS NULL FOR UPDATE`;
  if (open.length === 0) throw new Refusal("REPLY_CONFIRMED", { replyId });
}

export async function saveConfirmation(
  tx: Tx,
  replyId: string,
  confirmed: { statementId: string; confirmedById: string; confirmedAt: Date },
): Promise<void> {
  await tx.reply.update({ where: { id: replyId }, data: confirmed, select: { id: true } });
}

/**
 * Says that a request was replied to, unless it says so already.
 * @returns what was said before; null where nothing changed
 */
export async function settleAsReplied(tx: Tx, requestId: string, settledAt: Date) {
  await tx.$queryRaw`SELECT id FROM "RequestForComment" WHERE id = ${requestId}::uuid FOR UPDATE`;
  const before = await tx.requestForComment.findUniqueOrThrow({
    where: { id: requestId },
    select: { outcome: true, settledAt: true, outcomeWords: true },
  });
  if (before.outcome === "replied") return null;
  await tx.requestForComment.update({
    where: { id: requestId },
    data: { outcome: "replied", settledAt, outcomeWords: null, version: { increment: 1 } },
    select: { id: true },
  });
  return before;
}
