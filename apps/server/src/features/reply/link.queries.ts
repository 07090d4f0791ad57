import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { LocalizedText } from "@rejoinder/schema";
import { hashOfSecret } from "../../secret.ts";

/** The request that a link is made for. @throws Refusal `REQUEST_NOT_FOUND` */
export async function getAskedRequest(db: Db, requestId: string) {
  const request = await db.prisma.requestForComment.findUnique({
    where: { id: requestId },
    select: { id: true, caseId: true, pairs: { select: { pairId: true } } },
  });
  if (!request) throw new Refusal("REQUEST_NOT_FOUND", { requestId });
  return { ...request, pairIds: request.pairs.map(({ pairId }) => pairId) };
}

/** @throws Refusal `REPLY_LINK_NOT_FOUND` */
export async function getLink(db: Db, linkId: string) {
  const link = await db.prisma.responderLink.findUnique({
    where: { id: linkId },
    select: {
      id: true,
      request: { select: { id: true, caseId: true, pairs: { select: { pairId: true } } } },
    },
  });
  if (!link) throw new Refusal("REPLY_LINK_NOT_FOUND", { linkId });
  const { request } = link;
  const { id: requestId, caseId, pairs } = request;
  return { requestId, caseId, pairIds: pairs.map(({ pairId }) => pairId) };
}

/** @param token that the link carries; only its hash is kept @returns the link's id */
export async function saveLink(
  tx: Tx,
  token: string,
  link: { requestId: string; madeById: string; madeAt: Date; expiresAt: Date },
): Promise<string> {
  const { id } = await tx.responderLink.create({
    data: { ...link, tokenHash: hashOfSecret(token) },
    select: { id: true },
  });
  return id;
}

/** @throws Refusal `REPLY_LINK_CLOSED` for one that was used or revoked */
export async function revokeLink(tx: Tx, linkId: string, now: Date): Promise<void> {
  const { count } = await tx.responderLink.updateMany({
    where: { id: linkId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) throw new Refusal("REPLY_LINK_CLOSED", { linkId });
}

/**
 * What whoever has the link is shown: what they were sent, and nothing else of the case; and, once they
 * have answered by it, the receipt.
 *
 * @throws Refusal `REPLY_LINK_NOT_FOUND`; `REPLY_LINK_OVER` once it has run out or was revoked
 */
export async function lookThrough(db: Db, token: string, now: Date) {
  const link = await db.prisma.responderLink.findUnique({
    where: { tokenHash: hashOfSecret(token) },
    select: {
      expiresAt: true,
      revokedAt: true,
      request: {
        select: {
          asked: true,
          sentAt: true,
          deadline: true,
          party: { select: { name: true } },
          case: { select: { timeZone: true } },
        },
      },
      reply: {
        select: {
          receivedAt: true,
          source: {
            select: { snapshots: { orderBy: { id: "asc" }, take: 1, select: { sha256: true } } },
          },
        },
      },
    },
  });
  if (!link) throw new Refusal("REPLY_LINK_NOT_FOUND");
  const { expiresAt, revokedAt, request, reply } = link;
  if (revokedAt !== null || expiresAt <= now) throw new Refusal("REPLY_LINK_OVER");
  return {
    party: request.party.name as LocalizedText,
    asked: request.asked,
    sentAt: request.sentAt,
    deadline: request.deadline,
    timeZone: request.case.timeZone,
    expiresAt,
    receipt: reply && {
      sha256: reply.source.snapshots[0]?.sha256 ?? null,
      receivedAt: reply.receivedAt,
    },
  };
}

/**
 * Takes an open link for the rest of the transaction, so that it is used once.
 * @returns what the reply is an answer to
 * @throws Refusal `REPLY_LINK_NOT_FOUND`, `REPLY_LINK_OVER`
 */
export async function holdOpenLink(tx: Tx, token: string, now: Date) {
  const tokenHash = hashOfSecret(token);
  // Of two who come with one link the second waits here, and finds it used.
  await tx.$queryRaw`SELECT id FROM "ResponderLink" WHERE "tokenHash" = ${tokenHash} FOR UPDATE`;
  const link = await tx.responderLink.findUnique({
    where: { tokenHash },
    select: {
      id: true,
      expiresAt: true,
      revokedAt: true,
      usedAt: true,
      request: {
        select: {
          id: true,
          caseId: true,
          pairs: { select: { pairId: true } },
          party: { select: { name: true } },
          case: { select: { timeZone: true, languages: true } },
        },
      },
    },
  });
  if (!link) throw new Refusal("REPLY_LINK_NOT_FOUND");
  const { expiresAt, revokedAt, usedAt } = link;
  if (usedAt !== null || revokedAt !== null || expiresAt <= now)
    throw new Refusal("REPLY_LINK_OVER");
  return link;
}
