import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, PdfDocument } from "./document.ts";
import { type Font, ownFonts } from "./fonts.ts";
import { joinParts, type Part } from "./join-parts.ts";
import { lettered } from "./lettered.ts";
import { pagesOf, placesOf } from "./places.ts";
import { readTypstFile } from "./typst-file.ts";

const template = readFileSync(join(import.meta.dirname, "report.typ"), "utf8");
// Nothing is read from it but the files given here.
const workspace = import.meta.dirname;

const COMPLAINTS_TOLD = 5;

/**
 * A document as PDF/UA-1, by Typst, part after part: one at a time is held in memory, with the bytes of
 * those before. Typst checks each part. It takes the processor without a pause.
 * @throws Error with Typst's diagnostics, of a warning too: a font that is missing is no more than one.
 */
export async function compile(document: PdfDocument): Promise<Uint8Array> {
  const texts = document.parts.map((blocks) => lettered(JSON.stringify(blocks)));
  const head = lettered(JSON.stringify({ ...document, parts: undefined }));
  const isPlain = [head, ...texts].every((each) => each.isPlain);
  const typst = openTypst([...new Set([head, ...texts].flatMap(({ fallbacks }) => fallbacks))]);
  const setPart = async (
    index: number,
    first: number,
    pages: Readonly<Record<string, string>>,
  ): Promise<Part> => {
    // What Typst holds of the part before is let go of between two turns of the event loop.
    await setImmediate();
    const places = JSON.stringify({ isPlain, first, pages });
    const bytes = typst({
      "report.json": `${head.text.slice(0, -1)},${places.slice(1)}`,
      "blocks.json": texts[index]?.text ?? "[]",
    });
    return { file: readTypstFile(bytes), labels: labelsOf(document.parts[index] ?? []) };
  };
  // What the pages are that it names is known in the end; how many it has, at once.
  const front = await setPart(0, 1, {});
  let next = 1 + pagesOf(front.file).length;
  const pages: Record<string, string> = {};
  note(pages, front, 1);
  const parts: Part[] = [];
  for (let index = 1; index < document.parts.length; index += 1) {
    const part = await setPart(index, next, {});
    note(pages, part, next);
    next += pagesOf(part.file).length;
    parts.push(part);
  }
  return joinParts([await setPart(0, 1, pages), ...parts]);
}

function labelsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.k === "h" && block.id !== undefined ? [block.id] : []));
}

/** Notes on which page each label of a part stands. @param first of its pages. */
function note(pages: Record<string, string>, { file, labels }: Part, first: number): void {
  for (const [index, { page }] of placesOf(file).entries()) {
    const label = labels[index];
    if (label !== undefined) pages[label] = String(first + page);
  }
}

/** What sets the template with the files it reads. */
function openTypst(
  fallbacks: readonly Font[],
): (files: Readonly<Record<string, string>>) => Buffer {
  const fontBlobs = [...ownFonts(), ...fallbacks].flatMap(({ files }) => files);
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  const add = (name: string, text: string) =>
    compiler.mapShadow(join(workspace, name), Buffer.from(text));
  add("fonts.json", JSON.stringify(fallbacks.map(({ family }) => family)));
  return (files) => {
    for (const [name, text] of Object.entries(files)) add(name, text);
    const compiled = compiler.compile({ mainFileContent: template });
    const complaints = compiled.takeDiagnostics() ?? compiled.takeWarnings();
    if (complaints) {
      const first = compiler.fetchDiagnostics(complaints).slice(0, COMPLAINTS_TOLD);
      throw new Error(`Typst: ${JSON.stringify(first)}`);
    }
    if (!compiled.result) throw new Error("Typst gave neither a document nor a diagnostic");
    const bytes = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
    compiler.evictCache(0);
    return bytes;
  };
}
