import { createHash } from "node:crypto";
import { PLACE } from "./document.ts";
import { pagesOf, placesOf, referenceOf } from "./places.ts";
import {
  found,
  mapOutsideStrings,
  objectOf,
  type PdfObject,
  referencesIn,
  type TypstFile,
} from "./typst-file.ts";

/** A file, and the labels of its bookmarks in their order. */
export type Part = { file: TypstFile; labels: readonly string[] };

/** Objects that the parts have in common, by their numbers in the whole. */
const PAGES = 1;
const OUTLINES = 2;
const STRUCTURE = 3;
const DOCUMENT = 4;
const INFO = 5;
const METADATA = 6;
const CATALOGUE = 7;

/** A part within the whole: the new number of each of its objects, and what goes before it. */
type Placed = Part & {
  numbers: ReadonlyMap<number, number>;
  document: number;
  pagesBefore: number;
  keysBefore: number;
};

/**
 * Files that Typst made of the parts of one report as one: pages, bookmarks, tags and links in the order
 * of the parts. Title, language, dates are those of the first.
 * @throws Error where a file is not as Typst writes them, or a link leads nowhere.
 */
export function joinParts(parts: readonly Part[]): Buffer {
  const placed = placeParts(parts);
  const places = labelledPlaces(placed);
  const objects = new Map<number, PdfObject>();
  for (const part of placed)
    for (const [number, object] of rewrite(part, places)) objects.set(number, object);
  joinBookmarks(placed, objects);
  const digest = createHash("sha256");
  for (const { file } of parts)
    for (const { dictionary, stream } of file.objects.values())
      digest.update(dictionary).update(stream ?? "");
  const id = digest.digest().subarray(0, 16).toString("base64");
  for (const [number, object] of common(placed, places, id)) objects.set(number, object);
  return write(objects, id);
}

function placeParts(parts: readonly Part[]): Placed[] {
  let next = CATALOGUE + 1;
  let pagesBefore = 0;
  let keysBefore = 0;
  return parts.map((part) => {
    const { file } = part;
    const root = objectOf(file, file.structure).dictionary;
    const document = Number(found(/\n {2}\/K \[(\d+) 0 R\]/, root));
    const shared = new Map([
      [file.structure, STRUCTURE],
      [document, DOCUMENT],
      [file.info, INFO],
      [file.metadata, METADATA],
      [file.catalogue, CATALOGUE],
      ...(file.outlines === null ? [] : [[file.outlines, OUTLINES] as const]),
    ]);
    const numbers = new Map<number, number>();
    for (const number of file.objects.keys()) {
      const common = shared.get(number);
      numbers.set(number, common ?? next);
      if (common === undefined) next += 1;
    }
    const made = { ...part, numbers, document, pagesBefore, keysBefore };
    pagesBefore += pagesOf(file).length;
    keysBefore += Number(found(/\/ParentTreeNextKey (\d+)/, root));
    return made;
  });
}

/** By label: the number of what says where it is, and its page, counted from 1. */
type Places = ReadonlyMap<string, { destination: number; page: number }>;

function labelledPlaces(parts: readonly Placed[]): Places {
  return new Map(
    parts.flatMap((part) => {
      const places = placesOf(part.file);
      if (places.length !== part.labels.length)
        throw new Error(`${part.labels.length} labels for ${places.length} bookmarks`);
      return places.map(({ destination, page }, index) => [
        part.labels[index] ?? "",
        { destination: numberIn(part, destination), page: part.pagesBefore + page + 1 },
      ]);
    }),
  );
}

function numberIn({ numbers }: Placed, number: number): number {
  const made = numbers.get(number);
  if (made === undefined) throw new Error(`Not as Typst writes PDF: object ${number} is missing`);
  return made;
}

/** The objects that are a part's own, numbered anew. */
function* rewrite(part: Placed, places: Places): Generator<[number, PdfObject]> {
  for (const [number, { dictionary, stream }] of part.file.objects) {
    const made = numberIn(part, number);
    if (made <= CATALOGUE) continue;
    let written = renumber(dictionary, part);
    if (number === part.file.pages) written = written.replace("<<", `<<\n  /Parent ${PAGES} 0 R`);
    if (dictionary.startsWith("<<\n  /Type /Annot\n")) written = leadToPlace(written, places);
    yield [made, { dictionary: written, stream }];
  }
}

