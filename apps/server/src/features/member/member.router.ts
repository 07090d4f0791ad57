import { canSetConfidentiality, canSetMembers, Refusal } from "@rejoinder/domain";
import {
  listMembersInput,
  removeMemberInput,
  setConfidentialityInput,
  setMemberInput,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvent, recordEvents } from "../../history/record.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { settleCasesOfOne } from "../../pair-way/resting.ts";
import { listCasesOfOne } from "../../pair-way/reviewers.ts";
import { may, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import {
  findMember,
  getColleague,
  getMemberAt,
  getMembers,
  holdCase,
  mustHaveOwner,
  recordOf,
  saveConfidentiality,
  saveMember,
  saveRemoval,
} from "./member.queries.ts";

export const memberRouter = router({
  /** Whom a case gives a role or rights of its own; a confidential one is shown to nobody else. */
  list: memberProcedure.input(listMembersInput).query(({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    return getMembers(ctx.db, input.caseId);
  }),

  /** Makes somebody a member, or changes what the case gives them. */
  set: memberProcedure.input(setMemberInput).mutation(async ({ ctx, input }) => {
    const { caseId, personId, role, rights } = input;
    mayReadCase(ctx.actor, caseId);
    await caseMustExist(ctx.db, caseId);
    may(canSetMembers(ctx.actor, input), { caseId });
    const person = await getColleague(ctx.db, personId);
    return change(ctx, async (tx) => {
      const { isConfidential } = await holdCase(tx, caseId);
      const before = await getMemberAt(tx, input);
      const ofOne = await listCasesOfOne(tx, [caseId]);
      const version = await saveMember(tx, input);
      if (isConfidential) await mustHaveOwner(tx, caseId);
      const settled = await settleCasesOfOne(tx, byOf(ctx), [caseId], ofOne);
      await recordEvent(tx, {
        caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "member_set",
        before: before && recordOf(before),
        after: recordOf({ person, role, rights }),
        at: ctx.now,
      });
      await recordEvents(tx, settled);
      return { person, role, rights, version };
    });
  }),

  /** From then on a confidential case does not exist for them. */
  remove: memberProcedure.input(removeMemberInput).mutation(async ({ ctx, input }) => {
    const { caseId, personId } = input;
    mayReadCase(ctx.actor, caseId);
    await caseMustExist(ctx.db, caseId);
    may(canSetMembers(ctx.actor, input), { caseId });
    return change(ctx, async (tx) => {
      const { isConfidential } = await holdCase(tx, caseId);
      const before = await getMemberAt(tx, input);
      const ofOne = await listCasesOfOne(tx, [caseId]);
      await saveRemoval(tx, input);
      if (isConfidential) await mustHaveOwner(tx, caseId);
      const settled = await settleCasesOfOne(tx, byOf(ctx), [caseId], ofOne);
      await recordEvent(tx, {
        caseId,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "member_removed",
        before: before && recordOf(before),
        after: null,
        at: ctx.now,
      });
      await recordEvents(tx, settled);
      return { personId };
    });
  }),

  /** Whoever makes a case confidential is one of those it is shown to. */
  setConfidentiality: memberProcedure
    .input(setConfidentialityInput)
    .mutation(async ({ ctx, input }) => {
      const { caseId, isConfidential, version } = input;
      mayReadCase(ctx.actor, caseId);
      await caseMustExist(ctx.db, caseId);
      may(canSetConfidentiality(ctx.actor, input), { caseId });
      return change(ctx, async (tx) => {
        const held = await holdCase(tx, caseId);
        if (held.version !== version) throw new Refusal("CASE_MOVED_ON", { caseId }, held);
        if (held.isConfidential === isConfidential) return held;
        const saved = await saveConfidentiality(tx, caseId, isConfidential);
        const person = { id: ctx.actor.id, name: ctx.actor.name };
        const owner = { person, role: "owner" as const, rights: [] };
        const joins = isConfidential && !(await findMember(tx, caseId, person.id));
        if (joins) await saveMember(tx, { caseId, personId: person.id, ...owner, version: 0 });
        if (isConfidential) await mustHaveOwner(tx, caseId);
        const ofCase = { caseId, pairId: null, actorId: ctx.actor.id, at: ctx.now };
        if (joins)
          await recordEvent(tx, {
            ...ofCase,
            kind: "member_set",
            before: null,
            after: recordOf(owner),
          });
        await recordEvent(tx, {
          ...ofCase,
          kind: "confidentiality_set",
          before: { isConfidential: held.isConfidential },
          after: { isConfidential },
        });
        return saved;
      });
    }),
});
