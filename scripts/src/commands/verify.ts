import { readFile } from "node:fs/promises";
import { checkpointFile, type HistoryFault, verifyHistory } from "@rejoinder/server/cases";
import { documentsFolder, documentsOf, isOfDocuments } from "../documents.ts";
import { readSettings } from "../settings.ts";
import { CommandRefused, fileNamed, readOptions, trouble } from "./command.ts";
import { onDesk } from "./desk.ts";

const faults = {
  sequence: "is not the next: one before it is gone, or this one was put in",
  chain: "stands in another chain than its own",
  previous: "does not follow from the one before it",
  content: "does not hold what it was written with",
  hash: "is not what it was when it was written",
  missing: "has no history at all",
  snapshot: "has a preserved text that is not what its history names",
  document:
    "has a preserved document, or a trace of how it came, that is not what its history names",
  edition:
    "has an edition, its record or one of its files that is not what was published and signed",
  record:
    "has a note, a review, evidence or a statement with other words than its history says were written",
  signature: "has a checkpoint whose signature is not true",
  cut: "is missing, and a checkpoint was signed there: the chain was cut",
  rewritten: "is not the one that a checkpoint was signed for: the chain was rewritten",
} as const satisfies Record<HistoryFault["fault"], string>;

/** `verify [--case SLUG] [--checkpoint FILE]`. Exit code 1 when something is not as it was written. */
export async function run(args: string[]): Promise<number> {
  const options = readOptions(args, { case: { type: "string" }, checkpoint: { type: "string" } });
  const { case: slug, checkpoint } = options;
  const kept = checkpoint === undefined ? [] : await readHeads(checkpoint);
  const { dataDir } = readSettings(process.env);
  const store = documentsOf(dataDir);
  const isKept = async (sha256: string) => (await store.get(sha256)) !== null;
  const chains = await onDesk("rejoinder verify", slug, ({ db }) =>
    verifyHistory(db, { slug, kept, isKept }),
  ).catch((error) => {
    if (!isOfDocuments(error, dataDir)) throw error;
    const folder = documentsFolder(dataDir);
    throw new CommandRefused(`A document in ${folder} cannot be read: ${trouble(error)}.`, {
      cause: error,
    });
  });
  for (const chain of chains) {
    const name = chain.slug ?? "the desk itself";
    const { fault } = chain;
    console.log(`${name}: ${chain.events} events ${fault ? "up to the fault" : "verified"}`);
    if (!fault) continue;
    const where = fault.sequence === null ? name : `event ${fault.sequence} of ${name}`;
    console.log(`BROKEN: ${where} ${faults[fault.fault]}.`);
  }
  return chains.some(({ fault }) => fault) ? 1 : 0;
}

async function readHeads(file: string) {
  const text = await readFile(fileNamed(file), "utf8").catch((error) => {
    throw new CommandRefused(`${file} cannot be read: ${trouble(error)}.`, { cause: error });
  });
  const read = checkpointFile.safeParse(jsonOf(text));
  if (!read.success) throw new CommandRefused(`${file} is no checkpoint of a desk.`);
  return read.data.heads;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
