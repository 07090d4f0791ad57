import { canConfirmReply, canMakeReplyLink, canReadSource, Refusal } from "@rejoinder/domain";
import {
  confirmReplyInput,
  lookReplyInput,
  makeReplyLinkInput,
  replyByIdInput,
  revokeReplyLinkInput,
  sendReplyInput,
} from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { mustBePairsOfCase, onlyPairOf } from "../../party-place.ts";
import { deskItselfId } from "../../people.ts";
import { may, mayRead } from "../../permission.ts";
import { newSecret } from "../../secret.ts";
import { type Context, memberProcedure, openProcedure, router } from "../../trpc.ts";
import { confirmReply } from "./confirm.ts";
import { getAskedRequest, getLink, lookThrough, revokeLink, saveLink } from "./link.queries.ts";
import { receiveReply } from "./receive.ts";
import { getReply } from "./reply.queries.ts";

const DAY_MS = 86_400_000;

export const replyRouter = router({
  /** Makes a link by which whoever was asked answers. The address is told this once. */
  makeLink: memberProcedure.input(makeReplyLinkInput).mutation(async ({ ctx, input }) => {
    const request = await getAskedRequest(ctx.db, input.requestId);
    mayRead(ctx.actor, request, "REQUEST_NOT_FOUND");
    may(canMakeReplyLink(ctx.actor, request), { requestId: request.id });
    const token = newSecret();
    const expiresAt = new Date(ctx.now.getTime() + input.days * DAY_MS);
    // Not kept as the answer to its key: the desk keeps no secret that lets somebody in.
    const { id } = await change({ ...ctx, sending: null }, async (tx) => {
      const link = { requestId: request.id, madeById: ctx.actor.id, madeAt: ctx.now, expiresAt };
      const linkId = await saveLink(tx, token, link);
      await recordEvent(tx, {
        caseId: request.caseId,
        pairId: onlyPairOf(request.pairIds),
        actorId: ctx.actor.id,
        kind: "reply_link_made",
        before: null,
        after: { linkId, requestId: request.id, expiresAt: expiresAt.toISOString() },
        at: ctx.now,
      });
      return { id: linkId };
    });
    return { id, address: `${ctx.ways.origin}/reply#${token}`, expiresAt };
  }),

  revokeLink: memberProcedure.input(revokeReplyLinkInput).mutation(async ({ ctx, input }) => {
    const { linkId } = input;
    const { requestId, caseId, pairIds } = await getLink(ctx.db, linkId);
    mayRead(ctx.actor, { caseId }, "REPLY_LINK_NOT_FOUND");
    may(canMakeReplyLink(ctx.actor, { caseId }), { linkId });
    return change(ctx, async (tx) => {
      await revokeLink(tx, linkId, ctx.now);
      await recordEvent(tx, {
        caseId,
        pairId: onlyPairOf(pairIds),
        actorId: ctx.actor.id,
        kind: "reply_link_revoked",
        before: { linkId, requestId },
        after: null,
        at: ctx.now,
      });
      return { id: linkId };
    });
  }),

  /** What was asked, for whoever has the link. */
  look: openProcedure.input(lookReplyInput).query(async ({ ctx, input }) => {
    await ctx.spend("reply");
    return lookThrough(ctx.db, input.token, ctx.now);
  }),

  /** Answers by a link, once. */
  send: openProcedure.input(sendReplyInput).mutation(async ({ ctx, input }) => {
    await ctx.spend("reply");
    const deskId = await deskItselfId(ctx.db);
    return ctx.db.prisma.$transaction((tx) => receiveReply(tx, input, deskId, ctx.now));
  }),

  /** A reply with its words. */
  byId: memberProcedure.input(replyByIdInput).query(async ({ ctx, input }) => {
    const reply = await getReadableReply(ctx, input.replyId);
    const { request, ...rest } = reply;
    return { ...rest, asked: request.asked, requestId: request.id };
  }),

  /** Makes a response of a reply, and links it to pairs. */
  confirm: memberProcedure.input(confirmReplyInput).mutation(async ({ ctx, input }) => {
    const reply = await getReadableReply(ctx, input.replyId);
    may(canConfirmReply(ctx.actor, reply), { replyId: reply.id });
    await mustBePairsOfCase(ctx.db, reply.caseId, input.pairIds);
    return change(ctx, (tx) => confirmReply(tx, byOf(ctx), reply, input));
  }),
});

/** @throws Refusal `REPLY_NOT_FOUND`, also where it does not exist for the actor */
async function getReadableReply(
  { db, actor }: Pick<Context, "db"> & { actor: NonNullable<Context["actor"]> },
  replyId: string,
) {
  const reply = await getReply(db, replyId);
  mayRead(actor, reply, "REPLY_NOT_FOUND");
  if (!canReadSource(actor, { ...reply.source, caseId: reply.caseId }))
    throw new Refusal("REPLY_NOT_FOUND", { replyId });
  return reply;
}
