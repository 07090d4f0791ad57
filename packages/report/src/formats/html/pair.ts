import { answersTo, tellsNothing } from "@rejoinder/domain";
import { formatEdtf, linkBasisInfo, noteKindInfo } from "@rejoinder/schema";
import { askedSentence } from "../../asked-sentence.ts";
import {
  elementFragment,
  evidenceFragment,
  pairFragment,
  responseFragment,
} from "../../fragments.ts";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import {
  evidenceParticulars,
  responseTypes,
  standingPhrase,
  unansweredPhrase,
} from "../../phrases.ts";
import { coverageMatrix } from "../../pictures/index.ts";
import type { ReportPair } from "../../report.ts";
import { drawing, NARROW } from "./drawing.ts";
import { html, type Markup } from "./markup.ts";
import { particular, particulars, sourceReference } from "./particulars.ts";
import { passage } from "./passage.ts";
import { statementBody } from "./statement.ts";
import { statusSign } from "./status-sign.ts";

/** A pair: its head and standing, the two sides, then what the desk holds against them. */
export function pairSection(pair: ReportPair, content: IndexedContent): Markup {
  const { locale } = content;
  const words = sentences[locale];
  const { label, meaning } = standingPhrase(pair.standing, locale);
  const { status } = pair.standing;
  return html`<section class="pair" id="${pairFragment(pair.number)}">
<header>
<p class="kicker">${words.pairOf(pair.number, content.pairs.length)}</p>
<h2 dir="auto">${pair.title}</h2>
<p class="standing"><span class="status ${status}">${statusSign(status)}<strong>${label}</strong></span> <span class="meaning">${meaning}</span></p>
</header>
<div class="sides">
<div class="side">
<div class="standfast">
<h3 class="allegation">${words.allegation}</h3>
${statementBody(pair.allegation, content, { pair: pair.number, of: "allegation" })}
${elements(pair, content)}
</div>
</div>
<div class="side">
<h3 class="response">${words.responses}</h3>
${pair.responses.length === 0 ? html`<p class="none">${words.noResponses}</p>` : null}
${pair.responses.map((_, index) => response(pair, index, content))}
${requests(pair, locale)}
</div>
</div>
<div class="findings">
${coverage(pair, content)}
${evidence(pair, content)}
${notes(pair, content)}
</div>
</section>`;
}

function elements(pair: ReportPair, { locale }: IndexedContent): Markup {
  const words = sentences[locale];
  const answers = (element: ReportPair["elements"][number]) => {
    const found = answersTo(pair.responses, (answer) => answer.element === element.number);
    if (found.length === 0)
      return html`<p class="open">${unansweredPhrase(element.unanswered, locale)}</p>`;
    return html`<ul class="answers">
${found.map(({ response: number, answer }) => html`<li><a href="#${responseFragment(pair.number, number)}">${words.response(number)}</a>${words.list}${responseTypes(answer, locale)}</li>`)}
</ul>`;
  };
  return html`<h4>${words.elements}</h4>
<ol class="elements">
${pair.elements.map(
  (
    element,
  ) => html`<li value="${element.number}" id="${elementFragment(pair.number, element.number)}">
<p dir="auto">${element.text}</p>
${answers(element)}
</li>`,
)}
</ol>`;
}

function response(pair: ReportPair, index: number, content: IndexedContent): Markup {
  const { locale } = content;
  const words = sentences[locale];
  const found = pair.responses[index];
  if (!found) return html``;
  const answers = found.answers.map(
    (answer) =>
      html`<li><a href="#${elementFragment(pair.number, answer.element)}">${words.element(answer.element)}</a>${words.list}${responseTypes(answer, locale)}</li>`,
  );
  return html`<div class="one" id="${responseFragment(pair.number, index + 1)}">
<h4>${words.response(index + 1)}</h4>
${found.chronology === "before" ? html`<p class="flag">${words.before}</p>` : null}
${statementBody(found.statement, content, { pair: pair.number, of: { response: index + 1 } }, [
  particular(
    words.answers,
    answers.length > 0
      ? html`<ul class="answers">${answers}</ul>`
      : html`<span class="unknown">${words.answersNoElement}</span>`,
  ),
  particular(words.basis, html`${linkBasisInfo[found.basis].label[locale]}`),
])}
</div>`;
}

/** Who was asked to comment, and what came of it; nothing where nobody was. */
function requests({ asked }: ReportPair, locale: IndexedContent["locale"]): Markup | null {
  if (asked.length === 0) return null;
  return html`<h4>${sentences[locale].requests}</h4>
<ul class="answers">
${asked.map((fact) => html`<li dir="auto">${askedSentence(fact, locale)}</li>`)}
</ul>`;
}

/** Elements against responses, drawn: the list of elements says the same in words. */
function coverage(pair: ReportPair, content: IndexedContent): Markup | null {
  const picture = coverageMatrix(pair, content, NARROW);
  return (
    picture &&
    html`<div>
<h3>${sentences[content.locale].coverage}</h3>
${drawing(picture)}
</div>`
  );
}

function evidencePlace({ number }: ReportPair, evidence: number, locale: IndexedContent["locale"]) {
  const words = sentences[locale];
  const label = [words.pair(number), words.evidence, words.passage(evidence)].join(words.list);
  return { fragment: evidenceFragment(number, evidence), label };
}

function evidence(pair: ReportPair, content: IndexedContent): Markup {
  const { locale, sourceByNumber } = content;
  const words = sentences[locale];
  const items = pair.evidence.map(
    (item, index) => html`<li>
<div class="said neither">
${passage(item, item.source, evidencePlace(pair, index + 1, locale), content)}
</div>
<dl class="particulars">
${particulars(evidenceParticulars(item, sourceByNumber.get(item.source), locale))}
${particular(words.source, sourceReference(item.source, content))}
</dl>
${item.notCounted && html`<p class="open">${words.notCounted[item.notCounted]}</p>`}
${tellsNothing(item) ? html`<p class="open">${words.tellsNothing}</p>` : null}
</li>`,
  );
  return html`<div>
<h3>${words.evidence}</h3>
${
  items.length > 0
    ? html`<ol class="ruled">
${items}
</ol>`
    : html`<p class="none">${words.noEvidence}</p>`
}
</div>`;
}

function notes(pair: ReportPair, content: IndexedContent): Markup {
  const { locale } = content;
  const words = sentences[locale];
  const items = pair.notes.map(
    (note) => html`<li>
<p class="label">${noteKindInfo[note.kind].label[locale]}${words.list}${formatEdtf(note.on, locale)}</p>
<p class="note" dir="auto">${note.text}</p>
<ul class="answers">
${note.citations.map(
  ({ source, locator }) =>
    html`<li>${sourceReference(source, content)}${locator ? html`${words.list}<bdi>${locator}</bdi>` : null}</li>`,
)}
</ul>
</li>`,
  );
  return html`<div>
<h3>${words.notes}</h3>
${
  items.length > 0
    ? html`<ol class="ruled">
${items}
</ol>`
    : html`<p class="none">${words.noNotes}</p>`
}
</div>`;
}