function renumber(dictionary: string, part: Placed): string {
  return mapOutsideStrings(dictionary, (plain) =>
    plain
      .replace(/(\d+) 0 R/g, (_, number) => `${numberIn(part, Number(number))} 0 R`)
      .replace(
        /\/(StructParents?) (\d+)/g,
        (_, name, key) => `/${name} ${Number(key) + part.keysBefore}`,
      ),
  );
}

const toPlace = new RegExp(
  `\\n {2}/A <<\\n {4}/Type /Action\\n {4}/S /URI\\n {4}/URI \\(${PLACE}([^()]*)\\)\\n {2}>>`,
);

/** A link of the template to a label, as one to the place in the file. */
function leadToPlace(annotation: string, places: Places): string {
  const label = toPlace.exec(annotation)?.[1];
  if (label === undefined) return annotation;
  const place = places.get(label);
  if (!place) throw new Error(`A link leads to ${label}, which is nowhere`);
  return annotation
    .replace(toPlace, `\n  /Dest (${label})`)
    .replace(`/Contents (${PLACE}${label})`, `/Contents (p. ${place.page})`);
}

/** Top bookmarks of each part after those of the one before. */
function joinBookmarks(parts: readonly Placed[], objects: Map<number, PdfObject>): void {
  const ends = endsOf(parts);
  for (const [index, { first, last }] of ends.entries()) {
    const before = ends[index - 1]?.last;
    const after = ends[index + 1]?.first;
    if (before !== undefined) add(objects, first, `\n  /Prev ${before} 0 R`);
    if (after !== undefined) add(objects, last, `\n  /Next ${after} 0 R`);
  }
}

function add(objects: Map<number, PdfObject>, number: number, entry: string): void {
  const object = objects.get(number);
  if (object)
    objects.set(number, { ...object, dictionary: object.dictionary.replace("<<", `<<${entry}`) });
}

function endsOf(parts: readonly Placed[]): { first: number; last: number }[] {
  return parts.flatMap((part) => {
    const { outlines } = part.file;
    if (outlines === null) return [];
    const first = referenceOf(part.file, outlines, "First");
    const last = referenceOf(part.file, outlines, "Last");
    return first === null || last === null
      ? []
      : [{ first: numberIn(part, first), last: numberIn(part, last) }];
  });
}

function* common(
  parts: readonly Placed[],
  places: Places,
  id: string,
): Generator<[number, PdfObject]> {
  const [first] = parts;
  if (!first) throw new Error("A report has no part");
  const plain = (dictionary: string): PdfObject => ({ dictionary, stream: null });
  const pages = parts.reduce((sum, { file }) => sum + pagesOf(file).length, 0);
  const roots = parts.map((part) => `${numberIn(part, part.file.pages)} 0 R`).join(" ");
  yield [PAGES, plain(`<<\n  /Type /Pages\n  /Count ${pages}\n  /Kids [${roots}]\n>>`)];
  const ends = endsOf(parts);
  const count = parts.reduce((sum, { labels }) => sum + labels.length, 0);
  yield [
    OUTLINES,
    plain(
      `<<\n  /Type /Outlines\n  /First ${ends[0]?.first} 0 R\n  /Last ${ends.at(-1)?.last} 0 R\n  /Count ${count}\n>>`,
    ),
  ];
  yield [STRUCTURE, plain(structureOf(parts))];
  const children = parts.flatMap((part) =>
    referencesIn(
      found(/\n {2}\/K \[([^\]]*)\]/, objectOf(part.file, part.document).dictionary),
    ).map((child) => `${numberIn(part, child)} 0 R`),
  );
  yield [
    DOCUMENT,
    plain(
      `<<\n  /Type /StructElem\n  /S /Document\n  /P ${STRUCTURE} 0 R\n  /K [${children.join(" ")}]\n>>`,
    ),
  ];
  yield [INFO, objectOf(first.file, first.file.info)];
  yield [METADATA, metadataOf(first.file, pages, id)];
  yield [CATALOGUE, plain(catalogueOf(first, places))];
}

