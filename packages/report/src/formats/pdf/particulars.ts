import { formatEdtf, sourceKindInfo } from "@rejoinder/schema";
import { sourceFragment } from "../../fragments.ts";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import type { Particular } from "../../phrases.ts";
import type { ReportContent } from "../../report.ts";
import { webLink } from "../../web-link.ts";
import type { Block, Inline } from "./document.ts";
import { joined, languageOf, within } from "./words.ts";

/** A term and what is said under it. */
export type Row = readonly Inline[];

export function row(term: string, value: readonly Inline[], locale: ReportContent["locale"]): Row {
  return [term + sentences[locale].colon, ...value];
}

export function rowsOf(particulars: readonly Particular[], locale: ReportContent["locale"]): Row[] {
  return particulars.map(({ term, text }) => row(term, [within(text)], locale));
}

/** Particulars run on, in small print of one colour: each change of it would be set apart. */
export function small(rows: readonly Row[]): Block {
  return { k: "small", i: merged(joined(rows, " · ")) };
}

/** The same with neighbours of one kind as one. */
function merged(inlines: readonly Inline[]): Inline[] {
  const made: Inline[] = [];
  for (const inline of inlines) {
    const last = made.at(-1);
    if (typeof inline === "string" && typeof last === "string")
      made[made.length - 1] = last + inline;
    else made.push(inline);
  }
  return made;
}

/** A source by its number, linked to its entry, and its title; only the number where it has none. */
export function sourceReference(
  number: number,
  { sourceByNumber, locale }: IndexedContent,
): Inline[] {
  const source = sourceByNumber.get(number);
  if (!source) return [`[${number}]`];
  const words = sentences[locale];
  const link = { t: `[${number}]`, to: sourceFragment(number) };
  if (source.title === null) return [link, ` ${words.confidentialSource}`];
  const kind = sourceKindInfo[source.kind].label[locale];
  const published = formatEdtf(source.publishedOn, locale);
  const tongue = languageOf(source.language, locale);
  const title = within(source.title);
  return [
    link,
    ...(Object.keys(tongue).length > 0 ? [" ", { t: title, ...tongue }] : [` ${title}`]),
    words.list + kind + words.list + published,
  ];
}

/**
 * The source of what stands above, on a line of its own: what holds a link is set twice, once to learn
 * where the link leads.
 */
export function sourceLine(number: number, content: IndexedContent): Block {
  const { locale } = content;
  return small([row(sentences[locale].source, sourceReference(number, content), locale)]);
}

/** Only http and https addresses become links; anything else is shown as it is. */
export function addressLink(address: string): Inline {
  const link = webLink(address);
  return link && URL.canParse(link)
    ? { t: within(address), url: new URL(link).href }
    : within(address);
}
