import { type RefusalCode, refusalInfo } from "@rejoinder/domain";
import { TRPCClientError } from "@trpc/client";
import { useLocale, useTranslations } from "use-intl";

/** The code of a refusal; null when the server was not reached or said something else. */
export function refusalCode(error: unknown): RefusalCode | null {
  if (!(error instanceof TRPCClientError)) return null;
  const code: unknown = error.data?.refusal?.code;
  return typeof code === "string" && Object.hasOwn(refusalInfo, code)
    ? (code as RefusalCode)
    : null;
}

export function isNotFound(error: unknown): boolean {
  const code = refusalCode(error);
  return code !== null && refusalInfo[code].kind === "notFound";
}

/** What an error says to the person at the screen, in their language. */
export function useErrorSentence(): (error: unknown) => string {
  const t = useTranslations("frame");
  const locale = useLocale();
  return (error) => {
    const code = refusalCode(error);
    if (code !== null) return refusalInfo[code].message[locale];
    return error instanceof TRPCClientError ? t("unreachable") : t("broken");
  };
}
