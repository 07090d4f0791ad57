import { passkey } from "@better-auth/passkey";
import type { Db } from "@rejoinder/db";
import { PASSWORD_MAX, PASSWORD_MIN } from "@rejoinder/schema";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import { localEditorId } from "../people.ts";
import { localSignIn } from "./local-sign-in.ts";

/** The header in which the desk tells better-auth a client's address; what came in under it is dropped. */
export const ADDRESS_HEADER = "x-rejoinder-address";

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** An OpenID provider whose word counts for who somebody is. */
export type Oidc = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As people know it. */
  name: string;
};

export type AuthSettings = {
  db: Db;
  /** Signs cookies and encrypts second factors. */
  secret: string;
  oidc: Oidc | null;
  /** Whether somebody may be let in at all, once they have proved who they are. */
  mayEnter(personId: string): Promise<boolean>;
};

/** What may be said on the way to the OpenID provider. */
const socialFields = ["provider", "callbackURL", "errorCallbackURL"];

const tries = { window: MINUTE, max: 10 };

/**
 * better-auth, for the browsers that know the desk by one origin. It takes no new people: those are
 * invited.
 *
 * @param origin such as `https://desk.example.org`
 */
export function openAuth({ db, secret, oidc, mayEnter }: AuthSettings, origin: string) {
  const { prisma } = db;
  return betterAuth({
    appName: "Rejoinder",
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [origin],
    database: prismaAdapter(prisma, { provider: "postgresql", transaction: true }),
    telemetry: { enabled: false },
    // Its lines may hold what people typed. What it throws the desk logs itself.
    logger: { disabled: true },
    onAPIError: { throw: true, errorURL: `${origin}/sign-in` },
    user: {
      modelName: "person",
      // An address that the provider has not verified proves nothing, however it was linked before.
      validateUserInfo: ({ user, source }) =>
        source.method === "oauth" && user.emailVerified !== true
          ? { error: "email_not_verified" }
          : undefined,
    },
    session: { expiresIn: 7 * DAY, updateAge: DAY, freshAge: DAY },
    verification: { storeIdentifier: "hashed" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], requireLocalEmailVerified: true },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: MINUTE,
      max: 300,
      customRules: {
        "/get-session": false,
        "/sign-in/*": tries,
        "/two-factor/*": tries,
        "/change-password": tries,
        "/passkey/verify-authentication": tries,
      },
    },
    advanced: {
      database: { generateId: false },
      cookiePrefix: "rejoinder",
      useSecureCookies: origin.startsWith("https://"),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      trustedProxyHeaders: false,
      // Said outright: under NODE_ENV=test it would look at no origin.
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, ctx) => {
            if (await mayEnter(userId)) return;
            // To somebody who may not come in any more, as to somebody who never could.
            if (ctx?.path === "/sign-in/email") throw new APIError("UNAUTHORIZED", unknownPerson);
            return false;
          },
        },
      },
      account: {
        create: {
          // The desk asks the provider nothing but who somebody is: it keeps no key to it.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        // A new password ends every other session, whatever the page asked for.
        if (ctx.path === "/change-password")
          return { context: { body: { ...ctx.body, revokeOtherSessions: true } } };
        // A browser that was trusted once would come in by the password alone, whatever changed since.
        if (ctx.path.startsWith("/two-factor/verify-") && ctx.body?.trustDevice !== undefined)
          throw new APIError("BAD_REQUEST", { code: "INPUT_INVALID" });
        // better-auth would also take an ID token, scopes and more from whoever asks.
        const asked = ctx.path === "/sign-in/social" ? Object.keys(ctx.body ?? {}) : [];
        if (asked.some((key) => !socialFields.includes(key)))
          throw new APIError("BAD_REQUEST", { code: "INPUT_INVALID" });
        return undefined;
      }),
      // So does a change of the second factor: better-auth renews only the session it came by.
      after: createAuthMiddleware(async (ctx) => {
        const { newSession, session } = ctx.context;
        const isChange =
          ctx.path === "/two-factor/disable" || (ctx.path === "/two-factor/verify-totp" && session);
        if (!isChange || !newSession) return;
        await prisma.session.deleteMany({
          where: { userId: newSession.user.id, token: { not: newSession.session.token } },
        });
      }),
    },
    plugins: [
      twoFactor({ issuer: "Rejoinder", totpOptions: { digits: 6, period: 30 } }),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: "Rejoinder",
        origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        authentication: {
          // better-auth asks for it and accepts its absence; a passkey stands for both factors.
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError("UNAUTHORIZED", { code: "USER_NOT_VERIFIED" });
          },
        },
      }),
      localSignIn(() => localEditorId(db)),
      ...(oidc ? [oidcSignIn(oidc)] : []),
    ],
  });
}

export type Auth = ReturnType<typeof openAuth>;

/** What better-auth says of a wrong password and of an unknown address. */
const unknownPerson = {
  code: "INVALID_EMAIL_OR_PASSWORD",
  message: "Invalid email or password",
} as const;

const oidcSignIn = ({ issuer, clientId, clientSecret, name }: Oidc) =>
  genericOAuth({
    config: [
      {
        providerId: "oidc",
        name,
        discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ["openid", "email", "profile"],
        pkce: true,
        disableSignUp: true,
        requireIdTokenVerification: true,
      },
    ],
  });
