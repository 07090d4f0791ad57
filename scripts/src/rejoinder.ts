import { generateIfStale } from "./build.ts";
import { CommandRefused } from "./commands/command.ts";
import { reportFailure } from "./failure.ts";

/** Every command of `npm run -s rejoinder --`, with the line its help shows. */
const commands = {
  export: {
    usage: "export --case SLUG [--edition N | --on DATE] --format F --out FILE [--lang en|fr]",
    about:
      "Writes a case's fact-check report, an edition's file, or the report of a past day, to a file.",
    load: () => import("./commands/export.ts"),
  },
  "check-quotations": {
    usage: "check-quotations --case SLUG --text FILE [--all]",
    about: "Tells of each quotation whether a text holds it to the letter.",
    load: () => import("./commands/check-quotations.ts"),
  },
  anchor: {
    usage: "anchor < LINES",
    about:
      "Finds quotations again: JSON lines in and out, each with its place in the text, or lost.",
    load: () => import("./commands/anchor.ts"),
  },
  agreement: {
    usage: "agreement < LINES",
    about:
      "Tells how far coders agree: JSON lines in and out, each with Krippendorff's alpha, or why not.",
    load: () => import("./commands/agreement.ts"),
  },
  extract: {
    usage: "extract < PAGES.jsonl > ARTICLES.jsonl",
    about: "Tells of each page on a line, as JSON, its article's text and what it says of itself.",
    load: () => import("./commands/extract.ts"),
  },
  claimreview: {
    usage: "claimreview check < LINES | claimreview import --case SLUG FILE",
    about:
      "Reads ClaimReview markup: JSON lines in and out, each with its records and what is wrong with them; or puts others' reviews on record in a case.",
    load: () => import("./commands/claimreview.ts"),
  },
  verify: {
    usage: "verify [--case SLUG] [--checkpoint FILE]",
    about: "Walks the history, event by event, and names the first that is not as it was written.",
    load: () => import("./commands/verify.ts"),
  },
  "verify-edition": {
    usage: "verify-edition FILE.json --key PUBLIC [--file REPORT]...",
    about: "Tells, without the desk, whether an edition is the one that was published.",
    load: () => import("./commands/verify-edition.ts"),
  },
  checkpoint: {
    usage: "checkpoint [--case SLUG] --out FILE",
    about: "Signs where the history stands, in a file to be kept away from the desk.",
    load: () => import("./commands/checkpoint.ts"),
  },
  erase: {
    usage: "erase --case SLUG --KIND ID --order WORDS",
    about: "Erases a record's words for good by order of a court, and leaves a signed tombstone.",
    load: () => import("./commands/erase.ts"),
  },
  backup: {
    usage: "backup FILE",
    about: "Writes all that the desk holds, documents too, to a file, while people go on writing.",
    load: () => import("./commands/backup.ts"),
  },
  restore: {
    usage: "restore FILE",
    about:
      "Loads a backup into an empty desk and its data folder, whole or not at all, and verifies its history.",
    load: () => import("./commands/restore.ts"),
  },
} as const;

const help = Object.values(commands)
  .map(({ usage, about }) => `  ${usage}\n      ${about}`)
  .join("\n");

/** @returns the exit code: 0 done, 1 done and the answer is no, 2 not understood or not possible. */
async function main([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help") {
    console.log(`npm run -s rejoinder -- COMMAND\n\n${help}`);
    return name === undefined ? 2 : 0;
  }
  if (!Object.hasOwn(commands, name))
    throw new CommandRefused(
      `There is no command "${name}": use ${Object.keys(commands).join(" or ")}.`,
    );
  await generateIfStale((line) => console.error(line));
  const { run } = await commands[name as keyof typeof commands].load();
  return run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CommandRefused) console.error(error.message);
  else reportFailure(error);
  process.exitCode = 2;
}
