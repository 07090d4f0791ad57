import { canLogRightOfReply, canSettleRightOfReply, rightOfReplyDeadline } from "@rejoinder/domain";
import {
  logRightOfReplyInput,
  rightsOfReplyInput,
  settleRightOfReplyInput,
} from "@rejoinder/schema";
import { getTimeZone } from "../../case-time-zone.ts";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { getPartyName, mustBePairsOfCase } from "../../party-place.ts";
import { mustBePast } from "../../past-moment.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  getRightOfReply,
  listRightsOfReply,
  saveRightOfReply,
  saveRightOfReplyOutcome,
} from "./right-of-reply.queries.ts";

export const rightOfReplyRouter = router({
  byCase: memberProcedure.input(rightsOfReplyInput).query(async ({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    const timeZone = await getTimeZone(ctx.db, input.caseId);
    return { timeZone, requests: await listRightsOfReply(ctx.db, input.caseId, ctx.now) };
  }),

  /** Logs a request to publish a reply; its deadline is the law's. */
  log: memberProcedure.input(logRightOfReplyInput).mutation(async ({ ctx, input }) => {
    const { caseId, pairId } = input;
    const timeZone = await getTimeZone(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canLogRightOfReply(ctx.actor, input), { caseId });
    const party = await getPartyName(ctx.db, caseId, input.partyId);
    if (pairId !== null) await mustBePairsOfCase(ctx.db, caseId, [pairId]);
    const receivedAt = new Date(input.receivedAt);
    mustBePast(receivedAt, ctx.now);
    const deadline = rightOfReplyDeadline(receivedAt, timeZone);
    return change(ctx, async (tx) => {
      const id = await saveRightOfReply(tx, {
        ...input,
        deadline,
        loggedById: ctx.actor.id,
        at: ctx.now,
      });
      const { caseId: _caseId, pairId: _pairId, ...particulars } = input;
      await recordEvent(tx, {
        caseId,
        pairId,
        actorId: ctx.actor.id,
        kind: "right_of_reply_logged",
        before: null,
        after: { rightOfReplyId: id, party, ...particulars, deadline: deadline.toISOString() },
        at: ctx.now,
      });
      return { id, deadline: deadline.toISOString() };
    });
  }),

  /** Says what came of it, or takes that back. */
  settle: memberProcedure.input(settleRightOfReplyInput).mutation(async ({ ctx, input }) => {
    const found = await getRightOfReply(ctx.db, input.id);
    mayRead(ctx.actor, found, "RIGHT_OF_REPLY_NOT_FOUND");
    may(canSettleRightOfReply(ctx.actor, found), { id: found.id });
    return change(ctx, async (tx) => {
      const before = await saveRightOfReplyOutcome(tx, input, ctx.now);
      await recordEvent(tx, {
        caseId: found.caseId,
        pairId: found.pairId,
        actorId: ctx.actor.id,
        kind: "right_of_reply_settled",
        before: { rightOfReplyId: found.id, outcome: before.outcome, words: before.outcomeWords },
        after: { rightOfReplyId: found.id, outcome: input.outcome, words: input.words },
        at: ctx.now,
      });
      return { id: found.id, version: input.version + 1 };
    });
  }),
});
