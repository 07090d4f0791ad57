import { partFragment, statementPartFragment, type WordsOf } from "../../fragments.ts";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import { chainParticulars } from "../../phrases.ts";
import type { ReportStatement } from "../../report.ts";
import { html, type Markup } from "./markup.ts";
import { particular, particulars, sourceReference } from "./particulars.ts";
import { type PassagePlace, passage } from "./passage.ts";

/** Where a statement stands: in a pair, as its allegation or one of its responses, or outside any. */
type StatementPlace = { pair: number; of: WordsOf } | { statement: number };

/**
 * What was said, part by part, the chain it came through, and its original beside a translation.
 * @param more rows of particulars that follow the chain.
 */
export function statementBody(
  statement: ReportStatement,
  content: IndexedContent,
  place: StatementPlace,
  more: readonly Markup[] = [],
): Markup {
  const told = version(statement, content, { place, isOriginal: false, more });
  const { original } = statement;
  if (!original) return told;
  return html`<div class="versions">
<div>
${told}
</div>
<div class="original">
<p class="label">${sentences[content.locale].original}</p>
${version(original, content, { place, isOriginal: true, more: [] })}
</div>
</div>`;
}

type Told = { place: StatementPlace; isOriginal: boolean; more: readonly Markup[] };

function version(
  statement: ReportStatement,
  content: IndexedContent,
  { place, isOriginal, more }: Told,
): Markup {
  const { locale } = content;
  const side = sideOf(place);
  const chain = chainParticulars(statement, locale, {
    isAllegation: side === "allegation",
    source: content.sourceByNumber.get(statement.source),
  });
  return html`<div class="said ${side}">
${statement.parts.map((part, index) =>
  passage(part, statement.source, partPlace(place, isOriginal, index + 1, locale), content),
)}
</div>
<dl class="particulars">
${particulars(chain)}
${particular(sentences[locale].source, sourceReference(statement.source, content))}
${more}
</dl>`;
}

/** Bar colours follow the side: an allegation's, a response's, or neither's. */
function sideOf(place: StatementPlace): "allegation" | "response" | "neither" {
  if ("statement" in place) return "neither";
  return place.of === "allegation" ? "allegation" : "response";
}

function partPlace(
  place: StatementPlace,
  original: boolean,
  part: number,
  locale: IndexedContent["locale"],
): PassagePlace {
  const words = sentences[locale];
  const last = original ? words.originalPassage(part) : words.passage(part);
  if ("statement" in place) {
    const fragment = statementPartFragment(place.statement, part, { original });
    return { fragment, label: [words.statement(place.statement), last].join(words.list) };
  }
  const { pair, of } = place;
  const whose = of === "allegation" ? words.allegation : words.response(of.response);
  const fragment = partFragment({ pair, of, original, part });
  return { fragment, label: [words.pair(pair), whose, last].join(words.list) };
}
