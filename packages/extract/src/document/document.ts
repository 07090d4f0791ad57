import type { Proposal } from "../metadata/proposal.ts";

/** Largest document that is read, in bytes: 25 MB. */
export const DOCUMENT_MAX = 25 * 1024 * 1024;

/** A document as it came. */
export type DocumentIn = {
  bytes: Uint8Array;
  /** As declared, with its parameters; null when nobody said. */
  mediaType: string | null;
  fileName: string | null;
  /** Where it was had: relative addresses in it are read against this one. */
  url: string | null;
};

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export type DocumentType = "text/html" | "application/pdf" | "text/plain" | typeof DOCX;

/** Who says in which charset a text is: a declaration in the document or about it, or its own bytes. */
export type CharsetFrom = "bom" | "header" | "meta" | "content" | "default";

/**
 * What a person should know of a document that could be read all the same.
 * `charset_wrong` the one declared was not the one used · `charset_disputed` header and page differ ·
 * `charset_assumed` nothing tells it · `charset_broken` some bytes are no text, U+FFFD stands for them ·
 * `type_wrong` the content is of another type than was declared · `no_article` the text is the whole
 * page's, for want of an article · `pages_without_text` pages of a PDF that are pictures.
 */
export type DocumentWarning = {
  code:
    | "charset_wrong"
    | "charset_disputed"
    | "charset_assumed"
    | "charset_broken"
    | "type_wrong"
    | "no_article"
    | "pages_without_text";
  detail: Record<string, string | number>;
};

export type DocumentText = {
  mediaType: DocumentType;
  /** Name of the WHATWG encoding in lower case; null where the format sets it (PDF, DOCX). */
  charset: string | null;
  charsetFrom: CharsetFrom | null;
  /** Never empty; no NUL and no half of a surrogate pair in it. Paragraphs of all but plain text are apart by an empty line. */
  text: string;
  /** Names the rules that made the text: another version may make another text of the same bytes. */
  extractor: { name: string; version: string };
  proposals: Proposal[];
  warnings: DocumentWarning[];
};

/**
 * Why a document was not read.
 * `DOCUMENT_TYPE` neither HTML, PDF, plain text nor DOCX · `DOCUMENT_TOO_LARGE` more than
 * `DOCUMENT_MAX` bytes · `EMPTY_DOCUMENT` no words · `DOCUMENT_DAMAGED` breaks the rules of its own
 * format · `CHARSET_UNREADABLE` text in no charset that was declared or is known · `PDF_PASSWORD` ·
 * `PDF_WITHOUT_TEXT` all its pages are pictures · `ZIP_BOMB` unpacks to more than is allowed ·
 * `DOCUMENT_TOO_SLOW` and `DOCUMENT_TOO_LARGE_TO_READ` took more time or memory than it was given.
 */
export type DocumentRefusalCode =
  | "DOCUMENT_TYPE"
  | "DOCUMENT_TOO_LARGE"
  | "EMPTY_DOCUMENT"
  | "DOCUMENT_DAMAGED"
  | "CHARSET_UNREADABLE"
  | "PDF_PASSWORD"
  | "PDF_WITHOUT_TEXT"
  | "ZIP_BOMB"
  | "DOCUMENT_TOO_SLOW"
  | "DOCUMENT_TOO_LARGE_TO_READ";

/** `detail` holds what a sentence about it may say: sizes in bytes, times in milliseconds, types found. */
export class DocumentRefused extends Error {
  override name = "DocumentRefused";
  readonly code: DocumentRefusalCode;
  readonly detail: Record<string, string | number>;

  constructor(code: DocumentRefusalCode, detail: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
