import type { Locale } from "@rejoinder/schema";
import { html } from "../formats/html/markup.ts";

/** Most addresses of one site map. Source: sitemaps.org, protocol. */
export const SITEMAP_MAX = 50_000;

export type MappedPage = {
  address: string;
  /** ISO 8601. */
  changedAt: string;
  /** The same page in every language, this one among them. */
  alternates: readonly { locale: Locale; address: string }[];
};

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A site map of at most `SITEMAP_MAX` pages. */
export function siteMap(pages: readonly MappedPage[]): string {
  return `${DECLARATION}${html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(
  ({ address, changedAt, alternates }) => html`<url>
<loc>${address}</loc>
<lastmod>${changedAt}</lastmod>
${alternates.map(({ locale, address }) => html`<xhtml:link rel="alternate" hreflang="${locale}" href="${address}"/>`)}
</url>`,
)}
</urlset>`}\n`;
}

/** A list of site maps, where one does not hold all pages. */
export function siteMapIndex(addresses: readonly string[]): string {
  return `${DECLARATION}${html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => html`<sitemap><loc>${address}</loc></sitemap>`)}
</sitemapindex>`}\n`;
}

/** What robots may read: what was published, and nothing of the desk. */
export function robots(origin: string): string {
  return `User-agent: *
Allow: /editions
Allow: /sitemap
Disallow: /

Sitemap: ${origin}/sitemap.xml
`;
}
