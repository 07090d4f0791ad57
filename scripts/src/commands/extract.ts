import { readOptions } from "./command.ts";
import { type AskedPage, openExtractor } from "./extract-apart.ts";
import { type Asked, answerLines, LineRefused } from "./json-lines.ts";

/**
 * `extract`: of every page on a line of the input, `{"id","html","url"?}`, what it says of itself and
 * its article's text, `{"id","title","byline","publishedAt","siteName","lang","text"}`.
 */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  const extractor = openExtractor();
  try {
    await answerLines(process.stdin, process.stdout, (asked) => extractor.extract(readPage(asked)));
  } finally {
    extractor.end();
  }
  return 0;
}

/** @throws LineRefused naming the field that is wrong. */
function readPage({ html, url }: Asked): AskedPage {
  if (typeof html !== "string")
    throw new LineRefused("LINE_INVALID", "The line has no html: give the page as a text.");
  if (url === undefined || url === null) return { html };
  if (typeof url !== "string" || !URL.canParse(url))
    throw new LineRefused(
      "LINE_INVALID",
      "The line's url is no address: mend it, or leave it out.",
    );
  return { html, url };
}
