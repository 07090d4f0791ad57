import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";

export type Page = DefaultTreeAdapterTypes.Document;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageNode = DefaultTreeAdapterTypes.ChildNode;

/** Start and end tags of the elements that HTML re-opens in every paragraph until they are closed. */
const REOPENED = /<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi;

class TooManyElements extends Error {}

/**
 * A page as a browser with scripting would parse it: parse5, to the WHATWG's rules. Takes any string.
 * Memory and time grow with the length of the page: formatting elements left open by the thousand,
 * which those rules copy into every paragraph that follows, are read as `span`.
 */
export function parsePage(html: string): Page {
  try {
    return parseBounded(html);
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error;
    return parse(html.replace(REOPENED, "<$1span"));
  }
}

/** @throws TooManyElements when the page makes more elements than it has characters. */
function parseBounded(html: string): Page {
  let left = html.length + 100;
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...element) {
        if (left-- === 0) throw new TooManyElements();
        return defaultTreeAdapter.createElement(...element);
      },
    },
  });
}
