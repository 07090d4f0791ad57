/** A refusal of what signs people in, by its own code, such as `INVALID_PASSWORD`. */
export class AuthRefusal extends Error {
  override name = "AuthRefusal";
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number) {
    super(code);
    this.code = code;
    this.status = status;
  }
}

/**
 * @param body of a POST; a GET without one
 * @throws AuthRefusal; whatever `fetch` throws where the desk is not reached
 */
export async function callAuth<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/api/auth${path}`, {
    method: body ? "POST" : "GET",
    credentials: "same-origin",
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const code = (answer as { code?: unknown } | null)?.code;
  throw new AuthRefusal(typeof code === "string" ? code : "UNKNOWN", response.status);
}

/** What is still to be given after the password; null where nothing is. */
export type NextStep = "secondFactor" | null;

export async function signInWithPassword(email: string, password: string): Promise<NextStep> {
  const answer = await callAuth<{ twoFactorRedirect?: boolean }>("/sign-in/email", {
    email,
    password,
  });
  return answer.twoFactorRedirect ? "secondFactor" : null;
}

/** @param code six digits of the authenticator app */
export const verifyAppCode = (code: string) => callAuth("/two-factor/verify-totp", { code });

export const verifyRecoveryCode = (code: string) =>
  callAuth("/two-factor/verify-backup-code", { code });

/** As the local editor, while this computer is offered to be worked on. */
export const signInHere = () => callAuth("/sign-in/local", {});

/**
 * @param to path to go to after
 * @returns the address of the provider, to be gone to
 */
export async function beginOidc(to: string): Promise<string> {
  const { url } = await callAuth<{ url: string }>("/sign-in/social", {
    provider: "oidc",
    callbackURL: to,
    errorCallbackURL: "/sign-in",
  });
  return url;
}

export const signOut = () => callAuth("/sign-out", {});

export const changePassword = (passwords: { currentPassword: string; newPassword: string }) =>
  callAuth("/change-password", passwords);

export type SecondFactor = {
  /** `otpauth://…`, for the QR code. */
  totpURI: string;
  /** Recovery codes, told this once. */
  backupCodes: string[];
};

export const enableSecondFactor = (password: string) =>
  callAuth<SecondFactor>("/two-factor/enable", { password });

export const disableSecondFactor = (password: string) =>
  callAuth("/two-factor/disable", { password });

export const newRecoveryCodes = (password: string) =>
  callAuth<Pick<SecondFactor, "backupCodes">>("/two-factor/generate-backup-codes", { password });
