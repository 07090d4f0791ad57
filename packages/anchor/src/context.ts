import { align } from "./align.ts";
import type { Query, Side } from "./sought.ts";
import { type Range, type TextIndex, toCanonical } from "./text-index.ts";
import { type Token, tokenise } from "./token.ts";

/** How far the text around a place is what stood around the quotation: 0 to 1, null for not known. */
export type Agreement = { before: number | null; after: number | null };

/** From here on a side counts as the same, for all that a word in it may have changed. */
const SAME_SIDE = 0.5;
/** From here on it says where the quotation began or ended. */
export const SURE_SIDE = 0.7;
/** Room for words that came between, in UTF-16 code units. */
const ROOM = 16;

export function compareContext(
  index: TextIndex,
  { before, after }: Query,
  range: Range,
): Agreement {
  const { canonical } = index;
  return {
    before: before && likenessBefore(index, toCanonical(canonical, range.start), before),
    after: after && likenessAfter(index, toCanonical(canonical, range.end), after),
  };
}

/** All that is read of a text, or of a quotation. */
type Text = Pick<TextIndex, "canonical">;

/** @param at an offset in the canonical text, as below */
function likenessBefore(index: Text, at: number, side: Side): number {
  return likenessOf(side, wordsBefore(index, at, side));
}

function likenessAfter(index: Text, at: number, side: Side): number {
  return likenessOf(side, wordsAfter(index, at, side));
}

/** How likely a quotation began at an offset: 0 where not even the word before it is the same. */
export function boundBefore(index: Text, at: number, side: Side): number {
  return likenessFromNearest(side, wordsBefore(index, at, side));
}

/** The same for where it ended. */
export function boundAfter(index: Text, at: number, side: Side): number {
  return likenessFromNearest(side, wordsAfter(index, at, side));
}

/** What stands at one side of a place: its tokens nearest first, and whether all is to the letter. */
type Words = { tokens: Token[]; isSame: boolean };

function wordsBefore({ canonical: { text } }: Text, at: number, side: Side): Words {
  const found = text.slice(Math.max(0, at - side.text.length - ROOM), Math.max(0, at));
  const isSame = found.endsWith(side.text);
  return { tokens: isSame ? side.tokens : tokenise(found).reverse(), isSame };
}

function wordsAfter({ canonical: { text } }: Text, at: number, side: Side): Words {
  const found = text.slice(at, at + side.text.length + ROOM);
  const isSame = found.startsWith(side.text);
  return { tokens: isSame ? side.tokens : tokenise(found), isSame };
}

function likenessOf(side: Side, { tokens, isSame }: Words): number {
  return isSame ? 1 : align(side.tokens, tokens.slice(0, side.tokens.length)).likeness;
}

function likenessFromNearest(side: Side, words: Words): number {
  const isWord = ({ form }: Token) => form !== "mark";
  const isNearestSame = side.tokens.find(isWord)?.text === words.tokens.find(isWord)?.text;
  return isNearestSame ? likenessOf(side, words) : 0;
}

/** @returns the mean of what is known; null when nothing is. */
export function meanOf({ before, after }: Agreement): number | null {
  const known = [before, after].filter((side) => side !== null);
  return known.length === 0 ? null : known.reduce((sum, side) => sum + side, 0) / known.length;
}

export const sidesThatAgree = ({ before, after }: Agreement) =>
  [before, after].filter((side) => side !== null && side >= SAME_SIDE).length;

/** Whether something is known of the context, and all of it is against a place. */
export const isForeign = (agreement: Agreement) =>
  meanOf(agreement) !== null && sidesThatAgree(agreement) === 0;
