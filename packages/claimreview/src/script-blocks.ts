import { SAXParser } from "parse5-sax-parser";

/**
 * The text of every `<script type="application/ld+json">` of a page, in its order, and the page's own
 * address as its canonical link or `og:url` gives it, null where neither does. Takes any text, in time
 * that grows with its length; no script runs.
 */
export function readScriptBlocks(html: string): { blocks: string[]; canonical: string | null } {
  const blocks: string[] = [];
  let canonical: string | null = null;
  let open: string[] | null = null;
  const close = () => {
    if (open) blocks.push(open.join(""));
    open = null;
  };
  const parser = new SAXParser();
  parser.on("startTag", ({ tagName, attrs, selfClosing }) => {
    const given = new Map(attrs.map(({ name, value }) => [name, value.trim()]));
    if (tagName === "script" && isJsonLd(given.get("type")) && !selfClosing) open = [];
    if (tagName === "link" && isCanonical(given.get("rel")))
      canonical ??= given.get("href") ?? null;
    if (tagName === "meta" && given.get("property") === "og:url")
      canonical ??= given.get("content") ?? null;
  });
  parser.on("text", ({ text }) => open?.push(text));
  parser.on("endTag", ({ tagName }) => {
    if (tagName === "script") close();
  });
  parser.end(html);
  close();
  return { blocks, canonical };
}

const isJsonLd = (type = "") => /^application\/ld\+json\s*(?:;|$)/i.test(type);
const isCanonical = (rel = "") => /(?:^|\s)canonical(?:\s|$)/i.test(rel);
