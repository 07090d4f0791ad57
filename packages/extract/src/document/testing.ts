import PDFDocument from "pdfkit";
import type { DocumentIn } from "./document.ts";

/** A document of these bytes or words, of which nothing is declared but what is given. */
export function documentOf(
  content: Uint8Array | string,
  declared: Partial<Omit<DocumentIn, "bytes">> = {},
): DocumentIn {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { bytes, mediaType: null, fileName: null, url: null, ...declared };
}

/** A PDF with what `draw` puts into it. */
export async function pdfOf(
  draw: (pdf: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ font: "Times-Roman", ...options });
  draw(pdf);
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
