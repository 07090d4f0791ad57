import { canAddEvidence, canWithdrawEvidence, Refusal, rightToSource } from "@rejoinder/domain";
import { addEvidenceInput, withdrawEvidenceInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { may, mayRead } from "../../permission.ts";
import { getSourceOfCase } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getEvidence, saveEvidence, withdrawEvidence } from "./evidence.queries.ts";

export const evidenceRouter = router({
  /** Holds a passage against a pair: a quotation anchored to the letter, or a paraphrase with a locator. */
  add: memberProcedure.input(addEvidenceInput).mutation(async ({ ctx, input }) => {
    const pair = await getPairPlace(ctx.db, input.pairId);
    mayRead(ctx.actor, pair, "PAIR_NOT_FOUND");
    may(canAddEvidence(ctx.actor, pair), { pairId: pair.id });
    const source = await getSourceOfCase(ctx.db, ctx.actor, pair.caseId, input.sourceId);
    if (input.wording === "paraphrase" && input.locator === null)
      throw new Refusal("LOCATOR_MISSING");
    return change(ctx, async (tx) => {
      const id = await saveEvidence(tx, ctx.actor.id, input, ctx.now);
      const { pairId, place: _place, ...particulars } = input;
      await recordEvent(tx, {
        caseId: pair.caseId,
        pairId,
        actorId: ctx.actor.id,
        kind: "evidence_added",
        right: rightToSource(source),
        before: null,
        after: { evidenceId: id, ...particulars },
        at: ctx.now,
      });
      return { id };
    });
  }),

  /** Takes evidence out of sight. The record stays. */
  withdraw: memberProcedure.input(withdrawEvidenceInput).mutation(async ({ ctx, input }) => {
    const evidence = await getEvidence(ctx.db, input.evidenceId);
    const of = { caseId: evidence.pair.caseId };
    mayRead(ctx.actor, of, "EVIDENCE_NOT_FOUND");
    may(canWithdrawEvidence(ctx.actor, { ...evidence, ...of }), { evidenceId: evidence.id });
    return change(ctx, async (tx) => {
      await withdrawEvidence(tx, evidence.id, input.version, ctx.now);
      await recordEvent(tx, {
        caseId: of.caseId,
        pairId: evidence.pairId,
        actorId: ctx.actor.id,
        kind: "evidence_withdrawn",
        right: rightToSource(evidence.source),
        before: recordOf(evidence),
        after: null,
        at: ctx.now,
      });
      return { id: evidence.id };
    });
  }),
});

/** Evidence as the history keeps it. */
function recordOf(evidence: Awaited<ReturnType<typeof getEvidence>>) {
  const {
    id,
    pair: _pair,
    source: _source,
    pairId: _pairId,
    version: _version,
    withdrawnAt: _,
    ...particulars
  } = evidence;
  return { evidenceId: id, ...particulars };
}
