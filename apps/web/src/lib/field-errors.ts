import { type InputIssue, issueInfo } from "@rejoinder/domain";
import { TRPCClientError } from "@trpc/client";
import { useFormatter, useLocale } from "use-intl";

/** What is wrong with each field of a refused input, in sentences by dotted path. */
export type FieldErrors = Readonly<Partial<Record<string, string>>>;

/** Reads the issues of a refusal; of several about one field the first is told. */
export function useFieldErrors(): (error: unknown) => FieldErrors {
  const locale = useLocale();
  const format = useFormatter();
  return (error) => {
    const said = issuesOf(error)
      .filter(({ code }) => Object.hasOwn(issueInfo, code))
      .map(({ path, code, max }) => {
        const sentence = issueInfo[code][locale];
        return [path, max === null ? sentence : sentence.replace("{max}", format.number(max))];
      });
    return Object.fromEntries(said.toReversed());
  };
}

/** As inputs are judged by the desk: format characters and white space say nothing. */
const saysSomething = /[^\p{Cf}\p{Z}\s]/u;

/**
 * Tells before it is sent what is wrong with a text that must be given.
 * @returns the sentence for a text of at most `max` characters (Unicode code points); undefined where
 * nothing is wrong
 */
export function useTextError(): (text: string, max?: number) => string | undefined {
  const locale = useLocale();
  const format = useFormatter();
  return (text, max = Number.POSITIVE_INFINITY) => {
    if (!saysSomething.test(text)) return issueInfo.empty[locale];
    if ([...text.trim()].length <= max) return undefined;
    return issueInfo.too_long[locale].replace("{max}", format.number(max));
  };
}

function issuesOf(error: unknown): readonly InputIssue[] {
  if (!(error instanceof TRPCClientError)) return [];
  const issues: unknown = error.data?.refusal?.issues;
  return Array.isArray(issues) ? issues : [];
}
