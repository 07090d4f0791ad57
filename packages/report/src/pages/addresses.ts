import type { Locale, ReportFormat } from "@rejoinder/schema";

/** Of a page in a language: the case, the edition's number, the language. */
type OfEdition = { slug: string; number: number; locale: Locale };

/** Where public pages are, from the desk's own origin on. */
export const paths = {
  list: (locale: Locale) => `/editions?lang=${locale}`,
  newest: (slug: string) => `/editions/${slug}`,
  edition: ({ slug, number, locale }: OfEdition) => `/editions/${slug}/${number}/${locale}`,
  pair: (of: OfEdition, pair: number) => `${paths.edition(of)}/pairs/${pair}`,
  embed: (of: OfEdition, pair: number | null) =>
    `${pair === null ? paths.edition(of) : paths.pair(of, pair)}/embed`,
  file: (of: OfEdition, format: ReportFormat) => `${paths.edition(of)}/files/${format}`,
  record: ({ slug, number }: { slug: string; number: number }) =>
    `/editions/${slug}/${number}/edition.json`,
  errors: (of: OfEdition, pair: number | null) =>
    `${paths.edition(of)}/errors${pair === null ? "" : `?pair=${pair}`}`,
  corrections: (slug: string, locale: Locale) => `/editions/${slug}/corrections/${locale}`,
  compare: (slug: string, from: number, to: number, locale: Locale) =>
    `/editions/${slug}/compare/${from}/${to}/${locale}`,
  feed: (slug: string, locale: Locale) => `/editions/${slug}/feed.${locale}.atom`,
} as const;
