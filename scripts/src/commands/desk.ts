import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { loadFirstCase } from "@rejoinder/server/cases";
import { openDatabase } from "../database.ts";
import { readSettings } from "../settings.ts";
import { CommandRefused } from "./command.ts";

/**
 * Runs a command on one case of the desk's database, beside a running desk or without one; a new desk is given
 * the first case. What is told on the way goes to stderr.
 * @throws CommandRefused when the desk refuses.
 */
export async function onDesk<T>(
  label: string,
  slug: string,
  run: (db: Db, slug: string) => Promise<T>,
): Promise<T> {
  const { db, close } = await openDatabase(readSettings(process.env), label, (line) =>
    console.error(line),
  );
  try {
    await loadFirstCase(db);
    return await run(db, slug);
  } catch (error) {
    if (error instanceof Refusal && error.code === "CASE_NOT_FOUND")
      throw new CommandRefused(`There is no case ${JSON.stringify(slug)} on this desk.`, {
        cause: error,
      });
    if (error instanceof Refusal) throw new CommandRefused(error.message, { cause: error });
    throw error;
  } finally {
    await close();
  }
}
