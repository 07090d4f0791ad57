import { canChangeCaseSettings } from "@rejoinder/domain";
import {
  caseBySlugInput,
  listCasesInput,
  listUnpairedInput,
  setCaseSettingsInput,
  setPartyKindInput,
} from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { change } from "../../change.ts";
import { recordEvents } from "../../history/record.ts";
import { byOf } from "../../pair-way/on-way.ts";
import { may, mayRead, mayReadCase, mayReadDesk } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { getPartyPlace, setPartyKind } from "./case.party.ts";
import { getCase, listCases, listUnpairedStatements } from "./case.queries.ts";
import { saveSettings } from "./case.settings.ts";

export const caseRouter = router({
  list: memberProcedure.input(listCasesInput).query(({ ctx, input }) => {
    mayReadDesk(ctx.actor);
    return listCases(ctx.db, ctx.actor, input?.before);
  }),

  bySlug: memberProcedure.input(caseBySlugInput).query(async ({ ctx, input }) => {
    const found = await getCase(ctx.db, ctx.actor, input.slug);
    mayReadCase(ctx.actor, found.id);
    return found;
  }),

  /** Says how many reviews pairs want, in which time zone deadlines are, and whether a lawyer signs off. */
  setSettings: memberProcedure.input(setCaseSettingsInput).mutation(async ({ ctx, input }) => {
    const { caseId } = input;
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canChangeCaseSettings(ctx.actor, input), { caseId });
    return change(ctx, async (tx) => {
      const { answer, events } = await saveSettings(tx, byOf(ctx), input);
      await recordEvents(tx, events);
      return answer;
    });
  }),

  /** Says whether a party is a person or an organization. */
  setPartyKind: memberProcedure.input(setPartyKindInput).mutation(async ({ ctx, input }) => {
    const { caseId } = await getPartyPlace(ctx.db, input.partyId);
    mayRead(ctx.actor, { caseId }, "PARTY_NOT_FOUND");
    may(canChangeCaseSettings(ctx.actor, { caseId }), { caseId });
    return change(ctx, (tx) => setPartyKind(tx, byOf(ctx), input));
  }),

  unpairedStatements: memberProcedure.input(listUnpairedInput).query(({ ctx, input }) => {
    mayReadCase(ctx.actor, input.caseId);
    return listUnpairedStatements(ctx.db, ctx.actor, input.caseId, input.after);
  }),
});
