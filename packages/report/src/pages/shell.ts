import { type Locale, localeTags } from "@rejoinder/schema";
import { html, Markup } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { pageStyle } from "./style.ts";

export type Page = {
  locale: Locale;
  title: string;
  description: string;
  /** Who publishes it; null where the page is the desk's own. */
  publisher: string | null;
  /** Its whole address; null for a page that is not to be linked to. */
  canonical: string | null;
  /** Whether search engines may show it. */
  isToBeFound: boolean;
  /** Whole addresses of the same page in every language, this one among them. */
  alternates: readonly { locale: Locale; address: string }[];
  /** Whole address of the feed; null where the page has none. */
  feed: string | null;
  /** Linked data about the page; null where it carries none. */
  data: object | null;
  body: Markup;
};

/** A page of its own: no script, and nothing from elsewhere. Its style is `pageStyle`, to the letter. */
export function page(given: Page): string {
  const { locale, title, description, canonical, isToBeFound, data, body } = given;
  const { publisher, alternates, feed } = given;
  return `${html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
${isToBeFound ? null : html`<meta name="robots" content="noindex">`}
${
  canonical &&
  html`<link rel="canonical" href="${canonical}">
${alternates.map(({ locale, address }) => html`<link rel="alternate" hreflang="${locale}" href="${address}">`)}
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:locale" content="${localeTags[locale].replace("-", "_")}">
${publisher && html`<meta property="og:site_name" content="${publisher}">`}`
}
${feed && html`<link rel="alternate" type="application/atom+xml" href="${feed}">`}
<style>${new Markup(pageStyle)}</style>
${data && html`<script type="application/ld+json">${dataBlock(data)}</script>`}
</head>
<body>
<a class="skip" href="#main">${pagesSentences[locale].skip}</a>
${body}
</body>
</html>`}\n`;
}

/** JSON that cannot end the script block it stands in, nor begin a comment in it. */
function dataBlock(data: object): Markup {
  return new Markup(JSON.stringify(data).replaceAll("<", "\\u003c"));
}
