import { createRequire } from "node:module";
import locales from "@citation-js/plugin-csl/lib/locales.json" with { type: "json" };
import type { CitationStyle, Locale } from "@rejoinder/schema";
import type { CslItem } from "./csl-item.ts";
import { styleCsl } from "./styles.ts";

/** The part of the library `citeproc` that the desk uses; it ships no types. */
type Citeproc = {
  Engine: new (
    system: {
      /** @param lang as CSL names its locales: `en-US`. @returns the locale's XML. */
      retrieveLocale: (lang: string) => string;
      retrieveItem: (id: string) => CslItem | undefined;
    },
    style: string,
    lang: string,
    forceLang: boolean,
  ) => {
    /** What it has in hand; `ambigcites` by how an item is cited in a text, which may be any words. */
    registry: { ambigcites: Record<string, string[]> };
    setOutputFormat(format: "text" | "html"): void;
    /** Forgets the items in hand; removing them one by one leaves some behind. */
    restoreProcessorState(): void;
    /** Replaces the items in hand. Throws on an id that the system does not know. */
    updateItems(ids: string[]): void;
    /** Entries in the style's order, the ids of each beside them; false of a style that has none. */
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  };
};

const require = createRequire(import.meta.url);
const { Engine }: Citeproc = require("citeproc");

const cslLocale = { en: "en-US", fr: "fr-FR" } as const satisfies Record<Locale, string>;

export type Typesetter = (items: readonly CslItem[], format: "text" | "html") => [string, string][];

/** One a style and language: reading a style takes longer than setting a hundred references. */
const typesetters = new Map<string, Typesetter>();

/**
 * What sets CSL-JSON items in a style: pairs of the item's id and its reference, in the style's order.
 * Ids must differ from one another, and belong to their entries only while every item has one.
 */
export function typesetter(style: CitationStyle, lang: Locale): Typesetter {
  const name = `${style} ${lang}`;
  const made = typesetters.get(name) ?? makeTypesetter(style, lang);
  typesetters.set(name, made);
  return made;
}

function makeTypesetter(style: CitationStyle, lang: Locale): Typesetter {
  let inHand = new Map<string, CslItem>();
  const engine = new Engine(
    {
      retrieveLocale: (tag) => (tag === "fr-FR" ? locales["fr-FR"] : locales["en-US"]),
      retrieveItem: (id) => inHand.get(id),
    },
    styleCsl[style](lang),
    cslLocale[lang],
    true,
  );

  return (items, format) => {
    inHand = new Map(items.map((item) => [item.id, item]));
    engine.setOutputFormat(format);
    engine.restoreProcessorState();
    // Words that every object has a property of, such as `toString`, are names like any other there.
    engine.registry.ambigcites = Object.create(null);
    engine.updateItems([...inHand.keys()]);
    const [{ entry_ids: ids }, entries] = engine.makeBibliography() || [{ entry_ids: [] }, []];
    return entries.map((entry, index) => [ids[index]?.[0] ?? "", entry]);
  };
}
