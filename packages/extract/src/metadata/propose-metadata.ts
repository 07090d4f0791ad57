import { attribute } from "../page/element.ts";
import { type Page, parsePage } from "../page/parse-page.ts";
import { canonicalClaims, languageClaims, pageClaims } from "./html-claims.ts";
import { jsonLdClaims } from "./json-ld.ts";
import { mergeClaims } from "./merge-claims.ts";
import { metaClaims } from "./meta-tags.ts";
import { allElements, textOf } from "./page-elements.ts";
import type { Proposal } from "./proposal.ts";

/**
 * What a page says about itself, each with where it says so: field by field, best first. Every author
 * stands alone; of the other fields the further ones are alternatives. Nothing is guessed: what is not
 * said outright is not proposed.
 * @param options `url` is the page's own address, against which relative ones are read.
 */
export function proposeMetadata(html: string, options: { url?: string } = {}): Proposal[] {
  return proposeFromPage(parsePage(html), options);
}

/** The same of a page that is parsed already. */
export function proposeFromPage(page: Page, { url }: { url?: string } = {}): Proposal[] {
  const elements = [...allElements(page)];
  const named = (tagName: string) => elements.filter((element) => element.tagName === tagName);
  const blocks = named("script")
    .filter((script) => /^\s*application\/ld\+json\b/i.test(attribute(script, "type") ?? ""))
    .map(textOf);
  const jsonLd = jsonLdClaims(blocks, url ?? null);
  return mergeClaims(
    [
      ...canonicalClaims(elements),
      ...jsonLd.article,
      ...languageClaims(elements),
      ...metaClaims(named("meta")),
      ...jsonLd.page,
      ...pageClaims(elements),
    ],
    url ?? null,
  );
}
