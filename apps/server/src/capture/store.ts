import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";

/** Bytes by their SHA-256, each kept once. What implements it may lie anywhere. */
export type BlobStore = {
  /**
   * Keeps bytes for good before it answers; those that are kept already are not kept twice.
   * @returns their hex SHA-256
   */
  put(bytes: Uint8Array): Promise<string>;
  /** @returns null where they are not kept, or are not those that were @param sha256 hex */
  get(sha256: string): Promise<Uint8Array | null>;
  /** Reads them piece by piece, unchecked. @returns null where they are not kept */
  read(sha256: string): Promise<{ size: number; stream: Readable } | null>;
  /** Forgets them. Safe to call again. */
  remove(sha256: string): Promise<void>;
  /** All that is kept, in no order, each with when it was put down. */
  list(): AsyncIterable<{ sha256: string; at: Date }>;
  /** Removes what was begun before then and never came to be kept. */
  discardUnfinished(before: Date): Promise<void>;
};

/** A hex SHA-256. */
const NAME = /^[0-9a-f]{64}$/;
/** Ending of a file that is being written. */
const PART = ".part";

/** Keeps blobs as files of a folder, which is made when the first one comes. */
export function fileStore(folder: string): BlobStore {
  const pathOf = (sha256: string) => {
    if (!NAME.test(sha256)) throw new RangeError("no SHA-256");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const path = pathOf(sha256);
      if ((await readWhole(path, sha256)) !== null) return sha256;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeForGood(path, bytes);
      return sha256;
    },
    get: (sha256) => readWhole(pathOf(sha256), sha256),
    async read(sha256) {
      const path = pathOf(sha256);
      const found = await stat(path).catch(absent);
      return found && { size: found.size, stream: createReadStream(path) };
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async *list() {
      for await (const { name, at } of filesIn(folder))
        if (NAME.test(name)) yield { sha256: name, at };
    },
    async discardUnfinished(before) {
      for await (const { name, path, at } of filesIn(folder))
        if (name.endsWith(PART) && at < before) await rm(path, { force: true });
    },
  };
}

export const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** Files two folders deep; those that go meanwhile are left out. */
async function* filesIn(folder: string) {
  for (const part of (await readdir(folder).catch(absent)) ?? [])
    for (const name of /^[0-9a-f]{2}$/.test(part) ? await readdir(join(folder, part)) : []) {
      const path = join(folder, part, name);
      const found = await stat(path).catch(absent);
      if (found) yield { name, path, at: found.mtime };
    }
}

async function readWhole(path: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readFile(path).catch(absent);
  return bytes && sha256Of(bytes) === sha256 ? bytes : null;
}

/** A file appears under its name once it is whole and on disk. */
async function writeForGood(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.${randomUUID()}${PART}`;
  try {
    const file = await open(part, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** A name lasts once its folder is on disk. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
