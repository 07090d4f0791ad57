/** Opening and closing marks by language; every other language takes the English ones. */
const marks: Record<string, readonly [string, string]> = {
  fr: ["«\u202F", "\u202F»"],
  de: ["„", "“"],
  ru: ["«", "»"],
  uk: ["«", "»"],
  es: ["«", "»"],
  it: ["«", "»"],
  pt: ["«", "»"],
};
const english = ["“", "”"] as const;

/** Marks of the language the quoted words are in. @param language BCP 47. */
export function quotationMarks(language: string): readonly [opening: string, closing: string] {
  return marks[language.split("-")[0] ?? ""] ?? english;
}

/** Words between the marks of the language they are in. @param language BCP 47. */
export function inQuotationMarks(words: string, language: string): string {
  const [opening, closing] = quotationMarks(language);
  return `${opening}${words}${closing}`;
}
