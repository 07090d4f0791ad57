import { memberProcedure, router } from "../../trpc.ts";

export const personRouter = router({
  /** Who the caller is. */
  me: memberProcedure.query(({ ctx }) => ctx.actor),
});
