import type { Locale } from "@rejoinder/schema";

type JsonldSentences = {
  noNumber: string;
  corrects: (what: string) => string;
  because: (why: string) => string;
};

/** What a ClaimReview says in words of its own. */
export const jsonldSentences = {
  en: {
    noNumber:
      "An allegation of a crime is rated without a number before judgment: whoever is accused is presumed innocent.",
    corrects: (what) => `What this edition corrects: ${what}`,
    because: (why) => `Why: ${why}`,
  },
  fr: {
    noNumber:
      "Avant jugement, l’imputation d’une infraction est évaluée sans nombre\u202F: toute personne mise en cause est présumée innocente.",
    corrects: (what) => `Ce que cette édition corrige\u202F: ${what}`,
    because: (why) => `Pourquoi\u202F: ${why}`,
  },
} as const satisfies Record<Locale, JsonldSentences>;
