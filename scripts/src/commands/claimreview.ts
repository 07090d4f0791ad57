import { readClaimReviews } from "@rejoinder/claimreview";
import { CommandRefused, readOptions } from "./command.ts";
import { answerLines, LineRefused } from "./json-lines.ts";

/**
 * `claimreview check`: for every line of the input, `{"id","jsonld","url"?}`, where `jsonld` is a node, a
 * list, a graph, a text of JSON or a page of HTML, and `url` the page's address, every ClaimReview in it
 * as `{"id","records","problems"}`. Records that were read before read as they were.
 */
export async function run([name, ...args]: string[]): Promise<number> {
  if (name !== "check") throw new CommandRefused('claimreview takes one word: write "check".');
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
