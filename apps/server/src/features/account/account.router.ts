import { canManageOwnAccount } from "@rejoinder/domain";
import { may } from "../../permission.ts";
import { memberProcedure, router } from "../../trpc.ts";

export const accountRouter = router({
  /** By what ways the caller may come in. */
  ways: memberProcedure.query(async ({ ctx }) => {
    may(canManageOwnAccount(ctx.actor));
    const { email, twoFactorEnabled, accounts } = await ctx.db.prisma.person.findUniqueOrThrow({
      where: { id: ctx.actor.id },
      select: {
        email: true,
        twoFactorEnabled: true,
        accounts: { select: { providerId: true } },
      },
    });
    const has = (provider: string) => accounts.some(({ providerId }) => providerId === provider);
    return {
      email,
      hasPassword: has("credential"),
      hasSecondFactor: twoFactorEnabled,
      isLinkedToOidc: has("oidc"),
    };
  }),
});
