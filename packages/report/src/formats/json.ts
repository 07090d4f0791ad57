import { sentences } from "../locales/sentences.ts";
import type { RenderText, ReportContent } from "../report.ts";
import { sortKeys } from "./json/sort-keys.ts";
import { wordsOfCodes } from "./json/words-of-codes.ts";

/** What may be long, and is written some at a time, in the order in which it stands. */
const jsonLists = ["pairs", "sources", "statements"] as const;
type JsonList = (typeof jsonLists)[number];

/** A content without what may be long. */
export type Frame = Omit<ReportContent, JsonList>;

/**
 * The content as it is, with the meaning of every code in it, so that the file stands alone.
 * Keys of the content stand in the order of the alphabet, however it was put together; a pair, a source
 * and a statement take a line each.
 */
export const json: RenderText = (content) => {
  const [head = "", ...tails] = jsonFrame(content);
  const lists = jsonLists.map(
    (list, index) => jsonItems(content[list]) + jsonEnd(content[list].length > 0) + tails[index],
  );
  return head + lists.join("");
};

/** The file around its lists: what stands before the items of the first, between, and after the last. */
export function jsonFrame({ locale, ...content }: Frame): string[] {
  const empty = Object.fromEntries(jsonLists.map((list) => [list, []]));
  const file = JSON.stringify(
    {
      format: "rejoinder-report",
      version: 2,
      locale,
      method: sentences[locale].methodText.join(" "),
      content: sortKeys({ ...content, ...empty }),
      words: wordsOfCodes(locale),
    },
    null,
    2,
  );
  // No text holds a line break as it is: these are the lists themselves.
  return `${file}\n`.split(emptyList).map((piece, index) => (index === 0 ? piece : `]${piece}`));
}

const emptyList = new RegExp(`(?<=\\n    "(?:${jsonLists.join("|")})": \\[)\\]`);

/** Items of a list, each on a line of its own. @param follows whether there are items before these */
export function jsonItems(items: readonly unknown[], follows = false): string {
  return items
    .map((each, index) => {
      const comma = follows || index > 0 ? "," : "";
      return `${comma}\n      ${JSON.stringify(sortKeys(each))}`;
    })
    .join("");
}

/** What stands between the last item of a list and its end. */
export const jsonEnd = (hasItems: boolean) => (hasItems ? "\n    " : "");
