import { accountRouter } from "./features/account/account.router.ts";
import { agreementRouter } from "./features/agreement/agreement.router.ts";
import { anchorRouter } from "./features/anchor/anchor.router.ts";
import { annotationRouter } from "./features/annotation/annotation.router.ts";
import { balanceRouter } from "./features/balance/balance.router.ts";
import { bulkRouter } from "./features/bulk/bulk.router.ts";
import { captureRouter } from "./features/capture/capture.router.ts";
import { caseRouter } from "./features/case/case.router.ts";
import { claimRouter } from "./features/claim/claim.router.ts";
import { commentRouter } from "./features/comment/comment.router.ts";
import { coverageRouter } from "./features/coverage/coverage.router.ts";
import { disputeRouter } from "./features/dispute/dispute.router.ts";
import { editionRouter } from "./features/edition/edition.router.ts";
import { eventRouter } from "./features/event/event.router.ts";
import { evidenceRouter } from "./features/evidence/evidence.router.ts";
import { invitationRouter } from "./features/invitation/invitation.router.ts";
import { legalRouter } from "./features/legal/legal.router.ts";
import { memberRouter } from "./features/member/member.router.ts";
import { needRouter } from "./features/need/need.router.ts";
import { noteRouter } from "./features/note/note.router.ts";
import { originRouter } from "./features/origin/origin.router.ts";
import { outsideReviewRouter } from "./features/outside-review/outside-review.router.ts";
import { pairRouter } from "./features/pair/pair.router.ts";
import { pairReasonRouter } from "./features/pair-reason/pair-reason.router.ts";
import { personRouter } from "./features/person/person.router.ts";
import { phraseRouter } from "./features/phrase/phrase.router.ts";
import { referenceRouter } from "./features/reference/reference.router.ts";
import { replyRouter } from "./features/reply/reply.router.ts";
import { requestRouter } from "./features/request/request.router.ts";
import { reviewRouter } from "./features/review/review.router.ts";
import { rightOfReplyRouter } from "./features/right-of-reply/right-of-reply.router.ts";
import { searchRouter } from "./features/search/search.router.ts";
import { sessionRouter } from "./features/session/session.router.ts";
import { sourceRouter } from "./features/source/source.router.ts";
import { stageRouter } from "./features/stage/stage.router.ts";
import { statementRouter } from "./features/statement/statement.router.ts";
import { tokenRouter } from "./features/token/token.router.ts";
import { viewRouter } from "./features/view/view.router.ts";
import { weighingRouter } from "./features/weighing/weighing.router.ts";
import { wordingRouter } from "./features/wording/wording.router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  account: accountRouter,
  agreement: agreementRouter,
  anchor: anchorRouter,
  annotation: annotationRouter,
  balance: balanceRouter,
  bulk: bulkRouter,
  capture: captureRouter,
  case: caseRouter,
  claim: claimRouter,
  comment: commentRouter,
  coverage: coverageRouter,
  dispute: disputeRouter,
  edition: editionRouter,
  event: eventRouter,
  evidence: evidenceRouter,
  invitation: invitationRouter,
  legal: legalRouter,
  member: memberRouter,
  need: needRouter,
  note: noteRouter,
  origin: originRouter,
  outsideReview: outsideReviewRouter,
  pair: pairRouter,
  pairReason: pairReasonRouter,
  person: personRouter,
  phrase: phraseRouter,
  reference: referenceRouter,
  reply: replyRouter,
  request: requestRouter,
  review: reviewRouter,
  rightOfReply: rightOfReplyRouter,
  search: searchRouter,
  session: sessionRouter,
  source: sourceRouter,
  stage: stageRouter,
  statement: statementRouter,
  token: tokenRouter,
  view: viewRouter,
  weighing: weighingRouter,
  wording: wordingRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
