import { randomBytes } from "node:crypto";
import type { Db } from "@rejoinder/db";
import { sha256Of } from "../capture/store.ts";
import { hashOfSecret } from "../secret.ts";
import { NOON } from "../testing.ts";

const HOUR = 3_600_000;

/** A party that was asked to comment: a link that is open, a reply to confirm, a reply to publish. */
export async function addAskedParty(
  { prisma }: Db,
  { caseId, pairId, keeperId }: { caseId: string; pairId: string; keeperId: string },
) {
  const { id: partyId } = await prisma.party.findFirstOrThrow({ where: { caseId } });
  const of = { caseId, partyId, loggedById: keeperId, at: NOON };
  const { id: requestId } = await prisma.requestForComment.create({
    data: {
      ...of,
      channel: "email",
      addressee: "press@example.org",
      asked: "What do you say to this?",
      sentAt: new Date(NOON.getTime() - HOUR),
      deadline: new Date(NOON.getTime() + HOUR),
      pairs: { create: { pairId } },
    },
  });
  const link = () => ({
    requestId,
    tokenHash: hashOfSecret(randomBytes(32).toString("base64url")),
    madeById: keeperId,
    madeAt: NOON,
    expiresAt: new Date(NOON.getTime() + HOUR),
  });
  const { id: linkId } = await prisma.responderLink.create({ data: link() });
  const used = await prisma.responderLink.create({ data: { ...link(), usedAt: NOON } });
  const { _max } = await prisma.source.aggregate({ where: { caseId }, _max: { position: true } });
  const text = "It was not so.";
  const sha256 = sha256Of(Buffer.from(text));
  const reply = await prisma.reply.create({
    data: {
      request: { connect: { id: requestId } },
      link: { connect: { id: used.id } },
      receivedAt: NOON,
      source: {
        create: {
          caseId,
          position: (_max.position ?? 0) + 1,
          kind: "party_statement",
          title: "A reply",
          language: "en",
          snapshots: { create: { extent: "whole", text, sha256, wholeSha256: sha256 } },
        },
      },
    },
  });
  const rightOfReply = await prisma.rightOfReply.create({
    data: {
      ...of,
      words: "Publish this.",
      receivedAt: NOON,
      deadline: new Date(NOON.getTime() + HOUR),
    },
  });
  return { partyId, requestId, linkId, replyId: reply.id, rightOfReplyId: rightOfReply.id };
}
