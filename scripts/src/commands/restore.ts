import { open } from "node:fs/promises";
import { BackupRefused, type Db, restoreBackup } from "@rejoinder/db";
import { verifyHistory } from "@rejoinder/server/cases";
import { onOwnedDatabase } from "../database.ts";
import { readSettings } from "../settings.ts";
import { countOf, onlyFile } from "./backup-file.ts";
import { CommandRefused, fileNamed, trouble } from "./command.ts";

/** The history in a backup does not verify: nothing of it is kept. */
class HistoryBroken extends Error {
  override name = "HistoryBroken";
}

/** `restore FILE`: into an empty desk alone. Exit code 1 when the history in it does not verify. */
export async function run(args: string[]): Promise<number> {
  const file = onlyFile(args, "restore");
  const unreadable = (error: NodeJS.ErrnoException) =>
    new CommandRefused(`${file} cannot be read: ${trouble(error)}.`, { cause: error });
  const handle = await open(fileNamed(file)).catch((error) => {
    throw unreadable(error);
  });
  if (!(await handle.stat()).isFile())
    throw unreadable(Object.assign(new Error(), { code: "EISDIR" }));
  const source = handle.createReadStream();
  try {
    const { takenAt, rows } = await onOwnedDatabase(
      readSettings(process.env),
      "rejoinder restore",
      (line) => console.error(line),
      (ownerUrl) => restoreBackup(ownerUrl, source, { verify }),
    );
    console.log(`Restored ${file}, as of ${takenAt.toISOString()}: ${countOf(rows)}.`);
    console.log("Every chain of the history verifies. Nobody is signed in.");
    return 0;
  } catch (error) {
    if (error instanceof BackupRefused)
      throw new CommandRefused(`${file} was not restored: ${error.message}.`, { cause: error });
    if (!(error instanceof HistoryBroken)) throw error;
    console.log(`${file} was not restored: ${error.message}.`);
    return 1;
  } finally {
    source.destroy();
  }
}

async function verify(db: Db): Promise<void> {
  const broken = (await verifyHistory(db)).find(({ fault }) => fault);
  if (!broken) return;
  const of = broken.slug === null ? "the desk's own history" : `the history of ${broken.slug}`;
  const sequence = broken.fault?.sequence ?? null;
  throw new HistoryBroken(
    `${of} is not as it was written${sequence === null ? "" : `, from event ${sequence} on`}`,
  );
}
