import type { Actor } from "@rejoinder/domain";
import type { FastifyRequest } from "fastify";

/** Whom a request comes from, and by what way in. */
export type Identity = {
  actor: Actor;
  /** Of the browser that is signed in; null for a token. */
  sessionId: string | null;
};

/**
 * Tells whom a request comes from, as of now; null for nobody.
 * @throws Refusal `SIGN_IN_REQUIRED` for an API token that does not count
 */
export type Identify = (request: FastifyRequest) => Promise<Identity | null>;
