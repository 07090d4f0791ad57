import { z } from "zod";
import { askedSlug } from "./case.ts";
import { locales } from "./text.ts";

/** File formats a report can be taken away in. `id` is what the command line and addresses say. */
export const reportFormatInfo = {
  html: { label: "HTML", extension: "html", mediaType: "text/html; charset=utf-8" },
  md: { label: "Markdown", extension: "md", mediaType: "text/markdown; charset=utf-8" },
  json: { label: "JSON", extension: "json", mediaType: "application/json; charset=utf-8" },
} as const satisfies Record<string, { label: string; extension: string; mediaType: string }>;

export type ReportFormat = keyof typeof reportFormatInfo;
export const reportFormats = Object.keys(reportFormatInfo) as ReportFormat[];

export const reportInput = z.strictObject({
  slug: askedSlug,
  format: z.enum(reportFormats),
  locale: z.enum(locales),
});
