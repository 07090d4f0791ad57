import type { Locale } from "@rejoinder/schema";

/** Names of the sheets, at most 31 characters each. */
export const xlsxSentences = {
  en: {
    pairs: "Pairs",
    evidence: "Evidence",
    notes: "Notes",
    statements: "Other statements",
    sources: "Sources",
    about: "About",
  },
  fr: {
    pairs: "Paires",
    evidence: "Éléments de preuve",
    notes: "Notes",
    statements: "Autres déclarations",
    sources: "Sources",
    about: "À propos",
  },
} satisfies Record<Locale, Record<string, string>>;
