import type { Locale } from "@rejoinder/schema";
import { html, type Markup } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import { paths } from "./addresses.ts";
import {
  localeOf,
  newestStanding,
  type PublishedCase,
  type PublishedEdition,
  standingOf,
} from "./published.ts";
import { changeOf, dayIn, written } from "./words.ts";

/** What has become of an edition since it was published; null while it stands as it is. */
export function banner(
  edition: PublishedEdition,
  { slug, timeZone, editions }: PublishedCase,
  locale: Locale,
): Markup | null {
  const words = pagesSentences[locale];
  const { as, later } = standingOf(edition, editions);
  const { withdrawal } = edition;
  if (as === "current") return null;
  const head = { corrected: words.correctedHead, superseded: words.supersededHead } as const;
  const told = withdrawal
    ? html`<h2 id="banner">${words.withdrawnHead}</h2>
<p>${words.withdrawnOn(dayIn(withdrawal.at, timeZone, locale))}</p>
<h3>${words.withdrawnReason}</h3>
${written(withdrawal.reason)}
<p>${words.withdrawnRest}</p>`
    : html`<h2 id="banner">${as === "withdrawn" ? words.withdrawnHead : head[as]}</h2>
${later.map((each) => change(each, slug, timeZone, locale))}`;
  return html`<aside class="banner" aria-labelledby="banner">
${told}
${newestLink(edition, slug, editions, locale)}
</aside>`;
}

/** What an edition changed of the one before, why and when, where it is, and whether it was withdrawn. */
export function change(
  edition: PublishedEdition,
  slug: string,
  timeZone: string,
  locale: Locale,
): Markup {
  const words = pagesSentences[locale];
  const { list } = sentences[locale];
  const { number, publishedAt, withdrawal } = edition;
  const { what, why } = changeOf(edition, locale);
  const address = paths.edition({ slug, number, locale: localeOf(edition, locale) });
  const days = [
    words.published(dayIn(publishedAt, timeZone, locale)),
    ...(withdrawal ? [`${words.withdrawn} (${dayIn(withdrawal.at, timeZone, locale)})`] : []),
  ];
  return html`<p><a href="${address}">${words.edition(number)}</a>${list}${days.join(list)}</p>
${what ? html`<h3>${words.whatChanged}</h3>${written(what)}` : null}
${why ? html`<h3>${words.whyChanged}</h3>${written(why)}` : null}`;
}

function newestLink(
  { number }: PublishedEdition,
  slug: string,
  editions: readonly PublishedEdition[],
  locale: Locale,
): Markup | null {
  const newest = newestStanding(editions);
  if (!newest || newest.number === number) return null;
  const address = paths.edition({ slug, number: newest.number, locale: localeOf(newest, locale) });
  return html`<p><a href="${address}">${pagesSentences[locale].readNewest(newest.number)}</a></p>`;
}
