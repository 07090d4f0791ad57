/** A PDF as Typst writes it: numbered objects in plain text, one table of where they stand. */
export type TypstFile = {
  /** By number; `dictionary` is an object up to its stream, as Latin-1. */
  objects: ReadonlyMap<number, PdfObject>;
  /** Numbers of what the catalogue names. */
  pages: number;
  structure: number;
  outlines: number | null;
  info: number;
  metadata: number;
  catalogue: number;
};

export type PdfObject = { dictionary: string; stream: Buffer | null };

const STREAM = "\nstream\n";
const STREAM_END = Buffer.from("\nendstream");
/** What ends an object. */
const TAIL = Buffer.from("\nendobj\n\n");
/** Bytes of a line of the table. */
const ENTRY = 20;

/**
 * Takes a file apart. Nothing else than a file from Typst is understood.
 * @throws Error where the file is written another way.
 */
export function readTypstFile(bytes: Buffer): TypstFile {
  const tail = bytes.subarray(-600).toString("latin1");
  const table = Number(found(/startxref\n(\d+)\n%%EOF/, tail));
  const catalogue = Number(found(/\/Root (\d+) 0 R/, tail));
  const info = Number(found(/\/Info (\d+) 0 R/, tail));
  const objects = readObjects(bytes, table);
  const { dictionary } = objectOf({ objects }, catalogue);
  const outlines = /\n {2}\/Outlines (\d+) 0 R/.exec(dictionary)?.[1];
  return {
    objects,
    catalogue,
    info,
    pages: Number(found(/\n {2}\/Pages (\d+) 0 R/, dictionary)),
    structure: Number(found(/\n {2}\/StructTreeRoot (\d+) 0 R/, dictionary)),
    metadata: Number(found(/\n {2}\/Metadata (\d+) 0 R/, dictionary)),
    outlines: outlines === undefined ? null : Number(outlines),
  };
}

/** What the first group of a pattern stands for. @throws Error where it does not match. */
export function found(pattern: RegExp, text: string): string {
  const group = pattern.exec(text)?.[1];
  if (group === undefined) throw new Error(`Not as Typst writes PDF: ${pattern} is missing`);
  return group;
}

/** @throws Error where there is none of that number. */
export function objectOf({ objects }: Pick<TypstFile, "objects">, number: number): PdfObject {
  const object = objects.get(number);
  if (!object) throw new Error(`Not as Typst writes PDF: object ${number} is missing`);
  return object;
}

/** Numbers of the objects that a list names, in its order. @param text "3 0 R 5 0 R". */
export function referencesIn(text: string): number[] {
  return Array.from(text.matchAll(/(\d+) 0 R/g), ([, number]) => Number(number));
}

function readObjects(bytes: Buffer, table: number): Map<number, PdfObject> {
  const head = bytes.subarray(table, table + 40).toString("latin1");
  const count = found(/^xref\n0 (\d+)\n/, head);
  const first = table + `xref\n0 ${count}\n`.length;
  const offsets = Array.from({ length: Number(count) }, (_, number) =>
    Number(bytes.toString("latin1", first + number * ENTRY, first + number * ENTRY + 10)),
  );
  const ends = [...offsets.slice(1), table].sort((one, other) => one - other);
  const following = new Map(ends.map((end, index) => [end, ends[index + 1] ?? table]));
  return new Map(
    offsets.slice(1).map((offset, index) => {
      const raw = bytes.subarray(offset, following.get(offset) ?? table);
      return [index + 1, readObject(raw, index + 1)];
    }),
  );
}

function readObject(raw: Buffer, number: number): PdfObject {
  const head = `${number} 0 obj\n`;
  const body = raw.subarray(head.length, -TAIL.length);
  if (!raw.subarray(0, head.length).equals(Buffer.from(head)) || !endsWith(raw, TAIL))
    throw new Error(`Not as Typst writes PDF: object ${number} stands elsewhere`);
  if (!endsWith(body, STREAM_END)) return { dictionary: body.toString("latin1"), stream: null };
  const at = body.indexOf(STREAM);
  return { dictionary: body.toString("latin1", 0, at), stream: body.subarray(at) };
}

function endsWith(bytes: Buffer, end: Buffer): boolean {
  return bytes.subarray(-end.length).equals(end);
}

/** Changes what stands outside of literal strings, in which there may be any words. */
export function mapOutsideStrings(text: string, map: (plain: string) => string): string {
  let written = "";
  let from = 0;
  for (;;) {
    const start = text.indexOf("(", from);
    if (start < 0) return written + map(text.slice(from));
    const end = endOfString(text, start);
    written += map(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
}

/** Where a literal string ends that opens at `start`; parentheses in it are paired or escaped. */
function endOfString(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error("Not as Typst writes PDF: a string has no end");
}
