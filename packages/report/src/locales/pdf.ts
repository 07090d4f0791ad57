import type { Locale } from "@rejoinder/schema";

/** What the PDF alone says. */
export const pdfSentences = {
  en: {
    timelineTooLong: "Too long to draw here: every date stands beside the words it belongs to.",
  },
  fr: {
    timelineTooLong:
      "Trop longue pour être dessinée ici\u202F: chaque date figure à côté des propos concernés.",
  },
} satisfies Record<Locale, { timelineTooLong: string }>;
