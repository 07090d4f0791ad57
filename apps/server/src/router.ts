import { caseRouter } from "./features/case/case.router.ts";
import { eventRouter } from "./features/event/event.router.ts";
import { evidenceRouter } from "./features/evidence/evidence.router.ts";
import { noteRouter } from "./features/note/note.router.ts";
import { pairRouter } from "./features/pair/pair.router.ts";
import { personRouter } from "./features/person/person.router.ts";
import { reviewRouter } from "./features/review/review.router.ts";
import { sourceRouter } from "./features/source/source.router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  case: caseRouter,
  event: eventRouter,
  evidence: evidenceRouter,
  note: noteRouter,
  pair: pairRouter,
  person: personRouter,
  review: reviewRouter,
  source: sourceRouter,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
