import { formatEdtf, partyRoleInfo, proceduralStageInfo } from "@rejoinder/schema";
import { statementFragment } from "../../fragments.ts";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import { timeline } from "../../pictures/index.ts";
import type { ReportContent } from "../../report.ts";
import { drawingOfBothWidths } from "./drawing.ts";
import { html, type Markup } from "./markup.ts";
import { sourceReference } from "./particulars.ts";
import { statementBody } from "./statement.ts";

export function partiesSection({ parties, locale }: ReportContent): Markup {
  const words = sentences[locale];
  const rows = parties.map(
    ({ name, role }) =>
      html`<li><bdi>${name}</bdi><span class="aside">${words.list}${partyRoleInfo[role].label[locale]}</span></li>`,
  );
  return html`<section id="parties">
<h2>${words.parties}</h2>
${rows.length > 0 ? html`<ul class="plain">${rows}</ul>` : html`<p class="none">${words.noParties}</p>`}
</section>`;
}

export function proceedingsSection(content: IndexedContent): Markup {
  const { steps, locale } = content;
  const words = sentences[locale];
  const rows = steps.map(
    (step) => html`<li>
<p>${stepWords(step, locale)}</p>
<p class="aside">${sourceReference(step.source, content)}</p>
</li>`,
  );
  return html`<section id="proceedings">
<h2>${words.proceedings}</h2>
${rows.length > 0 ? html`<ol class="plain">${rows}</ol>` : html`<p class="none">${words.noSteps}</p>`}
</section>`;
}

/** A move of the proceedings: its day, whom it concerns, and what it does not mean of them. */
export function stepWords(
  { stage, party, on }: ReportContent["steps"][number],
  locale: ReportContent["locale"],
): Markup {
  const words = sentences[locale];
  const { label, caution } = proceduralStageInfo[stage];
  return html`${formatEdtf(on, locale)}${words.list}<strong>${label[locale]}</strong>, ${party ?? words.nobodyNamed}${party && caution && html` <span class="caution">(${caution[locale]})</span>`}`;
}

/** Null where nothing was said or done. */
export function timelineSection(content: ReportContent): Markup | null {
  const words = sentences[content.locale];
  const drawn = drawingOfBothWidths((width) => timeline(content, width));
  if (!drawn) return null;
  const lines = timeline(content)?.alternative.split("\n") ?? [];
  return html`<section id="timeline">
<h2>${words.timeline}</h2>
${drawn}
<details>
<summary>${words.pictureInWords}</summary>
<ul class="plain">
${lines.map((line) => html`<li dir="auto">${line}</li>`)}
</ul>
</details>
</section>`;
}

/** What belongs to no pair; null where there is nothing. */
export function statementsSection(content: IndexedContent): Markup | null {
  if (content.statements.length === 0) return null;
  const words = sentences[content.locale];
  return html`<section id="statements">
<h2>${words.statements}</h2>
${content.statements.map(
  (statement, index) => html`<div class="one" id="${statementFragment(index + 1)}">
<h3>${words.statement(index + 1)}</h3>
${statementBody(statement, content, { statement: index + 1 })}
</div>`,
)}
</section>`;
}
