import { askedFacts, canLogRequest, canSettleRequest, Refusal } from "@rejoinder/domain";
import { askedSentence } from "@rejoinder/report";
import {
  type Locale,
  listRequestsInput,
  logRequestInput,
  requestsOfPairInput,
  settleRequestInput,
  wordsIn,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { getTimeZone } from "../../case-time-zone.ts";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { getPartyName, mustBePairsOfCase, onlyPairOf } from "../../party-place.ts";
import { mustBePast } from "../../past-moment.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  getRequest,
  listRequests,
  listRequestsOfPair,
  saveOutcome,
  saveRequest,
} from "./request.queries.ts";

export const requestRouter = router({
  byCase: memberProcedure.input(listRequestsInput).query(async ({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    const timeZone = await getTimeZone(ctx.db, input.caseId);
    return { timeZone, ...(await listRequests(ctx.db, input.caseId, input.before, ctx.now)) };
  }),

  /** With what a report says of them, in each of its languages. */
  byPair: memberProcedure.input(requestsOfPairInput).query(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    const timeZone = await getTimeZone(ctx.db, pair.caseId);
    const requests = await listRequestsOfPair(ctx.db, pair.id, ctx.now);
    const sentences = (locale: Locale) =>
      askedFacts(
        requests.map((request) => ({ ...request, party: wordsIn(request.party.name, locale) })),
        ctx.now,
      ).map((fact) => askedSentence({ ...fact, timeZone }, locale));
    return { timeZone, requests, sentences: { en: sentences("en"), fr: sentences("fr") } };
  }),

  log: memberProcedure.input(logRequestInput).mutation(async ({ ctx, input }) => {
    const { caseId } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canLogRequest(ctx.actor, input), { caseId });
    const party = await getPartyName(ctx.db, caseId, input.partyId);
    await mustBePairsOfCase(ctx.db, caseId, input.pairIds);
    mustBePast(new Date(input.sentAt), ctx.now);
    return change(ctx, async (tx) => {
      const requestId = await saveRequest(tx, ctx.actor.id, input, ctx.now);
      const { caseId: _caseId, ...particulars } = input;
      await recordEvent(tx, {
        caseId,
        pairId: onlyPairOf(input.pairIds),
        actorId: ctx.actor.id,
        kind: "request_logged",
        before: null,
        after: { requestId, party, ...particulars },
        at: ctx.now,
      });
      return { id: requestId };
    });
  }),

  /** Says what came of a request, or takes that back. */
  settle: memberProcedure.input(settleRequestInput).mutation(async ({ ctx, input }) => {
    const { requestId, outcome, settledAt, words } = input;
    const request = await getRequest(ctx.db, requestId);
    mayRead(ctx.actor, request, "REQUEST_NOT_FOUND");
    may(canSettleRequest(ctx.actor, request), { requestId });
    if (settledAt !== null) {
      mustBePast(new Date(settledAt), ctx.now);
      if (new Date(settledAt) < request.sentAt) throw new Refusal("SETTLED_BEFORE_SENT");
    }
    return change(ctx, async (tx) => {
      const { before, pairIds } = await saveOutcome(tx, input);
      const told = { requestId, outcome: before.outcome, words: before.outcomeWords };
      await recordEvent(tx, {
        caseId: request.caseId,
        pairId: onlyPairOf(pairIds),
        actorId: ctx.actor.id,
        kind: "request_settled",
        before: { ...told, settledAt: before.settledAt?.toISOString() ?? null },
        after: { requestId, outcome, words, settledAt },
        at: ctx.now,
      });
      return { id: requestId, version: input.version + 1 };
    });
  }),
});
