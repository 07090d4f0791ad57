import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { locales, reportFormats } from "@rejoinder/schema";
import { fileStore, getCaseId, openReport } from "@rejoinder/server/cases";
import { documentsFolder } from "../documents.ts";
import { readSettings } from "../settings.ts";
import { CommandRefused, fileNamed, readOptions, required, trouble } from "./command.ts";
import { onDesk } from "./desk.ts";

/**
 * `export --case SLUG [--edition N | --on DATE] --format F --out FILE [--lang L]`. Exit code 1 when it is
 * written without what the history can no longer tell.
 */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, {
    case: { type: "string" },
    edition: { type: "string" },
    on: { type: "string" },
    format: { type: "string" },
    out: { type: "string" },
    lang: { type: "string", default: "en" },
  });
  const slug = required(options.case, "case");
  const format = oneOf(reportFormats, required(options.format, "format"), "format");
  const locale = oneOf(locales, options.lang, "language");
  const out = required(options.out, "out");
  const edition = options.edition === undefined ? null : numberOf(options.edition);
  const on = options.on === undefined ? null : dayOf(options.on);
  if (edition !== null && on !== null)
    throw new CommandRefused("An edition stays as it is: give --edition or --on, not both.");

  const store = fileStore(documentsFolder(readSettings(process.env).dataDir));
  const leftOut = await onDesk("rejoinder export", slug, async ({ db }) => {
    const asked = { caseId: await getCaseId(db, slug), format, locale, edition, on };
    const { signal } = new AbortController();
    const file = await openReport({ db, store }, asked, new Date(), signal);
    await writeWhole(file.bytes, out);
    return file.leftOut;
  });
  if (leftOut === 0) return 0;
  console.error(`The history can no longer tell ${leftOut} things of that day: they are left out.`);
  return 1;
}

/** The file appears under its name once it is whole. */
async function writeWhole(bytes: Readable, out: string): Promise<void> {
  const path = fileNamed(out);
  const part = `${path}.${randomUUID()}.part`;
  try {
    await pipeline(bytes, createWriteStream(part, { flags: "wx" }));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    if (!isOfFile(error)) throw error;
    throw new CommandRefused(`${out} cannot be written: ${trouble(error)}.`, { cause: error });
  }
}

const isOfFile = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  "syscall" in error &&
  ["open", "write", "writev", "close", "rename"].includes(String(error.syscall));

function numberOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new CommandRefused(`"${text}" is not the number of an edition: write it as 1, 2, 3.`);
}

function dayOf(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw new CommandRefused(`"${text}" is not a day: write it as 2024-10-01.`);
}

function oneOf<T extends string>(known: readonly T[], asked: string, what: string): T {
  const found = known.find((each) => each === asked);
  if (found === undefined)
    throw new CommandRefused(`There is no ${what} "${asked}": use ${known.join(", ")}.`);
  return found;
}
