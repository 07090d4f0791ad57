import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, writeBackup } from "@rejoinder/db";
import type { TestDb } from "@rejoinder/db/testing";
import { openDesk } from "@rejoinder/server/testing";
import { afterAll } from "vitest";
import { documentsFolder, documentsOf } from "../documents.ts";

/** Where a test's files are, and its commands are called from. */
export const folder = await mkdtemp(join(tmpdir(), "rejoinder-backup-"));
afterAll(() => rm(folder, { recursive: true }));

export type Outcome = { code: number; stdout: string; stderr: string };

/** The settings of the desk on a database, with a data folder of its own. */
export const settingsOf = (db: TestDb) => ({
  DATABASE_URL: db.url,
  DATABASE_OWNER_URL: db.owner.url,
  REJOINDER_DATA: join(folder, new URL(db.url).pathname),
});

/** Where the desk on a database keeps its documents. */
export const storeOf = (db: TestDb) => documentsOf(settingsOf(db).REJOINDER_DATA);

/** Runs the command line as a person would, on that database. */
export function rejoinder(db: TestDb, ...args: string[]): Promise<Outcome> {
  return command(settingsOf(db), args);
}

export function command(settings: Record<string, string>, args: string[]): Promise<Outcome> {
  const program = join(import.meta.dirname, "../rejoinder.ts");
  const env = { ...process.env, INIT_CWD: folder, ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

export const sentences = ({ stderr }: Outcome) =>
  stderr.split("\n").filter((line) => line !== "" && !line.startsWith("Opening the database"));

export const words = "Ligne 1\nligne 2 \\N\n\\.\n\\\\ “été” 漢字 👩‍👩‍👧";
/** What no input lets in, and a table may hold all the same. */
export const control = "\r\n\t\v\f\b\u0001\u007f\u0085\u2028\n\\.\n";

/** What a source of the worked desk is captured from. */
export const document = `${words}\n${"Le document tel qu’il est venu. ".repeat(20)}`;
export const documentName = createHash("sha256").update(document).digest("hex");

export const noteOn = (pairId: string, sourceId: string, text: string) => ({
  pairId,
  kind: "legal" as const,
  visibility: "internal" as const,
  text,
  citations: [{ sourceId, locator: null }],
  supersedesId: null,
});

/** A desk on which people have worked. */
export async function workedDesk() {
  const desk = await openDesk();
  const [pairId = "", otherId = ""] = desk.pairIds;
  const { id: sourceId } = await desk.db.prisma.source.findFirstOrThrow({ select: { id: true } });
  const ana = await desk.as("Ana");
  await ana.note.add(noteOn(pairId, sourceId, words));
  await ana.review.mark({ pairId, status: "contested", version: 0 });
  await ana.review.submit({
    pairId: otherId,
    status: "insufficient",
    confidence: "low",
    rationale: words,
    version: 0,
  });
  await desk.db.prisma.person.create({ data: { name: control, role: "reader" } });
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, Buffer.from(document), "text/plain", "lu.txt");
  const from = { way: "file", uploadId } as const;
  await ana.capture.ask({ sourceId, extent: "whole", from });
  await desk.capture();
  await storeOf(desk.db).put(Buffer.from(document));
  return desk;
}

/** Every document in the folder of the desk on a database, by its SHA-256; parts of some too. */
export async function everyDocument(db: TestDb): Promise<string[]> {
  const all = await readdir(documentsFolder(settingsOf(db).REJOINDER_DATA), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return all.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Every row of every table, as PostgreSQL writes it. */
export async function everyRow({ owner }: TestDb): Promise<Record<string, unknown[]>> {
  const tables = await owner.sql<{ name: string }>(
    {
      text: `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`,
    },
    [],
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables)
    all[name] = await owner.sql({ text: `SELECT t::text FROM "${name}" t ORDER BY 1` }, []);
  return all;
}

export async function backUp(db: TestDb, file: string): Promise<string> {
  const sink = createWriteStream(join(folder, file));
  await writeBackup(db.owner.url, storeOf(db), sink, new Date());
  return file;
}

export const triggersOff = `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`;

/** Makes a database as if no desk was ever opened on it, or only one of the release of a migration. */
export async function remade({ owner }: TestDb, upTo?: string): Promise<void> {
  await owner.sql({ text: "DROP SCHEMA public CASCADE" }, []);
  await owner.sql({ text: "DROP SCHEMA IF EXISTS jobs CASCADE" }, []);
  await owner.sql({ text: "CREATE SCHEMA public" }, []);
  if (upTo !== undefined) await migrate(owner.url, { upTo });
}

export async function migrationsOf({ owner }: TestDb): Promise<string[]> {
  const rows = await owner.sql<{ name: string }>(
    { text: "SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1" },
    [],
  );
  return rows.map(({ name }) => name);
}
