import { zipSync } from "fflate";
import mammoth from "mammoth";
import mammothPackage from "mammoth/package.json" with { type: "json" };
import { mergeClaims } from "../metadata/merge-claims.ts";
import { allElements, textOf } from "../metadata/page-elements.ts";
import type { Proposal } from "../metadata/proposal.ts";
import { parsePage } from "../page/parse-page.ts";
import { DOCX, type DocumentIn, DocumentRefused, type DocumentText } from "./document.ts";
import { pageText } from "./page-text.ts";
import { type UnpackLimits, unpack } from "./zip.ts";

/** 100 MB; a long report has some hundreds of entries. */
const UNPACK_LIMITS: UnpackLimits = { bytes: 100 * 1024 * 1024, entries: 10_000 };

/** Raised when the rules of this file change what text comes of a document. */
const RULES = "1";
const TYPES = "[Content_Types].xml";
const PROPERTIES = "docProps/core.xml";
/** Content types of a document's main part, with macros (which nothing here runs) or without. */
const mainPart =
  /application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled\w*\.main)\+xml/;

const ID_PREFIX = "rejoinder-";
/** The marks that the library puts for a note into the text and behind the note. */
const noteMarks =
  /<sup><a href="#rejoinder-[^"]*" id="rejoinder-[^"]*">\[\d+\]<\/a><\/sup>|<a href="#rejoinder-(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/**
 * The words of a Word file: paragraphs, lists and tables in their order, then its foot and end notes,
 * whose numbers are left out. What tracked changes delete is not text; comments, headers and footers
 * are left out. The dates in the file are those of the file: none is proposed.
 * @throws DocumentRefused `DOCUMENT_TYPE` for an archive of another kind, `ZIP_BOMB`, `DOCUMENT_DAMAGED`
 */
export async function readDocx({ bytes }: DocumentIn): Promise<DocumentText> {
  const parts = await unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name), UNPACK_LIMITS);
  const read = (name: string) => new TextDecoder().decode(parts.get(name));
  if (!mainPart.test(read(TYPES))) {
    throw new DocumentRefused("DOCUMENT_TYPE", { found: "application/zip" });
  }
  for (const [name, content] of parts) {
    if (!Buffer.from(content).includes("<!DOCTYPE")) continue;
    throw new DocumentRefused("DOCUMENT_DAMAGED", { expected: DOCX, reason: `DOCTYPE in ${name}` });
  }
  return {
    mediaType: DOCX,
    charset: null,
    charsetFrom: null,
    text: pageText(await htmlOf(parts)).toWellFormed(),
    extractor: { name: "mammoth", version: `${mammothPackage.version}+${RULES}` },
    proposals: proposalsOf(read(PROPERTIES)),
    warnings: [],
  };
}

/** The library gets the checked parts alone, packed anew: no other reading of the archive can differ. */
async function htmlOf(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const archive = zipSync(Object.fromEntries(parts), { level: 0 });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(archive) },
      {
        idPrefix: ID_PREFIX,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    return value.replace(noteMarks, "");
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : String(error);
    throw new DocumentRefused("DOCUMENT_DAMAGED", { expected: DOCX, reason });
  }
}

const properties: Record<string, Proposal["field"]> = {
  "dc:title": "title",
  "dc:creator": "author",
  "dc:language": "language",
};

function proposalsOf(core: string): Proposal[] {
  return mergeClaims(
    [...allElements(parsePage(core))].flatMap((element) => {
      const field = properties[element.tagName];
      return field
        ? [
            {
              field,
              value: textOf(element),
              from: "docx" as const,
              path: `core.${element.tagName}`,
            },
          ]
        : [];
    }),
  );
}
