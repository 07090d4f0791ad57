import { generateKeyPairSync, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type InteractionResults, Provider } from "oidc-provider";

/** Whom the provider vouches for. */
export type Claims = { sub: string; email: string; email_verified: boolean; name?: string };

/**
 * A real OpenID provider on loopback, whose people say who they are without being asked.
 *
 * @returns with `actAs`, which says who is at the keyboard from now on; null declines
 */
export async function startProvider(redirectUri: string) {
  const client = { clientId: "desk", clientSecret: randomBytes(32).toString("hex") };
  const people = new Map<string, Claims>();
  let current: Claims | null = null;
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: "jwk" }), kid: "key", use: "sig", alg: "RS256" };
  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    // Given, for the defaults say on stdout that they are.
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => {
      const claims = people.get(accountId);
      return claims && { accountId, claims: () => claims };
    },
  });

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params, session } = await provider.interactionDetails(request, response);
    const finish = (result: InteractionResults, mergeWithLastSubmission: boolean) =>
      provider.interactionFinished(request, response, result, { mergeWithLastSubmission });
    if (!current) return finish({ error: "access_denied" }, false);
    if (prompt.name === "login") return finish({ login: { accountId: current.sub } }, false);
    const grant = new provider.Grant({
      accountId: session?.accountId ?? "",
      clientId: client.clientId,
    });
    grant.addOIDCScope(String(params["scope"]));
    return finish({ consent: { grantId: await grant.save() } }, true);
  }

  const answer = provider.callback();
  server.on("request", (request, response) => {
    const isQuestion = request.url?.startsWith("/interaction/");
    void (isQuestion ? interact(request, response) : answer(request, response));
  });
  return {
    oidc: { issuer, name: "Newsroom", ...client },
    actAs(claims: Claims | null) {
      current = claims;
      if (claims) people.set(claims.sub, claims);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The provider's own one says on stdout that it is not for production. */
function memoryAdapter() {
  const rows = new Map<string, { uid?: string; grantId?: string; consumed?: number }>();
  return (model: string) => ({
    upsert: async (id: string, row: object) => void rows.set(`${model}:${id}`, row),
    find: async (id: string) => rows.get(`${model}:${id}`),
    findByUid: async (uid: string) =>
      [...rows].find(([key, row]) => key.startsWith(`${model}:`) && row.uid === uid)?.[1],
    findByUserCode: async () => undefined,
    consume: async (id: string) => {
      const row = rows.get(`${model}:${id}`);
      if (row) row.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id: string) => void rows.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId: string) => {
      for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key);
    },
  });
}