function structureOf(parts: readonly Placed[]): string {
  const nums = parts.flatMap((part) => {
    const root = objectOf(part.file, part.file.structure).dictionary;
    const entries = found(/\n {4}\/Nums \[([^\]]*)\]/, root).matchAll(/(\d+) (\d+) 0 R/g);
    return Array.from(
      entries,
      ([, key, number]) => `${Number(key) + part.keysBefore} ${numberIn(part, Number(number))} 0 R`,
    );
  });
  const ids = parts.flatMap((part) => {
    const root = objectOf(part.file, part.file.structure).dictionary;
    const tree = /\n {2}\/IDTree <<[^>]*>>/.exec(root)?.[0];
    return tree === undefined ? [] : [renumber(tree, part)];
  });
  if (ids.length > 1) throw new Error("Tables stand in more than one part");
  const last = parts.at(-1);
  const [first] = parts;
  if (!first || !last) throw new Error("A report has no part");
  const roles = found(
    /(\n {2}\/RoleMap <<[^>]*>>)/,
    objectOf(first.file, first.file.structure).dictionary,
  );
  const next =
    last.keysBefore +
    Number(found(/\/ParentTreeNextKey (\d+)/, objectOf(last.file, last.file.structure).dictionary));
  return `<<\n  /Type /StructTreeRoot${roles}\n  /K [${DOCUMENT} 0 R]\n  /ParentTree <<\n    /Nums [${nums.join(" ")}]\n  >>${ids.join("")}\n  /ParentTreeNextKey ${next}\n>>`;
}

function metadataOf(file: TypstFile, pages: number, id: string): PdfObject {
  const { stream } = objectOf(file, file.metadata);
  const xml = (stream ?? Buffer.of())
    .toString("latin1")
    .replace(/^\nstream\n|\nendstream$/g, "")
    .replace(/<xmpTPg:NPages>\d+</, `<xmpTPg:NPages>${pages}<`)
    .replace(/(<xmpMM:(?:Instance|Document)ID>)[^<]*</g, (_, tag) => `${tag}${id}<`);
  return {
    dictionary: `<<\n  /Length ${xml.length}\n  /Type /Metadata\n  /Subtype /XML\n>>`,
    stream: Buffer.from(`\nstream\n${xml}\nendstream`, "latin1"),
  };
}

function catalogueOf(part: Placed, places: Places): string {
  const names = [...places]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([label, { destination }]) => `(${label}) ${destination} 0 R`);
  const own = objectOf(part.file, part.file.catalogue).dictionary;
  return mapOutsideStrings(own, (plain) =>
    plain
      .replace(/\/Pages \d+ 0 R/, `/Pages ${PAGES} 0 R`)
      .replace(/\/Outlines \d+ 0 R/, `/Outlines ${OUTLINES} 0 R`)
      .replace(/\/StructTreeRoot \d+ 0 R/, `/StructTreeRoot ${STRUCTURE} 0 R`)
      .replace(/\/Metadata \d+ 0 R/, `/Metadata ${METADATA} 0 R`)
      .replace(
        />>$/,
        `  /Names <<\n    /Dests <<\n      /Names [${names.join(" ")}]\n    >>\n  >>\n>>`,
      ),
  );
}

function write(objects: ReadonlyMap<number, PdfObject>, id: string): Buffer {
  const chunks: Buffer[] = [Buffer.from("%PDF-1.7\n%\x80\x80\x80\x80\n\n", "latin1")];
  const numbers = [...objects.keys()].sort((one, other) => one - other);
  let at = chunks[0]?.length ?? 0;
  let table = `xref\n0 ${numbers.length + 1}\n0000000000 65535 f\r\n`;
  for (const number of numbers) {
    const { dictionary, stream } = objects.get(number) ?? { dictionary: "", stream: null };
    const written = [
      Buffer.from(`${number} 0 obj\n${dictionary}`, "latin1"),
      ...(stream ? [stream] : []),
      Buffer.from("\nendobj\n\n"),
    ];
    table += `${String(at).padStart(10, "0")} 00000 n\r\n`;
    for (const chunk of written) at += chunk.length;
    chunks.push(...written);
  }
  const trailer = `trailer\n<<\n  /Size ${numbers.length + 1}\n  /Root ${CATALOGUE} 0 R\n  /Info ${INFO} 0 R\n  /ID [(${id}) (${id})]\n>>\nstartxref\n${at}\n%%EOF`;
  return Buffer.concat([...chunks, Buffer.from(table + trailer, "latin1")]);
}
