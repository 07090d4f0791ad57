import type { Locale } from "@rejoinder/schema";
import { html } from "../formats/html/markup.ts";
import { pagesSentences, type RefusedPage } from "../locales/pages.ts";
import { paths } from "./addresses.ts";
import { page } from "./shell.ts";

/**
 * A page that says why there is nothing to show, and where to go.
 * @param back path of the page to go back to; null for the list of what is published
 */
export function refusedPage(why: RefusedPage, locale: Locale, back: string | null): string {
  const words = pagesSentences[locale];
  const { title, sentence } = words.refused[why];
  return page({
    locale,
    title,
    description: sentence,
    publisher: null,
    canonical: null,
    isToBeFound: false,
    alternates: [],
    feed: null,
    data: null,
    body: html`<header class="masthead">
<p class="kicker"><span class="brand">Rejoinder</span></p>
<h1>${title}</h1>
<p class="summary">${sentence}</p>
</header>
<main id="main">
<nav class="row" aria-label="${words.more}">
${back && html`<a href="${back}">${words.back}</a>`}
<a href="${paths.list(locale)}">${words.allReports}</a>
</nav>
</main>`,
  });
}
