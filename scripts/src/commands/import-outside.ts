import { readFile } from "node:fs/promises";
import { Refusal } from "@rejoinder/domain";
import { OUTSIDE_DOCUMENT_MAX } from "@rejoinder/schema";
import { importOutsideReviews, type OutsideProblem } from "@rejoinder/server/cases";
import { CommandRefused, fileNamed, readOptions, required, trouble } from "./command.ts";
import { onDesk } from "./desk.ts";

/**
 * `claimreview import --case SLUG FILE`: puts the ClaimReviews of a page, or of its JSON-LD, on record in
 * a case as reviews by others. No pair points to them until somebody says which.
 */
export async function importOutside(args: string[]): Promise<number> {
  const file = args.at(-1);
  if (args.length % 2 === 0 || file === undefined)
    throw new CommandRefused("Name one file, behind the options.");
  const options = readOptions(args.slice(0, -1), { case: { type: "string" } });
  const slug = required(options.case, "case");
  const document = await readDocument(file);
  const { ids, problems } = await onDesk("rejoinder claimreview import", slug, ({ db }) =>
    importOutsideReviews(db, { slug, document, now: new Date() }).catch((error) => {
      throw withProblems(error);
    }),
  );
  console.log(
    `${ids.length} of others' reviews are on record. No pair points to them until somebody says which.`,
  );
  for (const problem of problems) console.log(inLine(problem));
  return 0;
}

async function readDocument(file: string): Promise<string> {
  const bytes = await readFile(fileNamed(file)).catch((error) => {
    throw new CommandRefused(`${file} cannot be read: ${trouble(error)}.`, { cause: error });
  });
  const document = bytes.toString("utf8");
  if (document.length > OUTSIDE_DOCUMENT_MAX)
    throw new CommandRefused(
      `${file} has more than ${OUTSIDE_DOCUMENT_MAX} characters: shorten it.`,
    );
  return document;
}

/** The refusal of a document in which nothing is read, with what is wrong there. */
function withProblems(error: unknown): unknown {
  if (!(error instanceof Refusal) || error.code !== "OUTSIDE_REVIEWS_UNREAD") return error;
  const { problems } = error.current as { problems: OutsideProblem[] };
  return new CommandRefused([error.message, ...problems.map(inLine)].join("\n"), { cause: error });
}

const inLine = ({ severity, path, message }: OutsideProblem) =>
  `${severity} ${path || "/"}: ${message.en}`;
