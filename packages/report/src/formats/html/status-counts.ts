import { evidenceStatusInfo } from "@rejoinder/schema";
import { sentences } from "../../locales/sentences.ts";
import { statusBar } from "../../pictures/index.ts";
import type { ReportContent } from "../../report.ts";
import { drawingOfBothWidths } from "./drawing.ts";
import { html, type Markup } from "./markup.ts";
import { statusSign } from "./status-sign.ts";

/** Pairs by status: a bar with a text alternative, and a table that says the same with meanings. */
export function statusCounts(content: ReportContent): Markup {
  const { counts, pairs, locale } = content;
  const words = sentences[locale];
  return html`<section id="statuses">
<h2>${words.statuses}</h2>
${pairs.length === 0 ? html`<p>${words.noPairs}</p>` : drawingOfBothWidths((width) => statusBar(content, width))}
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
