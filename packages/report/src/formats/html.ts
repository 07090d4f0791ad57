import { pairFragment } from "../fragments.ts";
import { frontMatter } from "../front-matter.ts";
import { indexSources } from "../indexed.ts";
import { sentences } from "../locales/sentences.ts";
import { standingPhrase } from "../phrases.ts";
import type { RenderText, ReportContent } from "../report.ts";
import {
  partiesSection,
  proceedingsSection,
  statementsSection,
  timelineSection,
} from "./html/case-sections.ts";
import { frontSections, masthead, methodSection } from "./html/front.ts";
import { type Markup, html as markup } from "./html/markup.ts";
import { pairSection } from "./html/pair.ts";
import { sourceList } from "./html/sources.ts";
import { statusCounts } from "./html/status-counts.ts";
import { statusSign } from "./html/status-sign.ts";
import { style } from "./html/style.ts";

/** One self-contained page: no script, and a policy that lets nothing in from elsewhere. */
export const html: RenderText = (content) => {
  const indexed = indexSources(content);
  return `${markup`<!DOCTYPE html>
<html lang="${content.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${content.title}</title>
<style>
${style}
</style>
</head>
<body>
${masthead(content)}
<div class="page">
${contents(content)}
<main>
${frontSections(content)}
${partiesSection(content)}
${proceedingsSection(indexed)}
${timelineSection(content)}
${methodSection(content)}
${statusCounts(content)}
${content.pairs.map((pair) => pairSection(pair, indexed))}
${statementsSection(indexed)}
${sourceList(content)}
</main>
</div>
</body>
</html>`}\n`;
};

function contents(content: ReportContent): Markup {
  const words = sentences[content.locale];
  const front = frontMatter(content);
  const hasTimeline = [content.steps, content.pairs, content.statements].some(
    ({ length }) => length > 0,
  );
  const pairs = content.pairs.map(({ number, title, standing }) => {
    const { status } = standing;
    const { label } = standingPhrase(standing, content.locale);
    return markup`<li><a href="#${pairFragment(number)}"><span class="number">${number}</span> <bdi>${title}</bdi></a> <span class="status ${status}">${statusSign(status)}<span>${label}</span></span></li>`;
  });
  return markup`<nav aria-label="${words.contents}">
<h2>${words.contents}</h2>
<ul>
${front?.change ? markup`<li><a href="#change">${words.change}</a></li>` : null}
${front && front.introduction.length > 0 ? markup`<li><a href="#introduction">${words.introduction}</a></li>` : null}
<li><a href="#parties">${words.parties}</a></li>
<li><a href="#proceedings">${words.proceedings}</a></li>
${hasTimeline ? markup`<li><a href="#timeline">${words.timeline}</a></li>` : null}
<li><a href="#method">${words.method}</a></li>
<li><a href="#statuses">${words.statuses}</a></li>
${pairs}
${content.statements.length > 0 ? markup`<li><a href="#statements">${words.statements}</a></li>` : null}
<li><a href="#sources">${words.sources}</a></li>
</ul>
</nav>`;
}
