import { captureRefusalInfo, captureWarningInfo } from "@rejoinder/domain";
import { useLocale } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";

/** A capture as it stands. */
export type Capture = Outputs["capture"]["byId"];

/**
 * What stood in the way of a capture, and what is to be known of how a document was read, as sentences
 * in the reader's language.
 */
export function useCaptureSentences() {
  const locale = useLocale();
  return {
    refusal: ({ code, detail }: NonNullable<Capture["refusal"]>) =>
      fill(captureRefusalInfo[code][locale], detail),
    warning: ({ code, detail }: Capture["warnings"][number]) =>
      fill(captureWarningInfo[code][locale], detail),
  };
}

/** Puts what a sentence names into its braces; “?” for what is not known. */
function fill(sentence: string, detail: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? "?"));
}
