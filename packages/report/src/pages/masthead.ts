import type { Locale } from "@rejoinder/schema";
import { html, type Markup } from "../formats/html/markup.ts";
import { frontMatter } from "../front-matter.ts";
import { pagesSentences } from "../locales/pages.ts";
import type { ReportContent } from "../report.ts";
import { paths } from "./addresses.ts";
import type { OfEdition } from "./of-edition.ts";

/** The head of an edition's contents page. */
export function masthead(content: ReportContent, of: OfEdition): Markup {
  const { locale, title, summary } = content;
  const front = frontMatter(content);
  return html`<header class="masthead">
${kicker({ publisher: publisherOf(content), locale })}
<h1 dir="auto">${title}</h1>
<p class="summary" dir="auto">${summary}</p>
<p class="line" dir="auto">${front?.line ?? ""}</p>
${front?.signed ? html`<p class="line" dir="auto">${front.signed}</p>` : null}
${inOtherLanguages(of, locale, (address) => paths.edition(address))}
</header>`;
}

/** The newsroom that published an edition. */
export function publisherOf({ edition }: ReportContent): string {
  return edition?.publisher.name ?? "Rejoinder";
}

/** Who publishes, and the way to all that is published. */
export function kicker({ publisher, locale }: { publisher: string; locale: Locale }): Markup {
  return html`<p class="kicker"><span class="brand">${publisher}</span> <a href="${paths.list(locale)}">${pagesSentences[locale].report}</a></p>`;
}

/** Links to the same page in the edition's other languages, each in its own; null where there are none. */
export function inOtherLanguages(
  { edition, ofCase: { slug } }: OfEdition,
  locale: Locale,
  pathOf: (of: { slug: string; number: number; locale: Locale }) => string,
): Markup | null {
  const others = edition.locales.filter((each) => each !== locale);
  if (others.length === 0) return null;
  return html`<nav class="row" aria-label="${pagesSentences[locale].otherLanguage}">
${others.map((each) => html`<a href="${pathOf({ slug, number: edition.number, locale: each })}" hreflang="${each}" lang="${each}">${pagesSentences[each].inThisLanguage}</a>`)}
</nav>`;
}
