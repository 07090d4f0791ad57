import { formatEdtf, partyRoleInfo, proceduralStageInfo } from "@rejoinder/schema";
import { type IndexedContent, indexSources } from "../indexed.ts";
import { sentences } from "../locales/sentences.ts";
import { standingPhrase } from "../phrases.ts";
import type { Render, ReportContent } from "../report.ts";
import { type Markup, html as markup } from "./html/markup.ts";
import { pairSection } from "./html/pair.ts";
import { sourceReference } from "./html/particulars.ts";
import { sourceList } from "./html/sources.ts";
import { statementBody } from "./html/statement.ts";
import { statusCounts } from "./html/status-counts.ts";
import { statusSign } from "./html/status-sign.ts";
import { style } from "./html/style.ts";

/** One self-contained page: no script, and a policy that lets nothing in from elsewhere. */
export const html: Render = (content) => {
  const words = sentences[content.locale];
  const indexed = indexSources(content);
  return `${markup`<!DOCTYPE html>
<html lang="${content.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<title>${content.title}</title>
<style>
${style}
</style>
</head>
<body>
<header class="masthead">
<p class="kicker"><span class="brand">Rejoinder</span> ${words.kind}</p>
<h1 dir="auto">${content.title}</h1>
<p class="summary" dir="auto">${content.summary}</p>
</header>
<div class="page">
${contents(content)}
<main>
${parties(content)}
${proceedings(indexed)}
<section id="method">
<h2>${words.method}</h2>
${words.methodText.map((paragraph) => markup`<p>${paragraph}</p>`)}
</section>
${statusCounts(content)}
${content.pairs.map((pair) => pairSection(pair, indexed))}
${statements(indexed)}
${sourceList(content)}
</main>
</div>
</body>
</html>`}\n`;
};

function contents(content: ReportContent): Markup {
  const words = sentences[content.locale];
  const pairs = content.pairs.map(({ number, title, standing }) => {
    const { status } = standing;
    const { label } = standingPhrase(standing, content.locale);
    return markup`<li><a href="#pair-${number}"><span class="number">${number}</span> <bdi>${title}</bdi></a> <span class="status ${status}">${statusSign(status)}<span>${label}</span></span></li>`;
  });
  return markup`<nav aria-label="${words.contents}">
<h2>${words.contents}</h2>
<ul>
<li><a href="#parties">${words.parties}</a></li>
<li><a href="#proceedings">${words.proceedings}</a></li>
<li><a href="#method">${words.method}</a></li>
<li><a href="#statuses">${words.statuses}</a></li>
${pairs}
${content.statements.length > 0 ? markup`<li><a href="#statements">${words.statements}</a></li>` : null}
<li><a href="#sources">${words.sources}</a></li>
</ul>
</nav>`;
}

function parties({ parties, locale }: ReportContent): Markup {
  const words = sentences[locale];
  const rows = parties.map(
    ({ name, role }) =>
      markup`<li><bdi>${name}</bdi><span class="aside">${words.list}${partyRoleInfo[role].label[locale]}</span></li>`,
  );
  return markup`<section id="parties">
<h2>${words.parties}</h2>
${rows.length > 0 ? markup`<ul class="plain">${rows}</ul>` : markup`<p class="none">${words.noParties}</p>`}
</section>`;
}

function proceedings(content: IndexedContent): Markup {
  const { steps, locale } = content;
  const words = sentences[locale];
  const rows = steps.map(({ stage, party, on, source }) => {
    const { label, caution } = proceduralStageInfo[stage];
    return markup`<li>
<p>${formatEdtf(on, locale)}${words.list}<strong>${label[locale]}</strong>, ${party ?? words.nobodyNamed}${party && caution && markup` <span class="caution">(${caution[locale]})</span>`}</p>
<p class="aside">${sourceReference(source, content)}</p>
</li>`;
  });
  return markup`<section id="proceedings">
<h2>${words.proceedings}</h2>
${rows.length > 0 ? markup`<ol class="plain">${rows}</ol>` : markup`<p class="none">${words.noSteps}</p>`}
</section>`;
}

function statements(content: IndexedContent): Markup | null {
  if (content.statements.length === 0) return null;
  const words = sentences[content.locale];
  return markup`<section id="statements">
<h2>${words.statements}</h2>
${content.statements.map(
  (statement, index) => markup`<div class="one" id="statement-${index + 1}">
<h3>${words.statement(index + 1)}</h3>
${statementBody(statement, content, "neither")}
</div>`,
)}
</section>`;
}
