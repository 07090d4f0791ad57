import {
  canAddEvidence,
  canRateEvidence,
  canWithdrawEvidence,
  Refusal,
  rightToSource,
} from "@rejoinder/domain";
import {
  addEvidenceInput,
  type RateEvidenceInput,
  rateEvidenceInput,
  withdrawEvidenceInput,
} from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { getPairPlace } from "../../pair-place.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { changeResting } from "../../pair-way/resting.ts";
import { may, mayRead } from "../../permission.ts";
import { getSourceOfCase } from "../../source-place.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  getEvidence,
  rateEvidence,
  refuseMovedOn,
  saveEvidence,
  withdrawEvidence,
} from "./evidence.queries.ts";

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
      const moved = await changeResting(tx, byOf(ctx), [pairId], "evidence_added");
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
      await recordEvents(tx, moved);
      return { id };
    });
  }),

  /** Judges anew how evidence bears on each side, and how credible it is. The same again changes nothing. */
  rate: memberProcedure.input(rateEvidenceInput).mutation(async ({ ctx, input }) => {
    const evidence = await getEvidence(ctx.db, input.evidenceId);
    const of = { caseId: evidence.pair.caseId };
    mayRead(ctx.actor, of, "EVIDENCE_NOT_FOUND");
    may(canRateEvidence(ctx.actor, { ...evidence, ...of }), { evidenceId: evidence.id });
    const { version, evidenceId: _evidenceId, ...ratings } = input;
    if (evidence.version !== version || evidence.withdrawnAt !== null)
      return refuseMovedOn(ctx.db.prisma, evidence.id);
    if (isRated(evidence, ratings)) return { id: evidence.id, version };
    return change(ctx, async (tx) => {
      await rateEvidence(tx, input);
      const moved = await changeResting(tx, byOf(ctx), [evidence.pairId], "evidence_rerated");
      const { addedById: _addedById, ...before } = recordOf(evidence);
      await recordEvent(tx, {
        caseId: of.caseId,
        pairId: evidence.pairId,
        actorId: ctx.actor.id,
        kind: "evidence_rated",
        right: rightToSource(evidence.source),
        before,
        after: { ...before, ...ratings },
        at: ctx.now,
      });
      await recordEvents(tx, moved);
      return { id: evidence.id, version: version + 1 };
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
      const moved = await changeResting(tx, byOf(ctx), [evidence.pairId], "evidence_removed");
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
      await recordEvents(tx, moved);
      return { id: evidence.id };
    });
  }),
});

type Ratings = Pick<RateEvidenceInput, "stanceAllegation" | "stanceResponse" | "credibility">;

const isRated = (one: Ratings, other: Ratings) =>
  one.stanceAllegation === other.stanceAllegation &&
  one.stanceResponse === other.stanceResponse &&
  one.credibility === other.credibility;

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
