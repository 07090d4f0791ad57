import type { Words } from "@rejoinder/schema";
import { useLocale } from "use-intl";

/** Reads the tables of `@rejoinder/schema`, whose words stand in every language. */
export function useWords(): (words: Words) => string {
  const locale = useLocale();
  return (words) => words[locale];
}
