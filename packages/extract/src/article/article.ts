import type { ProposedField } from "../metadata/proposal.ts";
import { proposeFromPage } from "../metadata/propose-metadata.ts";
import { parsePage } from "../page/parse-page.ts";
import { type Part, readParts } from "../page/part.ts";
import { findAsides } from "./asides.ts";
import { findBody } from "./body.ts";
import { layOut } from "./lay-out.ts";
import { trim } from "./trim.ts";

/** What a page says of itself, null where it does not say it outright, and the text of its article. */
export type Article = {
  title: string | null;
  /** Authors as the page names them, in its order, by commas. */
  byline: string | null;
  /** An EDTF date; never worked out from a relative one. */
  publishedAt: string | null;
  siteName: string | null;
  /** BCP 47. */
  lang: string | null;
  /** Paragraphs, an empty line between two. "" where no article is found. */
  text: string;
};

/** The version goes up with every change to the text that comes of a page. */
export const ARTICLE_EXTRACTOR = { name: "rejoinder-article", version: "1" } as const;

/**
 * The article of a page, without menus, captions, share bars, related links and comments.
 * The words stand as in the page: white space is collapsed as a browser does, `br` is a line break,
 * inline elements join what they stand between, and no-break spaces, soft hyphens and every other
 * character stay; nothing is normalised. Words hidden by attribute or inline style are left out.
 * Pure: no script runs, nothing is fetched, and the steps taken grow with the length of the page.
 * @param html any string; broken markup is read as a browser reads it.
 * @param options `url` is the page's address, against which its own links are read.
 */
export function extractArticle(html: string, options: { url?: string } = {}): Article {
  const page = parsePage(html);
  const proposals = proposeFromPage(page, options);
  const said = (field: ProposedField) => proposals.filter((proposal) => proposal.field === field);
  const best = (field: ProposedField) => said(field)[0]?.value ?? null;
  const parts = readParts(page);
  return {
    title: best("title"),
    byline:
      said("author")
        .map(({ value }) => value)
        .join(", ") || null,
    publishedAt: best("publishedOn"),
    siteName: best("publisher"),
    lang: best("language"),
    text: parts ? findText(parts) : "",
  };
}

function findText(root: Part): string {
  const asides = findAsides(root);
  return layOut(trim(findBody(root, asides), asides));
}
