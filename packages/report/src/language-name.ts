import type { Locale } from "@rejoinder/schema";

/** A language by its name in `locale`; a tag that no language has stays as it is. @param tag BCP 47. */
export function languageName(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** `en-GB` and `en` are the same to a reader. @param tag BCP 47. */
export function isInLanguage(tag: string, locale: Locale): boolean {
  return tag.toLowerCase().split("-")[0] === locale;
}
