import { sourceFragment } from "../../fragments.ts";
import type { IndexedContent } from "../../indexed.ts";
import { sentences } from "../../locales/sentences.ts";
import { preservedParticulars, sourceParticulars } from "../../phrases.ts";
import type { ReportSource } from "../../report.ts";
import type { Block } from "./document.ts";
import { none } from "./pair.ts";
import { addressLink, row, rowsOf, small } from "./particulars.ts";
import { dim, languageOf, within } from "./words.ts";

/** Every source by number, with all that is known of it and its addresses in full. */
export function sourceBlocks({ sources, locale }: IndexedContent): Block[] {
  const words = sentences[locale];
  return [
    { k: "page" },
    { k: "h", level: 1, of: "section", id: "sources", i: [words.sources] },
    ...(sources.length === 0 ? [none(words.noSources)] : []),
    ...sources.flatMap((source) => entry(source, locale)),
  ];
}

function entry(source: ReportSource, locale: IndexedContent["locale"]): Block[] {
  const words = sentences[locale];
  const { number, title, address, archivedAddress, language } = source;
  const head = { k: "h", level: 2, of: "source", id: sourceFragment(number) } as const;
  if (title === null)
    return [
      { ...head, i: [dim(`[${number}] `), words.confidentialSource] },
      { k: "open", i: [words.sourceWithheld] },
      small(rowsOf(sourceParticulars(source, locale), locale)),
    ];
  return [
    { ...head, i: [dim(`[${number}] `), { t: within(title), ...languageOf(language, locale) }] },
    small([row(words.address, [address ? addressLink(address) : words.addressUnknown], locale)]),
    ...(archivedAddress
      ? [small([row(words.archivedAddress, [addressLink(archivedAddress)], locale)])]
      : []),
    small(rowsOf(sourceParticulars(source, locale), locale)),
    small(rowsOf(preservedParticulars(source, locale), locale)),
  ];
}
