import { APIError, createAuthEndpoint, formCsrfMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { BetterAuthPlugin } from "better-auth/types";

/** `POST /sign-in/local`: "Continue on this computer", a session without any credentials. */
export const localSignIn = (personId: () => Promise<string>) =>
  ({
    id: "local-sign-in",
    endpoints: {
      signInLocal: createAuthEndpoint(
        "/sign-in/local",
        { method: "POST", use: [formCsrfMiddleware] },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(await personId());
          const session = user && (await internalAdapter.createSession(user.id));
          if (!session) throw new APIError("FORBIDDEN", { code: "LOCAL_SIGN_IN_OVER" });
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ user: { id: user.id, name: user.name } });
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
