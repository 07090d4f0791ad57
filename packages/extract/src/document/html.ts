import { ARTICLE_EXTRACTOR, extractArticle } from "../article/article.ts";
import { proposeMetadata } from "../metadata/propose-metadata.ts";
import { decodeText } from "./charset.ts";
import type { DocumentIn, DocumentText, DocumentWarning } from "./document.ts";
import { parseMediaType } from "./document-type.ts";
import { pageText } from "./page-text.ts";

/** Raised when the rules of this file or of the charset change what text comes of a page. */
const RULES = "1";

/** The article of a page; all its words, with the warning `no_article`, when none is found in it. */
export function readHtml({ bytes, mediaType, url }: DocumentIn): DocumentText {
  const header = parseMediaType(mediaType)?.params.get("charset") ?? null;
  const { text: html, charset, charsetFrom, warnings } = decodeText(bytes, header, true);
  const options = url === null ? {} : { url };
  const article = extractArticle(html, options).text;
  const noArticle: DocumentWarning = { code: "no_article", detail: {} };
  return {
    mediaType: "text/html",
    charset,
    charsetFrom,
    text: article || pageText(html),
    extractor: { name: "rejoinder-html", version: `${RULES}.${ARTICLE_EXTRACTOR.version}` },
    proposals: proposeMetadata(html, options),
    warnings: article ? warnings : [...warnings, noArticle],
  };
}
