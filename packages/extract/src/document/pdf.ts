import { getResolvedPDFJS } from "unpdf";
import { mergeClaims } from "../metadata/merge-claims.ts";
import { type DocumentIn, DocumentRefused, type DocumentText } from "./document.ts";
import { joinLines } from "./pdf-join.ts";
import { type Line, linesOf } from "./pdf-line.ts";
import { paragraphsOf } from "./pdf-paragraph.ts";

/** Raised when the rules by which lines and paragraphs are made change. */
const RULES = "1";

type Pdf = { pages: Line[][]; proposals: DocumentText["proposals"]; library: string };

/**
 * The text layer of a PDF: paragraphs put together from its lines, each page ending the last of its
 * paragraphs. What repeats on every page (running heads, page numbers) stays, for it is in the document.
 * Nothing is read from pictures. The dates in a PDF are those of the file, not of a publication: none
 * is proposed.
 * @throws DocumentRefused `PDF_PASSWORD`, `PDF_WITHOUT_TEXT` with the number of `pages`,
 * `DOCUMENT_DAMAGED`
 */
export async function readPdf({ bytes }: DocumentIn): Promise<DocumentText> {
  const { pages, proposals, library } = await readPages(bytes);
  const empty = pages.flatMap((lines, index) => (hasWords(lines) ? [] : [index + 1]));
  if (empty.length === pages.length) {
    throw new DocumentRefused("PDF_WITHOUT_TEXT", { pages: pages.length });
  }
  const [first] = empty;
  return {
    mediaType: "application/pdf",
    charset: null,
    charsetFrom: null,
    text: joinLines(pages.flatMap(paragraphsOf)).join("\n\n"),
    extractor: { name: "pdfjs", version: `${library}+${RULES}` },
    proposals,
    warnings:
      first === undefined
        ? []
        : [{ code: "pages_without_text", detail: { count: empty.length, first } }],
  };
}

const hasWords = (lines: readonly Line[]) => lines.some((line) => /[\p{L}\p{N}]/u.test(line.text));

async function readPages(bytes: Uint8Array): Promise<Pdf> {
  const { getDocument, version } = await getResolvedPDFJS();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const pages: Line[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.flatMap((item) => ("str" in item ? [item] : []))));
      page.cleanup();
    }
    const { info } = await pdf.getMetadata();
    return { pages, proposals: proposalsOf(info), library: version };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy();
  }
}

/** The library throws errors of its own names for what is wrong with a file. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "PasswordException") return new DocumentRefused("PDF_PASSWORD");
  const expected = "application/pdf";
  return new DocumentRefused("DOCUMENT_DAMAGED", { expected, reason: error.message.slice(0, 200) });
}

function proposalsOf(info: object): DocumentText["proposals"] {
  const fields = { Title: "title", Author: "author", Language: "language" } as const;
  return mergeClaims(
    Object.entries(fields).flatMap(([name, field]) => {
      const value: unknown = Reflect.get(info, name);
      return typeof value === "string"
        ? [{ field, value, from: "pdf" as const, path: `Info.${name}` }]
        : [];
    }),
  );
}
