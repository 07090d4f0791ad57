import { type OpenText, openText, type Sought } from "@rejoinder/anchor";
import { readOptions } from "./command.ts";
import { type Asked, answerLines, LineRefused } from "./json-lines.ts";

/**
 * `anchor`: for every line of the input, `{"id","text","exact","prefix"?,"suffix"?,"start"?}`, where
 * the text holds the quotation, `{"id","state","start","end","score","changes"}`; offsets in UTF-16
 * code units. Lines that follow one another with the same text have it made ready once.
 */
export async function run(args: string[]): Promise<number> {
  readOptions(args, {});
  let last: { text: string; open: OpenText } = { text: "", open: openText("") };
  await answerLines(process.stdin, process.stdout, async (asked) => {
    const text = stringIn(asked, "text");
    const sought = readSought(asked);
    if (last.text !== text) last = { text, open: openText(text) };
    return last.open.find(sought);
  });
  return 0;
}

/** @throws LineRefused naming the field that is wrong. */
function readSought(asked: Asked): Sought {
  const exact = stringIn(asked, "exact");
  const { prefix, suffix, start } = asked;
  return {
    exact,
    ...(isGiven(prefix) && { prefix: stringIn(asked, "prefix") }),
    ...(isGiven(suffix) && { suffix: stringIn(asked, "suffix") }),
    ...(isGiven(start) && { start: offset(start) }),
  };
}

const isGiven = (value: unknown) => value !== undefined && value !== null;

function stringIn(asked: Asked, field: string): string {
  const value = asked[field];
  if (typeof value === "string") return value;
  throw new LineRefused(
    "LINE_INVALID",
    isGiven(value)
      ? `The line's ${field} is no text: put it between quotation marks.`
      : `The line has no ${field}: give it as a text.`,
  );
}

function offset(value: unknown): number {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value);
  throw new LineRefused(
    "LINE_INVALID",
    "The line's start is no offset: give a whole number from 0, or leave it out.",
  );
}
