import { decodeText } from "./charset.ts";
import { type DocumentIn, DocumentRefused, type DocumentText } from "./document.ts";
import { parseMediaType } from "./document-type.ts";

const RULES = "1";

/**
 * The text as it stands, line ends and all: the SHA-256 of a UTF-8 file without a byte order mark is
 * the SHA-256 of its text.
 * @throws DocumentRefused `DOCUMENT_TYPE` for a file with NUL characters, which is no text.
 */
export function readPlainText({ bytes, mediaType }: DocumentIn): DocumentText {
  const header = parseMediaType(mediaType)?.params.get("charset") ?? null;
  const { text, charset, charsetFrom, warnings } = decodeText(bytes, header, false);
  if (text.includes("\0")) {
    throw new DocumentRefused("DOCUMENT_TYPE", { found: "application/octet-stream" });
  }
  return {
    mediaType: "text/plain",
    charset,
    charsetFrom,
    text,
    extractor: { name: "text", version: RULES },
    proposals: [],
    warnings,
  };
}
