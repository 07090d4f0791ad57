import { parseArgs } from "node:util";
import type { BackupContent } from "@rejoinder/db";
import { CommandRefused } from "./command.ts";

/** The one file that a command is given, and nothing else. @throws CommandRefused */
export function onlyFile(args: string[], command: string): string {
  const usage = `Name one file: ${command} FILE.`;
  try {
    const { positionals } = parseArgs({ args, options: {}, strict: true, allowPositionals: true });
    const [file, another] = positionals;
    if (file && another === undefined) return file;
  } catch (error) {
    throw new CommandRefused(usage, { cause: error });
  }
  throw new CommandRefused(usage);
}

/** What a backup holds, in the numbers that people know a desk by. */
export function countOf({ rows, documents }: BackupContent): string {
  const number = (table: string) => rows[table] ?? 0;
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return `cases ${number("Case")}, pairs ${number("Pair")}, notes ${number("Note")}, events ${number("Event")}, documents ${documents}, rows in all ${all}`;
}

/** Most documents that are named one by one. */
const NAMED_MAX = 20;

/** Documents by their SHA-256. */
export function listLost(lost: readonly string[]): string {
  const more = lost.length - NAMED_MAX;
  return lost.slice(0, NAMED_MAX).join(", ") + (more > 0 ? `, and ${more} more` : "");
}
