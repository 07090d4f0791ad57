import { canManageOwnAccount } from "@rejoinder/domain";
import { createTokenInput, revokeTokenInput } from "@rejoinder/schema";
import { change } from "../../change.ts";
import { recordEvent } from "../../history/record.ts";
import { may } from "../../permission.ts";
import { newSecret } from "../../secret.ts";
import { memberProcedure, router } from "../../trpc.ts";
import { recordRevoked } from "../../ways-in.ts";
import { listTokens, revokeToken, saveToken, tokenOf } from "./token.queries.ts";

export const tokenRouter = router({
  list: memberProcedure.query(({ ctx }) => {
    may(canManageOwnAccount(ctx.actor));
    return listTokens(ctx.db, ctx.actor.id);
  }),

  /** Lets a program act for the caller. Its secret is told this once. */
  create: memberProcedure.input(createTokenInput).mutation(async ({ ctx, input }) => {
    may(canManageOwnAccount(ctx.actor));
    const secret = tokenOf(newSecret());
    // Not kept as the answer to its key: the desk keeps no secret that lets somebody in.
    return change({ ...ctx, sending: null }, async (tx) => {
      const { id, expiresAt } = await saveToken(tx, ctx.actor.id, secret, input, ctx.now);
      const { name, scopes } = input;
      const personId = ctx.actor.id;
      await recordEvent(tx, {
        caseId: null,
        pairId: null,
        actorId: ctx.actor.id,
        kind: "token_created",
        before: null,
        after: { tokenId: id, personId, name, scopes, expiresAt: expiresAt?.toISOString() ?? null },
        at: ctx.now,
      });
      return { id, secret };
    });
  }),

  revoke: memberProcedure.input(revokeTokenInput).mutation(async ({ ctx, input }) => {
    may(canManageOwnAccount(ctx.actor));
    return change(ctx, async (tx) => {
      const revoked = await revokeToken(tx, ctx.actor.id, input.tokenId, ctx.now);
      await recordRevoked(tx, ctx.actor.id, [revoked], ctx.now);
      return { id: revoked.id };
    });
  }),
});
