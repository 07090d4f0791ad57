import { evidenceStatusInfo } from "@rejoinder/schema";
import { sentences } from "../../locales/sentences.ts";
import type { ReportContent } from "../../report.ts";
import { html, type Markup } from "./markup.ts";
import { statusSign } from "./status-sign.ts";

const WIDTH = 1000;

/** Pairs by status: a bar with a text alternative, and a table that says the same with meanings. */
export function statusCounts({ counts, pairs, locale }: ReportContent): Markup {
  const words = sentences[locale];
  return html`<section id="statuses">
<h2>${words.statuses}</h2>
${pairs.length === 0 ? html`<p>${words.noPairs}</p>` : bar(counts, locale)}
<table class="counts">
<thead><tr><th scope="col">${words.status}</th><th scope="col" class="figure">${words.count}</th></tr></thead>
<tbody>
${counts.map(
  ({ status, pairs: count }) => html`<tr${count === 0 ? html` class="none"` : null}>
<th scope="row"><span class="status ${status}">${statusSign(status)}<span>${evidenceStatusInfo[status].label[locale]}</span></span><span class="meaning">${evidenceStatusInfo[status].meaning[locale]}</span></th>
<td class="figure">${count}</td>
</tr>`,
)}
</tbody>
</table>
</section>`;
}

function bar(counts: ReportContent["counts"], locale: ReportContent["locale"]): Markup {
  const shown = counts.filter(({ pairs }) => pairs > 0);
  const total = shown.reduce((sum, { pairs }) => sum + pairs, 0);
  const words = sentences[locale];
  const alternative = shown
    .map(({ status, pairs }) => evidenceStatusInfo[status].label[locale] + words.colon + pairs)
    .join(words.list);
  let before = 0;
  const stretches = shown.map(({ status, pairs }) => {
    const from = (before / total) * WIDTH;
    before += pairs;
    const width = Math.max((before / total) * WIDTH - from - (before < total ? 3 : 0), 1);
    return html`<rect class="${status}" x="${from.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="10"/>`;
  });
  return html`<svg class="bar" viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="${alternative}" focusable="false">
${stretches}
</svg>`;
}
