import { canJudgeAnswer, coverageOf, isBorneOut, Refusal } from "@rejoinder/domain";
import {
  caseCoverageInput,
  pairByIdInput,
  setAnswerInput,
  setUnansweredInput,
} from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvents } from "../../history/record.ts";
import { byOf, eventOf } from "../../pair-way/on-way.ts";
import { may, mayRead, mayReadCase } from "../../permission.ts";
import { listRequestsOnPair } from "../../requests-on-pair.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getElement, inOrder, saveAnswer, saveUnanswered } from "./coverage.answers.ts";
import { getPairCoverage, listCoverage } from "./coverage.queries.ts";

export const coverageRouter = router({
  /** The elements of a pair, and how each response takes them. */
  pair: memberProcedure.input(pairByIdInput).query(async ({ ctx, input }) => {
    const coverage = await getPairCoverage(ctx.db, input.pairId, ctx.now);
    mayRead(ctx.actor, coverage, "PAIR_NOT_FOUND");
    return coverage;
  }),

  /** The same of a case, pair by pair. */
  case: memberProcedure.input(caseCoverageInput).query(({ ctx, input }) => {
    const { caseId, ...page } = input;
    mayReadCase(ctx.actor, caseId);
    return listCoverage(ctx.db, caseId, page, ctx.now);
  }),

  /** Says how a response takes an element. The same again changes nothing. */
  setAnswer: memberProcedure.input(setAnswerInput).mutation(async ({ ctx, input }) => {
    const { elementId, statementId, version } = input;
    const element = await getElement(ctx.db, elementId);
    mayRead(ctx.actor, element, "ELEMENT_NOT_FOUND");
    may(canJudgeAnswer(ctx.actor, element), { elementId });
    const types = inOrder(input.types);
    const before = element.answers.find((answer) => answer.statementId === statementId);
    if (before && before.version === version && inOrder(before.types).join() === types.join())
      return { types, version };
    const pair = { id: element.pairId, caseId: element.caseId };
    return change(ctx, async (tx) => {
      const saved = await saveAnswer(tx, pair.id, { ...input, types });
      const cell = { elementId, statementId };
      const isExplained = element.unanswered !== null && coverageOf([{ types }]) === "answered";
      if (isExplained)
        await saveUnanswered(tx, elementId, element.version, { reason: null, why: null });
      await recordEvents(tx, [
        eventOf(byOf(ctx), pair, "answer_set", before ? { ...cell, types: before.types } : null, {
          ...cell,
          types,
        }),
        ...(isExplained
          ? [eventOf(byOf(ctx), pair, "element_unanswered", unansweredOf(element), null)]
          : []),
      ]);
      return { types, version: saved };
    });
  }),

  /** Says why no response answers an element, as far as the log bears it out. */
  setUnanswered: memberProcedure.input(setUnansweredInput).mutation(async ({ ctx, input }) => {
    const { elementId, version, reason } = input;
    const element = await getElement(ctx.db, elementId);
    mayRead(ctx.actor, element, "ELEMENT_NOT_FOUND");
    may(canJudgeAnswer(ctx.actor, element), { elementId });
    if (reason !== null && coverageOf(element.answers) === "answered")
      throw new Refusal("ELEMENT_ANSWERED", { elementId });
    const why = reason === "not_sought" ? input.why : null;
    const pair = { id: element.pairId, caseId: element.caseId };
    return change(ctx, async (tx) => {
      const requests = await listRequestsOnPair(tx, pair.id);
      if (reason !== null && !isBorneOut(reason, requests, ctx.now))
        throw new Refusal("NO_ATTEMPT_ON_RECORD", { elementId });
      const saved = await saveUnanswered(tx, elementId, version, { reason, why });
      const after = reason === null ? null : { elementId, unanswered: reason, whyUnanswered: why };
      await recordEvents(tx, [
        eventOf(byOf(ctx), pair, "element_unanswered", unansweredOf(element), after),
      ]);
      return { unanswered: reason, whyUnanswered: why, version: saved };
    });
  }),
});

/** Why an element is unanswered, as the history keeps it; null where nobody said. */
function unansweredOf(element: Awaited<ReturnType<typeof getElement>>) {
  const { id: elementId, unanswered, whyUnanswered } = element;
  return unanswered === null ? null : { elementId, unanswered, whyUnanswered };
}
