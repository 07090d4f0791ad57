import { Refusal } from "@rejoinder/domain";
import { loadFirstCase } from "@rejoinder/server/cases";
import { type OpenDatabase, openDatabase } from "../database.ts";
import { readSettings } from "../settings.ts";
import { CommandRefused } from "./command.ts";

/**
 * Runs a command on the desk's database, beside a running desk or without one; a new desk is given the
 * first case. What is told on the way goes to stderr.
 *
 * @param slug of the case that it is about; undefined where it is about the whole desk
 * @throws CommandRefused when the desk refuses.
 */
export async function onDesk<T>(
  label: string,
  slug: string | undefined,
  run: (desk: Omit<OpenDatabase, "close">) => Promise<T>,
): Promise<T> {
  const { close, ...desk } = await openDatabase(readSettings(process.env), label, (line) =>
    console.error(line),
  );
  try {
    await loadFirstCase(desk.db);
    return await run(desk);
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
