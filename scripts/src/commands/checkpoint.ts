import { writeFile } from "node:fs/promises";
import { type CheckpointFile, signHeads } from "@rejoinder/server/cases";
import { readSettings } from "../settings.ts";
import { readSigningKey } from "../signing-key.ts";
import { CommandRefused, fileNamed, readOptions, required, trouble } from "./command.ts";
import { onDesk } from "./desk.ts";

/** `checkpoint [--case SLUG] --out FILE`: signs where the chains stand, to be kept away from the desk. */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, { case: { type: "string" }, out: { type: "string" } });
  const out = required(options.out, "out");
  const { dataDir } = readSettings(process.env);
  const key = await readSigningKey(process.env["REJOINDER_SIGNING_KEY"], dataDir);
  const heads = await onDesk("rejoinder checkpoint", options.case, ({ db }) =>
    signHeads(db, key, options.case, new Date()),
  );
  const file: CheckpointFile = { format: "rejoinder-checkpoint-1", heads };
  await writeFile(fileNamed(out), `${JSON.stringify(file, null, 2)}\n`).catch((error) => {
    throw new CommandRefused(`${out} cannot be written: ${trouble(error)}.`, { cause: error });
  });
  console.log(`Signed the heads of ${heads.length} chains: keep ${out} away from the desk.`);
  return 0;
}
