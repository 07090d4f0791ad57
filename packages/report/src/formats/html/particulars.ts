import { formatEdtf, sourceKindInfo } from "@rejoinder/schema";
import { sourceFragment } from "../../fragments.ts";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import type { Particular } from "../../phrases.ts";
import { webLink } from "../../web-link.ts";
import { html, inLanguage, type Markup } from "./markup.ts";

/** A row of a list of particulars whose value is markup; on paper it takes the whole width. */
export function particular(term: string, value: Markup): Markup {
  return html`<div class="wide"><dt>${term}</dt><dd>${value}</dd></div>`;
}

export function particulars(rows: readonly Particular[]): Markup[] {
  return rows.map(({ term, text, unknown }) => {
    const value = unknown ? html`<span class="unknown">${text}</span>` : html`<bdi>${text}</bdi>`;
    return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
  });
}

/** A source by its number and title, linked to its entry; only the number where it has none. */
export function sourceReference(
  number: number,
  { sourceByNumber, locale }: IndexedContent,
): Markup {
  const source = sourceByNumber.get(number);
  if (!source) return html`[${number}]`;
  const words = sentences[locale];
  if (source.title === null)
    return html`<a href="#${sourceFragment(number)}">[${number}] ${words.confidentialSource}</a>`;
  const kind = sourceKindInfo[source.kind].label[locale];
  const published = formatEdtf(source.publishedOn, locale);
  return html`<a href="#${sourceFragment(number)}">[${number}] <cite${inLanguage(source.language, locale)}>${source.title}</cite></a><span class="aside">${words.list}${kind}${words.list}${published}</span>`;
}

/** Only http and https addresses become links; anything else is shown as it is. */
export function addressLink(address: string): Markup {
  const href = webLink(address);
  return href
    ? html`<a class="address" href="${href}"><bdi>${address}</bdi></a>`
    : html`<bdi class="address">${address}</bdi>`;
}
