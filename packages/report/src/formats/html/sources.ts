import { sourceFragment } from "../../fragments.ts";
import { sentences } from "../../locales/sentences.ts";
import { preservedParticulars, sourceParticulars } from "../../phrases.ts";
import type { ReportContent, ReportSource } from "../../report.ts";
import { html, inLanguage, type Markup } from "./markup.ts";
import { addressLink, particular, particulars } from "./particulars.ts";

/**
 * Every source by number, with all that is known of it and its addresses in full.
 * @param lead what is to be known of the list itself
 */
export function sourceList(
  { sources, locale }: Pick<ReportContent, "sources" | "locale">,
  lead: string | null = null,
): Markup {
  const words = sentences[locale];
  return html`<section id="sources">
<h2>${words.sources}</h2>${
    lead &&
    html`
<p>${lead}</p>`
  }
${sources.length === 0 ? html`<p class="none">${words.noSources}</p>` : null}
${sources.map((source) => entry(source, locale))}
</section>`;
}

function entry(source: ReportSource, locale: ReportContent["locale"]): Markup {
  const words = sentences[locale];
  const { number, title, address, archivedAddress, language } = source;
  if (title === null)
    return html`<div class="source" id="${sourceFragment(number)}">
<h3><span class="number">[${number}]</span> ${words.confidentialSource}</h3>
<p class="open">${words.sourceWithheld}</p>
<dl class="particulars">
${particulars(sourceParticulars(source, locale))}
</dl>
</div>`;
  return html`<div class="source" id="${sourceFragment(number)}">
<h3><span class="number">[${number}]</span> <cite${inLanguage(language, locale)}>${title}</cite></h3>
<dl class="particulars">
${particular(words.address, address ? addressLink(address) : html`<span class="unknown">${words.addressUnknown}</span>`)}
${archivedAddress ? particular(words.archivedAddress, addressLink(archivedAddress)) : null}
${particulars(sourceParticulars(source, locale))}
${particulars(preservedParticulars(source, locale))}
</dl>
</div>`;
}
