import { type Canonical, canonicalise } from "./canonical.ts";
import { type Token, tokenise } from "./token.ts";

/** A quotation to be found, as W3C's TextQuoteSelector has it. */
export type Sought = {
  exact: string;
  /** What stood before and after it; absent or "" where that is not known. */
  prefix?: string;
  suffix?: string;
  /** Where it began in the text that it was taken from, in UTF-16 code units. */
  start?: number;
};

/** What is known of one side of a quotation, in canonical text. */
export type Side = {
  text: string;
  /** Nearest to the quotation first. */
  tokens: Token[];
  /** Whether a letter or digit stands right beside the quotation, which then begins or ends in a word. */
  continuesWord: boolean;
};

/** A quotation to be found, made ready. */
export type Query = {
  exact: string;
  canonical: Canonical;
  /** null when nothing is known of a side. */
  before: Side | null;
  after: Side | null;
  start: number | null;
};

/** Where an excerpt was cut; nothing beyond it is known to have stood beside the quotation. */
const ELISION = /\[\.{3}\]|\(\.{3}\)/;

/** So much context, in UTF-16 code units, tells places apart; more is not looked at. */
const ENOUGH_CONTEXT = 128;

export function readSought({ exact, prefix = "", suffix = "", start }: Sought): Query {
  const canonical = canonicalise(exact);
  return {
    exact,
    canonical,
    before: readSide(
      canonicalise(prefix.slice(-ENOUGH_CONTEXT)).text.split(ELISION).at(-1) ?? "",
      "before",
    ),
    after: readSide(
      canonicalise(suffix.slice(0, ENOUGH_CONTEXT)).text.split(ELISION)[0] ?? "",
      "after",
    ),
    start: start ?? null,
  };
}

function readSide(text: string, side: "before" | "after"): Side | null {
  const tokens = tokenise(text);
  if (side === "before") tokens.reverse();
  const continuesWord =
    side === "before" ? /[\p{L}\p{M}\p{N}]$/u.test(text) : /^[\p{L}\p{M}\p{N}]/u.test(text);
  const known = wholeTokens(tokens);
  return known.some(({ form }) => form !== "mark") ? { tokens: known, text, continuesWord } : null;
}

/** Context is cut at a length, often inside a word: the outermost token says little. */
const wholeTokens = (tokens: Token[]) => (tokens.length > 2 ? tokens.slice(0, -1) : tokens);
