import { editionKindInfo, type Locale } from "@rejoinder/schema";
import { html, type Markup } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { paths } from "./addresses.ts";
import type { OfEdition } from "./of-edition.ts";
import { localeOf, newestStanding, standingOf } from "./published.ts";
import { dayIn } from "./words.ts";

/** The case's other editions, the comparisons with them, and the ways on. */
export function editionLinks({ edition, ofCase }: OfEdition, locale: Locale): Markup {
  const words = pagesSentences[locale];
  const { slug, timeZone, editions } = ofCase;
  const { list } = sentences[locale];
  const rows = editions.toReversed().map((each) => {
    const address = paths.edition({ slug, number: each.number, locale: localeOf(each, locale) });
    const label = words.edition(each.number);
    const isThis = each.number === edition.number;
    const standing = words[standingOf(each, editions).as];
    const told = [
      editionKindInfo[each.kind].label[locale],
      words.published(dayIn(each.publishedAt, timeZone, locale)),
      standing,
    ].join(list);
    return html`<li><a href="${address}"${isThis ? html` aria-current="page"` : null}>${label}</a><span class="aside">${list}${told}</span></li>`;
  });
  return html`<section id="about">
<h2>${words.aboutEdition}</h2>
<h3>${words.editions}</h3>
<ul class="links">
${rows}
</ul>
<h3>${words.more}</h3>
<ul class="links">
${comparisons({ edition, ofCase }, locale)}
<li><a href="${paths.corrections(slug, locale)}">${words.corrections}</a></li>
<li><a href="${paths.feed(slug, locale)}" type="application/atom+xml">${words.feed}</a></li>
<li><a href="${paths.errors({ slug, number: edition.number, locale }, null)}">${words.reportError}</a></li>
<li><a href="${paths.list(locale)}">${words.allReports}</a></li>
</ul>
</section>`;
}

/** With the standing edition before this one, and with the newest after it: editions that both are in this language. */
function comparisons(
  { edition, ofCase: { slug, editions } }: Pick<OfEdition, "edition" | "ofCase">,
  locale: Locale,
): Markup[] {
  const words = pagesSentences[locale];
  const comparable = editions.filter(
    ({ withdrawal, locales }) => withdrawal === null && locales.includes(locale),
  );
  const before = comparable.findLast(({ number }) => number < edition.number);
  const newest = newestStanding(comparable);
  const link = (from: number, to: number, label: string) =>
    html`<li><a href="${paths.compare(slug, from, to, locale)}">${label}</a></li>`;
  return [
    ...(before ? [link(before.number, edition.number, words.compareWithBefore)] : []),
    ...(newest && newest.number > edition.number
      ? [link(edition.number, newest.number, words.compareWithNewest)]
      : []),
  ];
}
