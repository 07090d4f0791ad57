import type { Locale, ReportFormat } from "@rejoinder/schema";

/** Where an edition is found by anybody, on the desk itself. */
export const publicPage = (slug: string, number: number, locale: Locale) =>
  `/editions/${encodeURIComponent(slug)}/${number}/${locale}`;

/** The page of one pair of an edition. @param pair its number in the edition */
export const publicPair = (slug: string, number: number, locale: Locale, pair: number) =>
  `${publicPage(slug, number, locale)}/pairs/${pair}`;

export const publicFile = (slug: string, number: number, locale: Locale, format: ReportFormat) =>
  `${publicPage(slug, number, locale)}/files/${format}`;

/** The edition with its seal, for whoever proves it. */
export const publicRecord = (slug: string, number: number) =>
  `/editions/${encodeURIComponent(slug)}/${number}/edition.json`;

export const publicComparison = (slug: string, from: number, to: number, locale: Locale) =>
  `/editions/${encodeURIComponent(slug)}/compare/${from}/${to}/${locale}`;

/** The case as it stands, or stood, as a file. */
export const reportAddress = (slug: string, format: ReportFormat) =>
  `/api/cases/${encodeURIComponent(slug)}/report/${format}`;

export const previewAddress = (slug: string, locale: Locale) =>
  `/api/cases/${encodeURIComponent(slug)}/draft/preview?lang=${locale}`;

export const renderedFile = (renderingId: string) => `/api/renderings/${renderingId}/file`;

/**
 * What a page elsewhere holds to show an edition.
 * @param origin at which readers reach the desk, such as `https://desk.example.org`
 * @param title of the case, in the edition's language
 */
export function embedSnippet(page: string, origin: string, title: string): string {
  const quoted = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${origin}${page}/embed" title="${quoted}" width="100%" height="260" loading="lazy"></iframe>`;
}
