import { canReadAgreement, canReadAgreementOfAll } from "@rejoinder/domain";
import { agreementInput } from "@rejoinder/schema";
import { caseMustExist } from "../../case-must-exist.ts";
import { may, mayReadCase } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { measureCase, measureReviewers } from "./agreement.measured.ts";
import { countLeftOut, nameReviewers } from "./agreement.queries.ts";

export const agreementRouter = router({
  /** How far the reviewers of a case agree, over its decided pairs: an undecided one would give reviews away. */
  byCase: memberProcedure.input(agreementInput).query(async ({ ctx, input: { caseId } }) => {
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canReadAgreement(ctx.actor, { caseId }), { caseId });
    const [figures, leftOut] = await Promise.all([
      measureCase(ctx.db, caseId),
      countLeftOut(ctx.db, caseId),
    ]);
    return { ...figures, leftOut };
  }),

  /** How far each reviewer agrees with decisions and with others; one's own line alone for who is no editor. */
  byReviewer: memberProcedure.input(agreementInput).query(async ({ ctx, input: { caseId } }) => {
    await caseMustExist(ctx.db, caseId);
    mayReadCase(ctx.actor, caseId);
    may(canReadAgreement(ctx.actor, { caseId }), { caseId });
    const isOfAll = canReadAgreementOfAll(ctx.actor, { caseId });
    const measured = await measureReviewers(ctx.db, caseId);
    const shown = measured.filter(({ reviewerId }) => isOfAll || reviewerId === ctx.actor.id);
    const names = await nameReviewers(
      ctx.db,
      shown.map(({ reviewerId }) => reviewerId),
    );
    const reviewers = shown
      .map(({ reviewerId, ...figures }) => ({
        person: { id: reviewerId, name: names.get(reviewerId) ?? "" },
        ...figures,
      }))
      .sort((a, b) => a.person.name.localeCompare(b.person.name));
    return { isOfAll, reviewers };
  }),
});
