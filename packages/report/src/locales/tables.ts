import type { Locale } from "@rejoinder/schema";

/** What is to be known to read a table's cells. */
export const tableSentences = {
  en: {
    cells:
      "Where a cell holds several things, each stands on a line of its own, and the parts of one thing are divided by “ | ”. In such a cell \\N means that it is not known, \\n is a line break within a text, and \\ stands before | and \\.",
  },
  fr: {
    cells:
      "Quand une cellule contient plusieurs choses, chacune occupe une ligne, et les parties d’une même chose sont séparées par «\u202F|\u202F». Dans une telle cellule, \\N veut dire que l’on ne sait pas, \\n est un saut de ligne dans un texte, et \\ précède | et \\.",
  },
} satisfies Record<Locale, { cells: string }>;
