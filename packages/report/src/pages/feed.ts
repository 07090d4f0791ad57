import { editionKindInfo, type Locale } from "@rejoinder/schema";
import { html, type Markup } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { paths } from "./addresses.ts";
import { turnsOf } from "./corrections.ts";
import { localeOf, type PublishedCase } from "./published.ts";
import { changeOf } from "./words.ts";

/** Most entries of a feed: readers keep what they have read. */
const ENTRIES_MAX = 100;

/**
 * Editions and withdrawals of a case as an Atom feed (RFC 4287), the newest first. An entry is named by
 * its edition's address, a withdrawal by that with `#withdrawn`.
 * @param publisher who published the newest edition
 */
export function atomFeed(
  { slug, title, editions }: PublishedCase,
  { origin, publisher, locale }: { origin: string; publisher: string; locale: Locale },
): string {
  const words = pagesSentences[locale];
  const { list } = sentences[locale];
  const turns = turnsOf(editions).slice(0, ENTRIES_MAX);
  const entries = turns.map(({ edition, at, is }) => {
    const { number, kind, withdrawal } = edition;
    const address = origin + paths.edition({ slug, number, locale: localeOf(edition, locale) });
    const { what, why } = changeOf(edition, locale);
    const told =
      is === "withdrawn"
        ? [withdrawal?.reason ?? ""]
        : [what, why].filter((each) => each !== undefined);
    const heading =
      is === "withdrawn"
        ? words.feedWithdrawn(number)
        : words.edition(number) + list + editionKindInfo[kind].label[locale];
    return html`<entry>
<id>${address}${is === "withdrawn" ? "#withdrawn" : ""}</id>
<title>${title}${sentences[locale].colon}${heading}</title>
<updated>${at}</updated>
<published>${at}</published>
<link rel="alternate" type="text/html" hreflang="${localeOf(edition, locale)}" href="${address}"/>
${summary(told)}
</entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n${html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${origin}${paths.feed(slug, locale)}</id>
<title>${words.feedOf(title)}</title>
<updated>${turns[0]?.at ?? ""}</updated>
<author><name>${publisher}</name></author>
<link rel="self" type="application/atom+xml" href="${origin}${paths.feed(slug, locale)}"/>
<link rel="alternate" type="text/html" href="${origin}${paths.corrections(slug, locale)}"/>
${entries}
</feed>`}\n`;
}

function summary(paragraphs: readonly string[]): Markup | null {
  return paragraphs.length > 0 ? html`<summary>${paragraphs.join("\n\n")}</summary>` : null;
}
