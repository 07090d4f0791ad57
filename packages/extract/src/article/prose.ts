import type { Part, Run } from "../page/part.ts";
import { nearest } from "../page/part-walk.ts";
import { leadsAway } from "./phrases.ts";

const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);
const TITLES = new Set(["h1"]);
const LISTED = new Set(["li", "dd", "td"]);

const SENTENCE_END = /[.!?…。！？؟:;,]["'”’»)\]]*$/;

export const endsSentence = (text: string) => SENTENCE_END.test(text.slice(-12).trimEnd());

export const isHeading = ({ part }: Run) => nearest(part, HEADINGS, 3) !== null;

export const isTitle = ({ part }: Run) => nearest(part, TITLES, 3) !== null;

export const isHeadingPart = ({ element }: Part) => HEADINGS.has(element.tagName);

/** Whether a paragraph is links for the most part. */
export const isLink = ({ text, linked }: Run) => linked > 0.8 * text.length;

/** Whether a paragraph reads as sentences of a text: long, or short and ended as a sentence is. */
export function isProse(run: Run): boolean {
  const { text, linked } = run;
  const own = text.length - linked;
  if (own <= 0.7 * text.length || own < 25 || (own < 80 && !endsSentence(text))) return false;
  return !isHeading(run) && !leadsAway(run);
}

/** Prose that hardly links and is no item of a list: a list of teasers is neither. */
export const isPlainProse = (run: Run) =>
  run.linked <= 0.15 * run.text.length && nearest(run.part, LISTED, 4) === null && isProse(run);
