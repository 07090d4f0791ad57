import type { Mail } from "./mail.ts";

/** How people come in and are reached, as this desk was started and as the request came to it. */
export type Ways = {
  /** The OpenID provider; null where there is none. */
  oidc: { name: string } | null;
  /** Null where no mail server is set. */
  mail: Mail | null;
  /** Where browsers reach the desk, no path: `https://desk.example`. */
  origin: string;
  /** Whether the caller may go on without saying who they are. */
  canContinue(): Promise<boolean>;
};
