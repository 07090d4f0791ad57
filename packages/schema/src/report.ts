import { z } from "zod";
import { askedSlug } from "./case.ts";
import { locales, type Words } from "./text.ts";

type FormatInfo = {
  label: Words;
  /** Of a file's name, after its last dot or two. */
  extension: string;
  mediaType: string;
  /** Whether it is made of a published edition alone. */
  ofEditions: boolean;
};

const ofAll = { ofEditions: false } as const;
const named = (name: string) => ({ en: name, fr: name });

/** File formats a report can be taken away in. `id` is what the command line and addresses say. */
export const reportFormatInfo = {
  html: {
    label: named("HTML"),
    extension: "html",
    mediaType: "text/html; charset=utf-8",
    ...ofAll,
  },
  pdf: { label: named("PDF"), extension: "pdf", mediaType: "application/pdf", ...ofAll },
  docx: {
    label: named("Word"),
    extension: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ...ofAll,
  },
  md: {
    label: named("Markdown"),
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
    ...ofAll,
  },
  csv: { label: named("CSV"), extension: "csv", mediaType: "text/csv; charset=utf-8", ...ofAll },
  "csv-evidence": {
    label: { en: "CSV, evidence", fr: "CSV, éléments de preuve" },
    extension: "evidence.csv",
    mediaType: "text/csv; charset=utf-8",
    ...ofAll,
  },
  "csv-notes": {
    label: named("CSV, notes"),
    extension: "notes.csv",
    mediaType: "text/csv; charset=utf-8",
    ...ofAll,
  },
  xlsx: {
    label: named("Excel"),
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ...ofAll,
  },
  json: {
    label: named("JSON"),
    extension: "json",
    mediaType: "application/json; charset=utf-8",
    ...ofAll,
  },
  jsonld: {
    label: named("ClaimReview (JSON-LD)"),
    extension: "jsonld",
    mediaType: "application/ld+json; charset=utf-8",
    ofEditions: true,
  },
  annotations: {
    label: { en: "Web annotations (JSON-LD)", fr: "Annotations web (JSON-LD)" },
    extension: "annotations.jsonld",
    mediaType: "application/ld+json; charset=utf-8",
    ...ofAll,
  },
} as const satisfies Record<string, FormatInfo>;

export type ReportFormat = keyof typeof reportFormatInfo;
export const reportFormats = Object.keys(reportFormatInfo) as ReportFormat[];

export const reportInput = z.strictObject({
  slug: askedSlug,
  format: z.enum(reportFormats),
  locale: z.enum(locales),
});
