import { localMoment } from "@rejoinder/domain";
import { editionKindInfo, formatEdtf, type Locale } from "@rejoinder/schema";
import { html, inLanguage, type Markup } from "../formats/html/markup.ts";
import { compareSentences } from "../locales/compare.ts";
import { sentences } from "../locales/sentences.ts";
import type {
  ComparedEdition,
  EditionComparison,
  FieldChange,
  ListChange,
  ThingChange,
  ThingTold,
} from "./comparison.ts";
import { labelWords, valueWords } from "./value-words.ts";

/**
 * A comparison as what stands in a page under its heading of the first order. What changed is told by
 * words and by the elements `ins` and `del`, whatever the colours.
 *
 * @param timeZone IANA name of the zone in which the days of publication are told
 */
export function comparisonPage(comparison: EditionComparison, timeZone: string): Markup {
  const { locale, from, to, fields, lists } = comparison;
  const words = compareSentences[locale];
  const isSame = fields.length + lists.length === 0;
  return html`<section class="comparison">
<p>${words.before}${sentences[locale].colon}${editionLine(from, locale, timeZone)}</p>
<p>${words.after}${sentences[locale].colon}${editionLine(to, locale, timeZone)}</p>
<p>${isSame ? words.none : words.lead}</p>
</section>
${
  fields.length === 0
    ? null
    : html`<section class="comparison">
<h2>${words.ofEdition}</h2>
${fieldList(fields, locale)}
</section>`
}
${lists.map(
  (list) => html`<section class="comparison">
${listMarkup(list, 2, locale)}
</section>`,
)}`;
}

/** Its heading: what edition 2 changes in edition 1. */
export const comparisonHeading = ({ locale, from, to }: EditionComparison): string =>
  compareSentences[locale].heading(from.number, to.number);

function editionLine({ number, kind, publishedAt }: ComparedEdition, locale: Locale, zone: string) {
  const day = formatEdtf(localMoment(new Date(publishedAt), zone).slice(0, 10), locale);
  return compareSentences[locale].edition(number, editionKindInfo[kind].label[locale], day);
}

/** HTML has headings of six orders. */
function heading(order: number, text: Markup | string): Markup {
  if (order <= 2) return html`<h2>${text}</h2>`;
  if (order === 3) return html`<h3>${text}</h3>`;
  if (order === 4) return html`<h4>${text}</h4>`;
  return order === 5 ? html`<h5>${text}</h5>` : html`<h6>${text}</h6>`;
}

function listMarkup(change: ListChange, order: number, locale: Locale): Markup {
  const words = compareSentences[locale];
  const { list, added, removed, moved, changed } = change;
  const told = (title: string, items: readonly Markup[]) =>
    items.length === 0
      ? null
      : html`${heading(order + 1, title)}
<ul>
${items}
</ul>`;
  return html`${heading(order, words.lists[list])}
${told(
  words.added,
  added.map((each) => html`<li><ins>${name(list, each, locale)}</ins>${known(each, locale)}</li>`),
)}
${told(
  words.removed,
  removed.map(
    (each) => html`<li><del>${name(list, each, locale)}</del>${known(each, locale)}</li>`,
  ),
)}
${told(
  words.moved,
  moved.map(
    ({ label, from, to }) =>
      html`<li><span dir="auto">${label}</span>${sentences[locale].colon}${words.movedFrom(from, to)}</li>`,
  ),
)}
${changed.map((each) => changeMarkup(list, each, order, locale))}`;
}

function changeMarkup(list: string, change: ThingChange, order: number, locale: Locale): Markup {
  const title = html`${compareSentences[locale].changed}${sentences[locale].colon}${name(list, change, locale)}`;
  return html`${heading(order + 1, title)}
${fieldList(change.fields, locale)}
${change.lists.map((each) => listMarkup(each, order + 2, locale))}`;
}

function name(list: string, { label, language }: ThingTold | ThingChange, locale: Locale): Markup {
  const words = labelWords(list, label, locale);
  return html`<span${inLanguage(language ?? locale, locale)}>${words}</span>`;
}

/** What else is known of something that came or went. */
function known({ fields }: ThingTold, locale: Locale): Markup | null {
  const lines = fields.flatMap(({ field, value }) => {
    const words = valueWords(field, value, locale);
    const { fields: names } = compareSentences[locale];
    return words === null ? [] : [`${names[field]}${sentences[locale].colon}${words}`];
  });
  return lines.length > 0
    ? html`<br><small dir="auto">${lines.join(sentences[locale].semicolon)}</small>`
    : null;
}

function fieldList(changes: readonly FieldChange[], locale: Locale): Markup | null {
  if (changes.length === 0) return null;
  const { fields, before, after } = compareSentences[locale];
  const { colon } = sentences[locale];
  const side = (label: string, value: Markup) => html`<dd>${label}${colon}${value}</dd>`;
  return html`<dl>
${changes.map(
  (change) => html`<div>
<dt>${fields[change.field]}</dt>
${side(before, valueMarkup(change, "removed", locale))}
${side(after, valueMarkup(change, "added", locale))}
</div>`,
)}
</dl>`;
}

/** One side of a change: its words with those marked that are on this side alone, or its value whole. */
function valueMarkup(change: FieldChange, marked: "added" | "removed", locale: Locale): Markup {
  const { field, language, words } = change;
  const mark = (text: string) =>
    marked === "added" ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
  if (words) {
    const runs = words.filter(({ kind }) => kind === "same" || kind === marked);
    const whole = runs.reduce(
      (told, { kind, text }) => html`${told}${kind === "same" ? text : mark(text)}`,
      html``,
    );
    return html`<span class="written"${inLanguage(language ?? locale, locale)}>${whole}</span>`;
  }
  const value = valueWords(field, marked === "added" ? change.to : change.from, locale);
  if (value === null) return html`<em>${compareSentences[locale].nothing}</em>`;
  return html`<span class="written"${inLanguage(language ?? locale, locale)}>${mark(value)}</span>`;
}
