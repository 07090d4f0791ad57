import { createHash } from "node:crypto";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { documentIn } from "./documents.ts";
import {
  type BackupContent,
  type BackupEnd,
  type BackupHeader,
  BackupRefused,
  type DocumentSection,
  END_OF_ROWS,
  FORMAT,
  READ_VERSIONS,
  type TableSection,
  VERSION,
} from "./format.ts";

/** Rows are handed on in pieces of at least as many bytes, but for a table's last. */
const PIECE_BYTES = 65_536;

const endOfRows = Buffer.from(END_OF_ROWS);
const newline = Buffer.from("\n");

/** A backup, read once from its beginning to its end. */
export type BackupReader = {
  header: BackupHeader;
  /** The tables in their order. `rows` must be read whole before the next. */
  sections(): AsyncGenerator<TableSection & { rows: AsyncGenerator<Buffer> }>;
  /**
   * The documents, after the tables. The file has been held against its own end once this is done.
   * @throws BackupRefused `DAMAGED`
   */
  documents(): AsyncGenerator<{ sha256: string; bytes: Buffer }>;
  /** What the backup's end tells that it holds; known after the last document. */
  content(): BackupContent;
  close(): void;
};

/**
 * Begins to read a backup.
 * @throws BackupRefused `NOT_A_BACKUP`, `NEWER`, `DAMAGED`
 */
export async function readBackup(source: Readable): Promise<BackupReader> {
  const unzipped = createGunzip();
  // What goes wrong is thrown where `unzipped` is read.
  pipeline(source, unzipped, () => undefined);
  const lines = linesOf(unzipped);
  const hash = createHash("sha256");
  let end: BackupContent | null = null;

  async function next(): Promise<Buffer> {
    const line = await lines.next().catch((error) => {
      throw isOfZlib(error) ? new BackupRefused("DAMAGED", { cause: error }) : error;
    });
    if (line.done) throw new BackupRefused("DAMAGED");
    return line.value;
  }

  function keep(line: Buffer): void {
    hash.update(line).update(newline);
  }

  async function* linesOfSection(): AsyncGenerator<Buffer> {
    for (;;) {
      const line = await next();
      keep(line);
      if (line.equals(endOfRows)) return;
      yield line;
    }
  }

  async function* rowsOfTable(): AsyncGenerator<Buffer> {
    let piece: Buffer[] = [];
    let bytes = 0;
    for await (const line of linesOfSection()) {
      piece.push(line, newline);
      bytes += line.length + 1;
      if (bytes < PIECE_BYTES) continue;
      yield Buffer.concat(piece);
      piece = [];
      bytes = 0;
    }
    if (bytes > 0) yield Buffer.concat(piece);
  }

  async function* sections() {
    for (const table of header.tables) {
      const line = await next();
      const section = objectIn(line);
      if (section["table"] !== table || !areNames(section["columns"]))
        throw new BackupRefused("DAMAGED");
      keep(line);
      yield { table, columns: section["columns"], rows: rowsOfTable() };
    }
  }

  async function* documents() {
    let count = 0;
    for (;;) {
      const line = await next();
      const told = objectIn(line);
      if (!isDocument(told)) return finish(told, count);
      keep(line);
      const pieces: Buffer[] = [];
      let bytes = 0;
      for await (const piece of linesOfSection()) {
        const decoded = Buffer.from(piece.toString("latin1"), "base64");
        bytes += decoded.length;
        if (bytes > told.size) throw new BackupRefused("DAMAGED");
        pieces.push(decoded);
      }
      count += 1;
      yield { sha256: told.document, bytes: documentIn(told, pieces) };
    }
  }

  /** Holds what was read against the last line. */
  async function finish(told: Record<string, unknown>, count: number): Promise<void> {
    const { rows, documents = 0, lost = [], sha256 } = told as Partial<BackupEnd>;
    if (sha256 !== hash.digest("hex") || !rows || documents !== count || !areNames(lost))
      throw new BackupRefused("DAMAGED");
    const after = await lines.next().catch(() => ({ done: false }));
    if (!after.done) throw new BackupRefused("DAMAGED");
    end = { rows, documents, lost };
  }

  const first = await lines.next().catch((error) => {
    if (!isOfZlib(error)) throw error;
    throw new BackupRefused(isZipped(error) ? "DAMAGED" : "NOT_A_BACKUP", { cause: error });
  });
  if (first.done) throw new BackupRefused("NOT_A_BACKUP");
  const named = objectIn(first.value, "NOT_A_BACKUP");
  if (isNewer(named)) {
    // A digit that was altered must not send anybody looking for another release: gzip's own sum tells.
    for (;;) {
      const { done } = await lines.next().catch((error) => {
        throw isOfZlib(error) ? new BackupRefused("DAMAGED", { cause: error }) : error;
      });
      if (done) throw new BackupRefused("NEWER");
    }
  }
  const header = headerIn(named);
  keep(first.value);
  return {
    header,
    sections,
    documents,
    content: () => end ?? { rows: {}, documents: 0, lost: [] },
    close: () => void source.destroy(),
  };
}

/** Whether the file begins as gzip does. */
function isZipped({ message }: Error): boolean {
  return !/incorrect header check|unknown compression method/.test(message);
}

function isOfZlib({ code }: NodeJS.ErrnoException): boolean {
  return code?.startsWith("Z_") ?? false;
}

function isNewer({ format, version }: Record<string, unknown>): boolean {
  return format === FORMAT && typeof version === "number" && version > VERSION;
}

function headerIn(header: Record<string, unknown>): BackupHeader {
  if (header["format"] !== FORMAT) throw new BackupRefused("NOT_A_BACKUP");
  if (
    !READ_VERSIONS.includes(header["version"]) ||
    !areNames(header["migrations"]) ||
    !areNames(header["tables"])
  )
    throw new BackupRefused("DAMAGED");
  return header as BackupHeader;
}

function isDocument(told: Record<string, unknown>): told is DocumentSection {
  return typeof told["document"] === "string" && typeof told["size"] === "number";
}

function areNames(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === "string");
}

function objectIn(
  line: Buffer,
  otherwise: "DAMAGED" | "NOT_A_BACKUP" = "DAMAGED",
): Record<string, unknown> {
  try {
    const value = JSON.parse(line.toString("utf8"));
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Not JSON.
  }
  throw new BackupRefused(otherwise);
}

/** Lines without their ends. Only `\n` ends one: text may hold all that JavaScript takes for a line's end. */
async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer, undefined> {
  let rest: Buffer[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, end)]);
      rest = [];
      from = end + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) throw new BackupRefused("DAMAGED");
}
