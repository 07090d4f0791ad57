import {
  DOCUMENT_MAX,
  DOCX,
  type DocumentIn,
  DocumentRefused,
  type DocumentText,
  type DocumentType,
  type DocumentWarning,
} from "./document.ts";
import { documentType, parseMediaType } from "./document-type.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { readPdf } from "./pdf.ts";
import { readPlainText } from "./plain-text.ts";

const readers = {
  "text/html": readHtml,
  "application/pdf": readPdf,
  "text/plain": readPlainText,
  [DOCX]: readDocx,
} satisfies Record<DocumentType, (document: DocumentIn) => DocumentText | Promise<DocumentText>>;

/**
 * The text of a document, and what it says about itself. Runs nothing in it and asks no network.
 * A hostile document can take all time and memory there is: read what strangers made by
 * `readDocumentApart`.
 * @throws DocumentRefused
 */
export async function readDocument(document: DocumentIn): Promise<DocumentText> {
  const size = document.bytes.byteLength;
  if (size > DOCUMENT_MAX) {
    throw new DocumentRefused("DOCUMENT_TOO_LARGE", { size, limit: DOCUMENT_MAX });
  }
  if (size === 0) throw new DocumentRefused("EMPTY_DOCUMENT");
  const type = documentType(document);
  const read = await readers[type](document);
  if (!/[^\p{Cf}\p{Cc}\p{Z}\s]/u.test(read.text)) throw new DocumentRefused("EMPTY_DOCUMENT");
  return { ...read, warnings: [...typeWarnings(document.mediaType, type), ...read.warnings] };
}

/** A type declared beside what the content is. All of `text/…` is read as plain text. */
function typeWarnings(mediaType: string | null, used: DocumentType): DocumentWarning[] {
  const declared = parseMediaType(mediaType)?.essence ?? null;
  const fits =
    declared === null ||
    declared === used ||
    declared.endsWith("/octet-stream") ||
    (used === "text/html" && declared === "application/xhtml+xml") ||
    (used === "text/plain" && declared.startsWith("text/")) ||
    (used === DOCX && declared.endsWith("/zip"));
  return fits ? [] : [{ code: "type_wrong", detail: { declared, used } }];
}
