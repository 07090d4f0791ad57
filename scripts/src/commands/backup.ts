import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { isUnreachable, writeBackup } from "@rejoinder/db";
import { openDatabase } from "../database.ts";
import { documentsFolder, documentsOf } from "../documents.ts";
import { readSettings } from "../settings.ts";
import { countOf, listLost, onlyFile } from "./backup-file.ts";
import { CommandRefused, fileNamed, trouble } from "./command.ts";

/**
 * `backup FILE`: what the desk holds as of one moment, while people go on writing. Exit code 1 when it is
 * written without documents that the data folder has lost.
 */
export async function run(args: string[]): Promise<number> {
  const file = onlyFile(args, "backup");
  const path = fileNamed(file);
  if (existsSync(path))
    throw new CommandRefused(`${file} is there already: name a new file, nothing is overwritten.`);
  const settings = readSettings(process.env);
  const { dataDir } = settings;
  const say = (line: string) => console.error(line);
  const { ownerUrl, close } = await openDatabase(settings, "rejoinder backup", say);
  const content = await writeWhole(path, file, { ownerUrl, dataDir }).finally(close);
  console.log(`Wrote ${file}, as of one moment: ${countOf(content)}.`);
  say(
    "Not in it: who is signed in, what was handed in and not preserved, and two files that you should " +
      `copy elsewhere and guard as well as this one, secret and history-key.pem from ${dataDir}: without ` +
      "the first, second factors have to be set anew; without the second, the history is signed by a new key.",
  );
  const { lost } = content;
  if (lost.length === 0) return 0;
  say(
    `Documents that captures rest on are gone from ${documentsFolder(dataDir)}, damaged or cannot be ` +
      `read, and are not in ${file}: ${listLost(lost)}.`,
  );
  return 1;
}

type Desk = { ownerUrl: string; dataDir: string };

/** The file appears under its name once it is whole and on disk. */
async function writeWhole(path: string, file: string, { ownerUrl, dataDir }: Desk) {
  const part = `${path}.part`;
  const refused = (error: NodeJS.ErrnoException) => refusalOf(error, file) ?? error;
  const handle = await open(part, "wx", 0o600).catch((error) => {
    throw refused(error);
  });
  try {
    const sink = handle.createWriteStream({ flush: true });
    const content = await writeBackup(ownerUrl, documentsOf(dataDir), sink, new Date());
    await rename(part, path);
    return content;
  } catch (error) {
    await rm(part, { force: true });
    throw refused(error as NodeJS.ErrnoException);
  }
}

/** What the system says of a file while it is written. */
const FILE_CALLS = ["open", "write", "writev", "fsync", "close", "rename"];

/** @returns null for what is no trouble with the file or the database's place */
function refusalOf(error: NodeJS.ErrnoException, file: string): CommandRefused | null {
  const refuse = (sentence: string) => new CommandRefused(sentence, { cause: error });
  if (FILE_CALLS.includes(error.syscall ?? ""))
    return error.code === "EEXIST"
      ? refuse(
          `${file}.part is there: another backup is being written, or one was cut short and it can go.`,
        )
      : refuse(`${file} cannot be written: ${trouble(error)}.`);
  return isUnreachable(error)
    ? refuse(`${file} was not written: the database went away meanwhile.`)
    : null;
}
