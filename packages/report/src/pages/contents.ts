import {
  partiesSection,
  proceedingsSection,
  timelineSection,
} from "../formats/html/case-sections.ts";
import { frontSections, methodSection } from "../formats/html/front.ts";
import { html } from "../formats/html/markup.ts";
import { sourceList } from "../formats/html/sources.ts";
import { statusCounts } from "../formats/html/status-counts.ts";
import { indexSources } from "../indexed.ts";
import { pagesSentences } from "../locales/pages.ts";
import { sentences } from "../locales/sentences.ts";
import type { ReportContent } from "../report.ts";
import { paths } from "./addresses.ts";
import { banner } from "./banner.ts";
import { editionLinks } from "./edition-links.ts";
import { embedSection } from "./embed.ts";
import { filesSection, verifySection } from "./files.ts";
import { masthead, publisherOf } from "./masthead.ts";
import { alternatesOf, type OfEdition } from "./of-edition.ts";
import { pairIndex } from "./pair-index.ts";
import { standingOf } from "./published.ts";
import { page } from "./shell.ts";
import { firstWords } from "./words.ts";

/**
 * The page of an edition in a language: what it is, its pairs by status, its files, what became of it.
 * @param publicKey of its seal: the raw 32 bytes in base64url
 */
export function contentsPage(content: ReportContent, of: OfEdition, publicKey: string): string {
  const { origin, edition, ofCase } = of;
  const { locale, slug, title, summary } = content;
  const words = pagesSentences[locale];
  const report = sentences[locale];
  const timeline = timelineSection(content);
  const isCurrent = standingOf(edition, ofCase.editions).as === "current";
  const sources = new Set(content.steps.map(({ source }) => source));
  const named = content.sources.filter(({ number }) => sources.has(number));
  return page({
    locale,
    title,
    description: firstWords(summary, 160),
    publisher: publisherOf(content),
    canonical: origin + paths.edition({ slug, number: edition.number, locale }),
    isToBeFound: isCurrent,
    alternates: alternatesOf(of, (address) => paths.edition(address)),
    feed: origin + paths.feed(slug, locale),
    data: null,
    body: html`${masthead(content, of)}
${banner(edition, ofCase, locale)}
<div class="page">
<nav aria-label="${report.contents}">
<h2>${report.contents}</h2>
<ul>
${[
  ["pairs", words.pairsLabel],
  ["statuses", report.statuses],
  ["parties", report.parties],
  ["proceedings", report.proceedings],
  ...(timeline ? [["timeline", report.timeline]] : []),
  ["method", report.method],
  ["sources", report.sources],
  ["files", words.files],
  ["verify", words.verify],
  ["embed", words.embed],
  ["about", words.aboutEdition],
].map(([id = "", label = ""]) => html`<li><a href="#${id}">${label}</a></li>`)}
</ul>
</nav>
<main id="main">
${frontSections(content)}
${statusCounts(content)}
${pairIndex(content, edition)}
${partiesSection(content)}
${proceedingsSection(indexSources(content))}
${timeline}
${methodSection(content)}
${sourceList({ locale, sources: named }, words.sourcesNamed)}
${filesSection(content, edition)}
${verifySection(content, edition, publicKey)}
${embedSection(content, of, null)}
${editionLinks(of, locale)}
</main>
</div>`,
  });
}
