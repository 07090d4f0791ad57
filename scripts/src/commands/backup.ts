import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { isUnreachable, writeBackup } from "@rejoinder/db";
import { openDatabase } from "../database.ts";
import { readSettings } from "../settings.ts";
import { countOf, onlyFile } from "./backup-file.ts";
import { CommandRefused, fileNamed, trouble } from "./command.ts";

/** `backup FILE`: what the database holds as of one moment, while people go on writing. */
export async function run(args: string[]): Promise<number> {
  const file = onlyFile(args, "backup");
  const path = fileNamed(file);
  if (existsSync(path))
    throw new CommandRefused(`${file} is there already: name a new file, nothing is overwritten.`);
  const settings = readSettings(process.env);
  const say = (line: string) => console.error(line);
  const { ownerUrl, close } = await openDatabase(settings, "rejoinder backup", say);
  const rows = await writeWhole(path, file, ownerUrl).finally(close);
  console.log(`Wrote ${file}, as of one moment: ${countOf(rows)}.`);
  say(
    "Not in it: who is signed in, and the files of the data folder. Keep a copy of secret and " +
      `history-key.pem from ${settings.dataDir} elsewhere and as well guarded as this file: without ` +
      "the first, second factors have to be set anew; without the second, the history is signed by a new key.",
  );
  return 0;
}

/** The file appears under its name once it is whole and on disk. */
async function writeWhole(path: string, file: string, ownerUrl: string) {
  const part = `${path}.part`;
  const refused = (error: NodeJS.ErrnoException) => refusalOf(error, file) ?? error;
  const handle = await open(part, "wx", 0o600).catch((error) => {
    throw refused(error);
  });
  try {
    const rows = await writeBackup(ownerUrl, handle.createWriteStream({ flush: true }), new Date());
    await rename(part, path);
    return rows;
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
