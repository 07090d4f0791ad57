import { MIMEType } from "node:util";
import { DOCX, type DocumentIn, DocumentRefused, type DocumentType } from "./document.ts";

/** What files begin with that are told by it. OLE holds old Word files and those under a password. */
const signatures = [
  { type: "application/pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: "application/zip", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: "application/x-ole-storage", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { type: "application/rtf", bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
] as const;

/** A PDF may have this many bytes of something else before it. Source: ISO 32000-1, annex H.3.4.1. */
const PDF_LEAD = 1024;

/** The tags by which a page is known. Source: WHATWG MIME Sniffing, 7.1. */
const pageStart =
  /^[\uFEFF\s]*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|script|iframe|h1|div|font|table|a|style|title|b|br|p|meta|!--)[\s>/-]/i;

const byExtension: Record<string, DocumentType> = {
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
  pdf: "application/pdf",
  docx: DOCX,
  txt: "text/plain",
};

/** Declared types that say nothing of the content. */
const anything = new Set([
  "application/octet-stream",
  "binary/octet-stream",
  "application/unknown",
]);

/** @returns null for what is no media type. */
export function parseMediaType(mediaType: string | null): MIMEType | null {
  try {
    return mediaType === null ? null : new MIMEType(mediaType);
  } catch {
    return null;
  }
}

/**
 * The type a document is of: by its bytes where they tell, else as declared, else by its file's name.
 * A ZIP is held to be a DOCX here; whether it is one shows when it is opened.
 * @throws DocumentRefused `DOCUMENT_TYPE` with the type `found`, `DOCUMENT_DAMAGED` when a PDF or DOCX
 * was declared and the bytes are neither that nor a page.
 */
export function documentType({ bytes, mediaType, fileName }: DocumentIn): DocumentType {
  const signature = signatureOf(bytes);
  if (signature === "application/pdf") return signature;
  if (signature === "application/zip") return DOCX;
  if (signature !== null) throw new DocumentRefused("DOCUMENT_TYPE", { found: signature });

  const essence = parseMediaType(mediaType)?.essence ?? null;
  const declared = essence === null || anything.has(essence) ? null : essence;
  if (declared === "text/html" || declared === "application/xhtml+xml") return "text/html";
  if (declared === "text/rtf" || declared === "text/xml") {
    throw new DocumentRefused("DOCUMENT_TYPE", { found: declared });
  }
  if (declared?.startsWith("text/")) return "text/plain";
  if (looksLikePage(bytes)) return "text/html";

  const expected = declared ?? byExtension[fileName?.split(".").at(-1)?.toLowerCase() ?? ""];
  if (expected === "application/pdf" || expected === DOCX) {
    throw new DocumentRefused("DOCUMENT_DAMAGED", { expected });
  }
  if (expected === "text/html") return expected;
  if (declared !== null) throw new DocumentRefused("DOCUMENT_TYPE", { found: declared });
  return "text/plain";
}

function signatureOf(bytes: Uint8Array): (typeof signatures)[number]["type"] | null {
  const start = signatures.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  if (start) return start.type;
  const lead = Buffer.from(bytes.subarray(0, PDF_LEAD)).toString("latin1");
  return /(?:^|[\r\n])%PDF-\d/.test(lead) ? "application/pdf" : null;
}

/** UTF-16 is read as one byte in two, which tells tags all the same. */
function looksLikePage(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString("utf8");
  return pageStart.test(start.replaceAll("\0", "").replace(/^\uFFFD+/, ""));
}
