import { PASSWORD_MIN } from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { AuthRefusal } from "../lib/auth-client.ts";
import { useErrorSentence } from "../lib/refusal.ts";

/** By the codes of what signs people in. */
const sentences = {
  INVALID_EMAIL_OR_PASSWORD: "wrongPair",
  INVALID_EMAIL: "wrongPair",
  INVALID_PASSWORD: "wrongPassword",
  INVALID_CODE: "wrongCode",
  INVALID_BACKUP_CODE: "wrongRecoveryCode",
  INVALID_TWO_FACTOR_COOKIE: "codeTooLate",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "codeTooLate",
  PASSWORD_TOO_SHORT: "tooShort",
  PASSWORD_TOO_LONG: "tooLong",
  PASSKEY_NOT_FOUND: "passkeyUnknown",
  AUTHENTICATION_FAILED: "passkeyUnknown",
  SESSION_NOT_FRESH: "notFresh",
  LOCAL_SIGN_IN_OVER: "notOffered",
  USER_NOT_VERIFIED: "passkeyUnused",
} as const;

/** By the names of what a browser throws when a passkey was not used. */
const browserSentences = {
  NotAllowedError: "passkeyUnused",
  AbortError: "passkeyUnused",
  InvalidStateError: "passkeyTwice",
} as const;

/** What a refusal to sign in, or to change how one does, says to the person at the screen. */
export function useAuthSentence(): (error: unknown) => string {
  const t = useTranslations("auth");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  return (error) => {
    if (error instanceof AuthRefusal) {
      if (error.status === 429) return t("tooMany");
      if (error.status >= 500) return frame("unreachable");
      return t(valueOf(sentences, error.code) ?? "failed", { min: PASSWORD_MIN });
    }
    const name = error instanceof Error ? error.name : "";
    const ofBrowser = valueOf(browserSentences, name);
    if (ofBrowser) return t(ofBrowser);
    return name === "TypeError" ? frame("unreachable") : say(error);
  };
}

function valueOf<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
