/** One of better-auth's endpoints that browsers may call. */
export type Endpoint = {
  method: "GET" | "POST";
  /** Under `/api/auth`. */
  path: string;
  /** `anybody`, `member` for somebody signed in, `local` while the desk offers it to go on without. */
  who: "anybody" | "member" | "local";
};

/** All there are: whatever else better-auth could do, the desk does not offer. */
export const endpoints: readonly Endpoint[] = [
  { method: "POST", path: "/sign-in/email", who: "anybody" },
  { method: "POST", path: "/sign-in/local", who: "local" },
  { method: "POST", path: "/sign-in/social", who: "anybody" },
  { method: "GET", path: "/callback/oidc", who: "anybody" },
  { method: "POST", path: "/two-factor/verify-totp", who: "anybody" },
  { method: "POST", path: "/two-factor/verify-backup-code", who: "anybody" },
  { method: "GET", path: "/passkey/generate-authenticate-options", who: "anybody" },
  { method: "POST", path: "/passkey/verify-authentication", who: "anybody" },
  { method: "GET", path: "/get-session", who: "anybody" },
  { method: "POST", path: "/sign-out", who: "anybody" },
  { method: "POST", path: "/change-password", who: "member" },
  { method: "POST", path: "/two-factor/enable", who: "member" },
  { method: "POST", path: "/two-factor/disable", who: "member" },
  { method: "POST", path: "/two-factor/generate-backup-codes", who: "member" },
  { method: "GET", path: "/passkey/generate-register-options", who: "member" },
  { method: "POST", path: "/passkey/verify-registration", who: "member" },
  { method: "GET", path: "/passkey/list-user-passkeys", who: "member" },
  { method: "POST", path: "/passkey/delete-passkey", who: "member" },
];
