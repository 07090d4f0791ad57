import {
  canManagePeople,
  canReadPeople,
  canTakeOverWork,
  governingRole,
  Refusal,
} from "@rejoinder/domain";
import { changePersonInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { settleCasesOfOne, settlePairs } from "../../pair-way/resting.ts";
import { listCasesOfOne } from "../../pair-way/reviewers.ts";
import { may } from "../../permission.ts";
import { memberProcedure, openProcedure, router } from "../../trpc.ts";
import { endSessions, endWaysIn, recordRevoked } from "../../ways-in.ts";
import { entrance, me } from "./entrance.ts";
import { getLocalWork, listReviewed, moveWork, saveTakeOver, sumOf } from "./local-work.ts";
import {
  getPerson,
  holdOwners,
  isSame,
  listPeople,
  recordOf,
  savePerson,
  withdrawInvitationsBy,
} from "./person.queries.ts";
import { passCasesOn } from "./succession.ts";

export const personRouter = router({
  /** Asked before anything else: who the caller is, or how they may come in. */
  entrance: openProcedure.query(({ ctx }) => entrance(ctx.db, ctx.actor, ctx.ways)),

  me: memberProcedure.query(({ ctx }) => me(ctx.db, ctx.actor)),

  list: memberProcedure.query(async ({ ctx }) => {
    may(canReadPeople(ctx.actor));
    return { people: await listPeople(ctx.db, ctx.actor) };
  }),

  /** What somebody may do from now on. They come in anew; where their ways in are ended, not at all. */
  change: memberProcedure.input(changePersonInput).mutation(async ({ ctx, input }) => {
    may(canManagePeople(ctx.actor));
    const { personId, version, role, rights, isActive } = input;
    const before = await getPerson(ctx.db, ctx.actor, personId);
    if (before.version !== version) throw new Refusal("PERSON_MOVED_ON", { personId }, before);
    if (isSame(before, { ...before, role, rights, isActive })) return before;
    return change(ctx, async (tx) => {
      await holdOwners(tx);
      const cases = await tx.case.findMany({ select: { id: true } });
      const caseIds = cases.map(({ id }) => id);
      const ofOne = await listCasesOfOne(tx, caseIds);
      const saved = await savePerson(tx, ctx.actor, before, input, ctx.now);
      const tokens = isActive ? [] : await endWaysIn(tx, personId, ctx.now);
      if (isActive) await endSessions(tx, personId);
      const mayInvite = isActive && role === governingRole;
      const withdrawn = mayInvite ? [] : await withdrawInvitationsBy(tx, personId, ctx.now);
      const passed = await passCasesOn(tx, ctx.actor.id, personId);
      const settled = await settleCasesOfOne(tx, byOf(ctx), caseIds, ofOne);
      const acts = { pairId: null, actorId: ctx.actor.id, at: ctx.now };
      for (const { caseId, before, after } of passed)
        await recordEvent(tx, { ...acts, caseId, kind: "member_set", before, after });
      await recordEvent(tx, {
        ...acts,
        caseId: null,
        kind: "person_changed",
        before: recordOf(before),
        after: recordOf(saved),
      });
      await recordRevoked(tx, ctx.actor.id, tokens, ctx.now);
      for (const { id, ...invitation } of withdrawn)
        await recordEvent(tx, {
          ...acts,
          caseId: null,
          kind: "invitation_withdrawn",
          before: { invitationId: id, ...invitation },
          after: null,
        });
      await recordEvents(tx, settled);
      return saved;
    });
  }),

  /** What was done here before anybody was set up, and by whom it was taken over. */
  localWork: memberProcedure.query(({ ctx }) => {
    may(canTakeOverWork(ctx.actor));
    return getLocalWork(ctx.db, ctx.actor);
  }),

  /** Makes what the local editor did the caller's, once. */
  takeOverLocalWork: memberProcedure.mutation(async ({ ctx }) => {
    may(canTakeOverWork(ctx.actor));
    return change(ctx, async (tx) => {
      const localId = await saveTakeOver(tx, ctx.actor);
      const pairIds = localId === null ? [] : await listReviewed(tx, localId, ctx.actor);
      const moved = localId === null ? new Map() : await moveWork(tx, localId, ctx.actor);
      const settled = await settlePairs(tx, byOf(ctx), pairIds);
      for (const [caseId, counts] of moved)
        await recordEvent(tx, {
          caseId,
          pairId: null,
          actorId: ctx.actor.id,
          kind: "work_taken_over",
          before: { personId: localId },
          after: { personId: ctx.actor.id, ...counts },
          at: ctx.now,
        });
      const sum = sumOf(moved.values());
      await recordEvent(tx, {
        caseId: null,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "work_taken_over",
        before: { personId: localId },
        after: { personId: ctx.actor.id, ...sum },
        at: ctx.now,
      });
      await recordEvents(tx, settled);
      return sum;
    });
  }),
});
