import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import { callAuth } from "./auth-client.ts";

export type Passkey = {
  id: string;
  name: string | null;
  /** ISO 8601. */
  createdAt: string;
};

/** A passkey belongs to a name: at an address of numbers, such as `127.0.0.1`, browsers give none. */
export function canUsePasskeys(host = location.hostname): boolean {
  const isNumbers = /^[\d.]+$/.test(host) || host.startsWith("[");
  return browserSupportsWebAuthn() && !isNumbers;
}

export const listPasskeys = () => callAuth<Passkey[]>("/passkey/list-user-passkeys");

/** @throws AuthRefusal; the browser's own error where the person broke it off */
export async function addPasskey(name: string): Promise<void> {
  type Options = Parameters<typeof startRegistration>[0]["optionsJSON"];
  const optionsJSON = await callAuth<Options>("/passkey/generate-register-options");
  const response = await startRegistration({ optionsJSON });
  await callAuth("/passkey/verify-registration", { response, name });
}

export const removePasskey = (id: string) => callAuth("/passkey/delete-passkey", { id });

/** @throws AuthRefusal; the browser's own error where the person broke it off */
export async function signInWithPasskey(): Promise<void> {
  type Options = Parameters<typeof startAuthentication>[0]["optionsJSON"];
  const optionsJSON = await callAuth<Options>("/passkey/generate-authenticate-options");
  const response = await startAuthentication({ optionsJSON });
  await callAuth("/passkey/verify-authentication", { response });
}
