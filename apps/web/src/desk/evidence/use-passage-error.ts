import type { RefusalCode } from "@rejoinder/domain";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";

/** Refusals that are about one field, which the person must see there. */
const fields: Partial<Record<RefusalCode, "text" | "locator">> = {
  QUOTATION_NOT_FOUND: "text",
  QUOTATION_AMBIGUOUS: "text",
  SOURCE_MOVED_ON: "text",
  LOCATOR_MISSING: "locator",
};

export function usePassageError(error: unknown): { text?: string; locator?: string } {
  const say = useErrorSentence();
  const code = refusalCode(error);
  const field = code && fields[code];
  return field ? { [field]: say(error) } : {};
}
