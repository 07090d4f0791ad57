import { Readability } from "@mozilla/readability";
import { extractArticle } from "@rejoinder/extract";
import { DefuddleClass } from "defuddle/node";
import { parseHTML } from "linkedom";

/** What each makes of a page: the article's text, "" where it finds none. */
export const contestants = {
  Rejoinder: (html, url) => extractArticle(html, { url }).text,
  "readability.js": (html) => textOf(new Readability(documentOf(html)).parse()?.content ?? ""),
  defuddle: (html, url) => textOf(new DefuddleClass(documentOf(html), { url }).parse().content),
} satisfies Record<string, (html: string, url: string) => string>;

const documentOf = (html: string): Document => parseHTML(html).document;

const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DFN EM FONT I INS MARK Q S SMALL SPAN STRONG SUB SUP TIME U".split(
    " ",
  ),
);

/** The words of markup, blocks apart: `textContent` would run the last of one into the first of the next. */
function textOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll("body *"))
    if (!INLINE.has(element.tagName.toUpperCase())) element.before("\n");
  for (const element of document.querySelectorAll("body *"))
    if (!INLINE.has(element.tagName.toUpperCase())) element.after("\n");
  return document.body.textContent ?? "";
}
