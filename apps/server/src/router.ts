import { accountRouter } from "./features/account/account.router.ts";
import { anchorRouter } from "./features/anchor/anchor.router.ts";
import { annotationRouter } from "./features/annotation/annotation.router.ts";
import { captureRouter } from "./features/capture/capture.router.ts";
import { caseRouter } from "./features/case/case.router.ts";
import { eventRouter } from "./features/event/event.router.ts";
import { evidenceRouter } from "./features/evidence/evidence.router.ts";
import { invitationRouter } from "./features/invitation/invitation.router.ts";
import { memberRouter } from "./features/member/member.router.ts";
import { noteRouter } from "./features/note/note.router.ts";
import { originRouter } from "./features/origin/origin.router.ts";
import { pairRouter } from "./features/pair/pair.router.ts";
import { personRouter } from "./features/person/person.router.ts";
import { referenceRouter } from "./features/reference/reference.router.ts";
import { reviewRouter } from "./features/review/review.router.ts";
import { sessionRouter } from "./features/session/session.router.ts";
import { sourceRouter } from "./features/source/source.router.ts";
import { statementRouter } from "./features/statement/statement.router.ts";
import { tokenRouter } from "./features/token/token.router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  account: accountRouter,
  anchor: anchorRouter,
  annotation: annotationRouter,
  capture: captureRouter,
  case: caseRouter,
  event: eventRouter,
  evidence: evidenceRouter,
  invitation: invitationRouter,
  member: memberRouter,
  note: noteRouter,
  origin: originRouter,
  pair: pairRouter,
  person: personRouter,
  reference: referenceRouter,
  review: reviewRouter,
  session: sessionRouter,
  source: sourceRouter,
  statement: statementRouter,
  token: tokenRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
