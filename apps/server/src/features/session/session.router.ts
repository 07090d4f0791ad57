import { canManageOwnAccount } from "@rejoinder/domain";
import { revokeSessionInput } from "@rejoinder/schema";
import { may } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";

/** One's own sessions, and nobody else's: a browser each. */
export const sessionRouter = router({
  list: memberProcedure.query(async ({ ctx }) => {
    may(canManageOwnAccount(ctx.actor));
    const sessions = await ctx.db.prisma.session.findMany({
      where: { userId: ctx.actor.id, expiresAt: { gt: ctx.now } },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      select: { id: true, createdAt: true, updatedAt: true, expiresAt: true, userAgent: true },
    });
    return sessions.map((each) => ({ ...each, isThis: each.id === ctx.sessionId }));
  }),

  /** One that is not there, or somebody else's, is over as it is. */
  revoke: memberProcedure.input(revokeSessionInput).mutation(async ({ ctx, input }) => {
    may(canManageOwnAccount(ctx.actor));
    await ctx.db.prisma.session.deleteMany({
      where: { id: input.sessionId, userId: ctx.actor.id },
    });
    return { sessionId: input.sessionId };
  }),

  /** All but the one that asks. */
  revokeOthers: memberProcedure.mutation(async ({ ctx }) => {
    may(canManageOwnAccount(ctx.actor));
    const { count } = await ctx.db.prisma.session.deleteMany({
      where: { userId: ctx.actor.id, ...(ctx.sessionId && { id: { not: ctx.sessionId } }) },
    });
    return { ended: count };
  }),
});
