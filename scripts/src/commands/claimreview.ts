import { readClaimReviews } from "@rejoinder/claimreview";
import { CommandRefused, readOptions } from "./command.ts";
import { answerLines, LineRefused } from "./json-lines.ts";

/** `claimreview check`, or `claimreview import --case SLUG FILE`. */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name === "check") return check(args);
  // Loaded where it is asked for: it brings the desk along, which checking does without.
  if (name === "import") return (await import("./import-outside.ts")).importOutside(args);
  throw new CommandRefused('claimreview takes one word: write "check" or "import".');
}

/**
 * For every line of the input, `{"id","jsonld","url"?}`, where `jsonld` is a node, a list, a graph, a
 * text of JSON or a page of HTML, and `url` the page's address, every ClaimReview in it as
 * `{"id","records","problems"}`. Records that were read before read as they were.
 */
async function check(args: string[]): Promise<number> {
  readOptions(args, {});
  await answerLines(process.stdin, process.stdout, async ({ jsonld, url = null }) => {
    if (jsonld === undefined || jsonld === null) {
      throw new LineRefused(
        "LINE_INVALID",
        "The line has no jsonld: give the markup, or the page that holds it.",
      );
    }
    if (url !== null && (typeof url !== "string" || !URL.canParse(url))) {
      throw new LineRefused(
        "LINE_INVALID",
        "The line's url is no address: mend it, or leave it out.",
      );
    }
    return readClaimReviews(jsonld, { url });
  });
  return 0;
}
