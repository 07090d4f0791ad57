import { parseArgs } from "node:util";
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
export function countOf(rows: Record<string, number>): string {
  const number = (table: string) => rows[table] ?? 0;
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return `cases ${number("Case")}, pairs ${number("Pair")}, notes ${number("Note")}, events ${number("Event")}, rows in all ${all}`;
}
