import { readFileSync } from "node:fs";
import { join } from "node:path";
import shipped from "@citation-js/plugin-csl/lib/styles.json" with { type: "json" };
import type { CitationStyle, Locale } from "@rejoinder/schema";

const ours = (name: string) =>
  readFileSync(join(import.meta.dirname, "styles", `${name}.csl`), "utf8");

const monthFirst =
  /<date variable="issued"><date-part name="month"\/><date-part name="day" prefix=" "\/><\/date>/g;
const dayFirst =
  '<date variable="issued"><date-part name="day" suffix=" "/><date-part name="month"/></date>';

/** In French the day stands before its month, and the first of a month is “1er”. */
const inLanguage = (style: string) => (lang: Locale) =>
  lang === "en"
    ? style
    : style
        .replace(monthFirst, dayFirst)
        .replaceAll('<date-part name="day"', '<date-part form="ordinal" name="day"');

/** Each style as CSL 1.0 XML, for a language of the desk. */
export const styleCsl = {
  apa: inLanguage(shipped.apa),
  chicago: inLanguage(ours("chicago")),
  iso690: inLanguage(ours("iso690")),
  vancouver: inLanguage(shipped.vancouver),
} as const satisfies Record<CitationStyle, (lang: Locale) => string>;
