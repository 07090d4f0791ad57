import { open } from "node:fs/promises";
import { BackupRefused, type Db, restoreBackup } from "@rejoinder/db";
import { verifyHistory } from "@rejoinder/server/cases";
import { onOwnedDatabase } from "../database.ts";
import { documentsFolder, documentsOf, isOfDocuments } from "../documents.ts";
import { readSettings } from "../settings.ts";
import { countOf, listLost, onlyFile } from "./backup-file.ts";
import { CommandRefused, fileNamed, trouble } from "./command.ts";

/** The history in a backup does not verify: nothing of it is kept. */
class HistoryBroken extends Error {
  override name = "HistoryBroken";
}

/**
 * `restore FILE`: into an empty desk alone. Exit code 1 when the history in it does not verify, or the
 * backup was made without documents that the desk had lost.
 */
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
  const settings = readSettings(process.env);
  const store = documentsOf(settings.dataDir);
  try {
    const { takenAt, ...content } = await onOwnedDatabase(
      settings,
      "rejoinder restore",
      (line) => console.error(line),
      (ownerUrl) =>
        restoreBackup(ownerUrl, store, source, {
          verify: (db, { lost }) =>
            verify(db, async (sha256) => lost.includes(sha256) || store.get(sha256).then(isThere)),
        }),
    );
    console.log(`Restored ${file}, as of ${takenAt.toISOString()}: ${countOf(content)}.`);
    console.log("Every chain of the history verifies. Nobody is signed in.");
    const { lost } = content;
    if (lost.length === 0) return 0;
    console.error(`The desk had lost documents before ${file} was made of it: ${listLost(lost)}.`);
    return 1;
  } catch (error) {
    if (error instanceof BackupRefused)
      throw new CommandRefused(`${file} was not restored: ${error.message}.`, { cause: error });
    if (isOfDocuments(error, settings.dataDir))
      throw new CommandRefused(
        `${file} was not restored: its documents cannot be kept in ${documentsFolder(settings.dataDir)}: ${trouble(error)}.`,
        { cause: error },
      );
    if (!(error instanceof HistoryBroken)) throw error;
    console.log(`${file} was not restored: ${error.message}.`);
    return 1;
  } finally {
    source.destroy();
  }
}

const isThere = (bytes: Uint8Array | null) => bytes !== null;

async function verify(db: Db, isKept: (sha256: string) => Promise<boolean>): Promise<void> {
  const broken = (await verifyHistory(db, { isKept })).find(({ fault }) => fault);
  if (!broken) return;
  const of = broken.slug === null ? "the desk's own history" : `the history of ${broken.slug}`;
  const sequence = broken.fault?.sequence ?? null;
  throw new HistoryBroken(
    `${of} is not as it was written${sequence === null ? "" : `, from event ${sequence} on`}`,
  );
}
