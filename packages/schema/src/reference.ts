import { z } from "zod";
import { type Locale, locales, type Words } from "./text.ts";

/** The styles in which references are set, in the order they are offered. */
export const citationStyleInfo = {
  apa: { label: { en: "APA, 7th edition", fr: "APA, 7e édition" } },
  chicago: { label: { en: "Chicago, author-date", fr: "Chicago, auteur-date" } },
  iso690: { label: { en: "ISO 690", fr: "ISO 690 (NF)" } },
  vancouver: { label: { en: "Vancouver (NLM)", fr: "Vancouver (NLM)" } },
} as const satisfies Record<string, { label: Words }>;

export type CitationStyle = keyof typeof citationStyleInfo;
export const citationStyles = Object.keys(citationStyleInfo) as CitationStyle[];

/** The forms in which references are taken to other programs. */
export const referenceFormatInfo = {
  csl_json: { label: { en: "CSL-JSON", fr: "CSL-JSON" }, extension: "json" },
  bibtex: { label: { en: "BibTeX", fr: "BibTeX" }, extension: "bib" },
} as const satisfies Record<string, { label: Words; extension: string }>;

export type ReferenceFormat = keyof typeof referenceFormatInfo;
export const referenceFormats = Object.keys(referenceFormatInfo) as ReferenceFormat[];

/** Longest list of references that is read at once, in characters (Unicode code points). */
export const REFERENCES_LENGTH_MAX = 800_000;

/** The references of a case, set in a style, in a language of the desk. */
export const listReferencesInput = z.strictObject({
  caseId: z.uuid(),
  style: z.enum(citationStyles),
  locale: z.enum(locales satisfies readonly Locale[]),
});

export const exportReferencesInput = z.strictObject({
  caseId: z.uuid(),
  format: z.enum(referenceFormats),
});

/** A list of references as another program wrote it: CSL-JSON or BibTeX. */
export const readReferencesInput = z.strictObject({
  caseId: z.uuid(),
  text: z.string().min(1, "empty").max(REFERENCES_LENGTH_MAX, "too_long"),
});

/** Annotations of one source as another program wrote them: W3C or Hypothesis. */
export const readAnnotationsInput = z.strictObject({
  sourceId: z.uuid(),
  text: z.string().min(1, "empty").max(REFERENCES_LENGTH_MAX, "too_long"),
});
