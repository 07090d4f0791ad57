import type { Locale } from "@rejoinder/schema";

const en = {
  /** Over the column of elements. */
  element: "Element",
  /** After the name of its publisher. */
  edition: (number: number) => `, edition ${number}`,
  /** Before the number of the page, and between it and the number of pages. */
  page: ["Page ", " of "] as readonly [string, string],
};

const fr: typeof en = {
  element: "Point",
  edition: (number) => `, édition ${number}`,
  page: ["Page ", " sur "],
};

/** What stands in a Word file alone: heads of tables, and of pages and their feet. */
export const docxSentences = { en, fr } satisfies Record<Locale, typeof en>;
