import { type BibtexChunk, bibtexChunks } from "./bibtex-chunks.ts";
import type { ImportedReference } from "./imported-reference.ts";
import {
  type BibtexStrings,
  bibtexKey,
  crossrefOf,
  readBibtexEntry,
  readBibtexString,
} from "./read-bibtex.ts";
import { cslItems, cslKey, readCslItem } from "./read-csl-json.ts";
import type { ReferenceProblem, ReferenceProblemCode } from "./reference-problems.ts";

/** Largest file of references, in bytes of UTF-8. */
export const REFERENCES_MAX_BYTES = 1_000_000;
/** Most references read of one file. */
export const REFERENCES_MAX = 2_000;

export type ReferencesRead = {
  format: "csl-json" | "bibtex";
  /** In the file's order. */
  items: ImportedReference[];
  /** In the file's order. A reference may have several. */
  problems: ReferenceProblem[];
};

/**
 * Reads a file of references: CSL-JSON (a list, `{ items }`, or one item), BibTeX or biblatex, as Zotero
 * and Better BibTeX export them. Every problem is named; what has none is read all the same.
 * @throws never.
 */
export function readReferences(text: string): ReferencesRead {
  const plain = text.replace(/^\uFEFF/, "").trim();
  const format = /^[[{]/.test(plain) ? "csl-json" : "bibtex";
  if (plain.length > REFERENCES_MAX_BYTES || Buffer.byteLength(plain) > REFERENCES_MAX_BYTES) {
    return { format, items: [], problems: [{ at: "", code: "too_large" }] };
  }
  const reading = new Reading();
  if (format === "csl-json") readCslJson(plain, reading);
  else readBibtex(text, reading);
  const { items, problems } = reading;
  if (items.length === 0 && problems.length === 0) reading.tell("", "nothing_found");
  return { format, items, problems };
}

/** What has been read so far. */
class Reading {
  readonly items: ImportedReference[] = [];
  readonly problems: ReferenceProblem[] = [];
  private readonly keys = new Set<string>();
  private entries = 0;

  tell(at: string, code: ReferenceProblemCode): void {
    this.problems.push({ at, code });
  }

  /** @returns false once the file is full: nothing more is read of it. */
  add(
    key: string | null,
    place: string,
    read: (key: string, problem: (code: ReferenceProblemCode) => void) => ImportedReference | null,
  ): boolean {
    this.entries += 1;
    if (this.entries > REFERENCES_MAX) {
      this.tell("", "too_many");
      return false;
    }
    const at = key ?? place;
    if (this.keys.has(at)) this.tell(at, "key_repeated");
    this.keys.add(at);
    const item = read(at, (code) => this.tell(at, code));
    if (item) this.items.push(item);
    return true;
  }
}

function readCslJson(text: string, reading: Reading): void {
  const json = parsedJson(text);
  if (json === undefined) return reading.tell("", "json_broken");
  let place = 0;
  for (const item of cslItems(json)) {
    place += 1;
    const more = reading.add(cslKey(item), `#${place}`, (key, problem) =>
      readCslItem(item, key, problem),
    );
    if (!more) return;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readBibtex(text: string, reading: Reading): void {
  const strings: BibtexStrings = {};
  const chunks = [...bibtexChunks(text)];
  const byKey = new Map<string, BibtexChunk>();
  for (const chunk of chunks) {
    const key = chunk.type === "string" ? null : bibtexKey(chunk);
    if (key !== null && chunk.whole) byKey.set(key.toLowerCase(), chunk);
  }
  for (const chunk of chunks) {
    const place = `L${chunk.line}`;
    if (chunk.type === "string") {
      if (!readBibtexString(chunk, strings)) reading.tell(place, "entry_broken");
      continue;
    }
    const more = reading.add(bibtexKey(chunk), place, (key, problem) => {
      const crossref = crossrefOf(chunk);
      const parent = crossref === null ? null : (byKey.get(crossref.toLowerCase()) ?? null);
      if (crossref !== null && !parent) problem("crossref_missing");
      const family = { strings, parent: parent === chunk ? null : parent };
      return readBibtexEntry(chunk, key, family, problem);
    });
    if (!more) return;
  }
}
