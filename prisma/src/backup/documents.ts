import { createHash } from "node:crypto";
import type pg from "pg";
import { BackupRefused, type DocumentSection } from "./format.ts";
import { listTables, quoted } from "./tables.ts";

/** Where the documents lie that a database names by their SHA-256 (hex). */
export type DocumentStore = {
  put(bytes: Uint8Array): Promise<string>;
  /** @returns null where they are not kept, or are not those that were */
  get(sha256: string): Promise<Uint8Array | null>;
  remove(sha256: string): Promise<void>;
};

/** Names read in one go. */
const BATCH = 1_000;

/**
 * The names of the documents that something rests on which a backup keeps, as the client's transaction
 * sees them, in order: captures, and what was published.
 */
export async function* documentsOf(client: pg.ClientBase): AsyncGenerator<string> {
  const rest = await referencesToBlobs(client);
  for (let after = ""; ; ) {
    const { rows } = await client.query<{ sha256: string }>(
      `SELECT sha256 FROM public."Blob" b
       WHERE sha256 > $1 AND (${rest})
       ORDER BY sha256 LIMIT ${BATCH}`,
      [after],
    );
    for (const { sha256 } of rows) yield sha256;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.sha256;
  }
}

/** SQL: whether a row of a table that is kept refers to blob `b`. An early release has fewer such tables. */
async function referencesToBlobs(client: pg.ClientBase): Promise<string> {
  const { kept } = await listTables(client);
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT t.relname AS table, a.attname AS column
     FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
     WHERE k.contype = 'f' AND k.confrelid = 'public."Blob"'::regclass AND t.relname = ANY ($1)`,
    [kept],
  );
  return rows
    .map(
      ({ table, column }) =>
        `EXISTS (SELECT FROM public.${quoted(table)} r WHERE r.${quoted(column)} = b.id)`,
    )
    .join(" OR ");
}

/** A multiple of three, so that only the last line of a document is filled up. */
const LINE_BYTES = 49_152;

/** A document in Base64, each line with its end. */
export function* linesOfDocument(bytes: Uint8Array): Generator<string> {
  for (let from = 0; from < bytes.length; from += LINE_BYTES)
    yield `${Buffer.from(bytes.subarray(from, from + LINE_BYTES)).toString("base64")}\n`;
}

/**
 * A document of which the lines were given.
 * @throws BackupRefused `DAMAGED` where they are not what its section names
 */
export function documentIn(
  { document: sha256, size }: DocumentSection,
  pieces: readonly Buffer[],
): Buffer {
  const bytes = Buffer.concat(pieces);
  if (bytes.length !== size || createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new BackupRefused("DAMAGED");
  return bytes;
}

/** What a restore has put into a store, to be taken out again where nothing comes of it. */
export type PlacedDocuments = {
  /** @throws whatever the store does where it cannot keep them */
  place(sha256: string, bytes: Uint8Array): Promise<void>;
  takeBack(): Promise<void>;
};

/** What was in the store before is never taken out. */
export function placeDocuments(store: DocumentStore): PlacedDocuments {
  const placed: string[] = [];
  return {
    async place(sha256, bytes) {
      if ((await store.get(sha256)) !== null) return;
      placed.push(sha256);
      await store.put(bytes);
    },
    async takeBack() {
      for (const sha256 of placed.splice(0)) await store.remove(sha256).catch(() => undefined);
    },
  };
}
