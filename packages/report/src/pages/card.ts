import type { Locale } from "@rejoinder/schema";
import { html, Markup } from "../formats/html/markup.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import type { OfEdition } from "./of-edition.ts";
import { standingOf } from "./published.ts";
import { pageStyle } from "./style.ts";
import { dayIn } from "./words.ts";

type Card = { heading: string; href: string; link: string; body: Markup };

/** A page small enough for a frame in somebody else's page. Its links lead out of the frame. */
export function card(
  { locale, publisher }: { locale: Locale; publisher: string },
  { edition, ofCase }: OfEdition,
  { heading, href, link, body }: Card,
): string {
  const words = pagesSentences[locale];
  const { list } = sentences[locale];
  const standing = standingOf(edition, ofCase.editions);
  const day = (moment: string) => dayIn(moment, ofCase.timeZone, locale);
  const heads = {
    current: null,
    corrected: words.correctedHead,
    superseded: words.supersededHead,
    withdrawn: words.withdrawnHead,
  } as const;
  const head = heads[standing.as];
  return `${html`<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${heading}</title>
<style>${new Markup(pageStyle)}</style>
</head>
<body class="embed">
<main class="card">
<p class="kicker"><span class="brand">${publisher}</span> ${words.report}${list}${words.edition(edition.number)}${list}${words.published(day(edition.publishedAt))}</p>
<h1 dir="auto">${heading}</h1>
${head && html`<p class="warning">${head}${edition.withdrawal && html`${list}${day(edition.withdrawal.at)}`}</p>`}
${body}
<p><a href="${href}" target="_blank" rel="noopener">${link}</a></p>
</main>
</body>
</html>`}\n`;
}
