import type { Locale } from "@rejoinder/schema";

/** BCP 47, of languages in which somebody may well answer. */
const languages = [
  "ar",
  "zh",
  "nl",
  "en",
  "fr",
  "de",
  "el",
  "he",
  "hi",
  "it",
  "ja",
  "ko",
  "fa",
  "pl",
  "pt",
  "ro",
  "ru",
  "es",
  "tr",
  "uk",
];

/** Languages by their names in the reader's own, in the order of their alphabet. */
export function languageOptions(locale: Locale) {
  const names = new Intl.DisplayNames(locale, { type: "language" });
  return languages
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
}
