import { foldForSearch } from "@rejoinder/schema";
import { quotedSpans } from "./quoted-spans.ts";
import type { Language } from "./rule.ts";

/** One word or sign. `start` and `end` in UTF-16 code units; `form` is folded, or `NAME` or `QUOTE`. */
export type Token = { form: string; start: number; end: number };

/** The words of one sentence. `asked` when it ends in a question mark. */
export type Sentence = { tokens: Token[]; asked: boolean };

/** No word that a rule looks for is longer, in UTF-16 code units. */
const LONGEST_FORM = 40;
/** The last is where a paragraph or an item of a list ends. */
const sign = /[.!?…;:,()–—]|\n\s*(?:\n|[-*•]\s)/u;

/**
 * Cuts a text into sentences of folded words. A quotation is one `QUOTE`, whatever it holds.
 * @param names of parties; undefined takes any capitalised word within a sentence for one.
 */
export function readSentences(
  text: string,
  language: Language,
  names: readonly string[] | undefined,
): Sentence[] {
  const known = names && nameWords(names);
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  const endSentence = (asked: boolean) => {
    if (tokens.length > 0) sentences.push({ tokens, asked });
    tokens = [];
  };
  const pieces = new RegExp(`${language.word.source}|${sign.source}`, "gu");
  let from = 0;
  const readUpTo = (until: number) => {
    pieces.lastIndex = from;
    for (let piece = pieces.exec(text); piece; piece = pieces.exec(text)) {
      const start = piece.index;
      const end = start + piece[0].length;
      if (end > until) break;
      if (endsSentence(text, start, end, tokens.at(-1), language)) endSentence(piece[0] === "?");
      else tokens.push({ form: formOf(piece[0], known, tokens.length === 0), start, end });
    }
  };
  for (const [start, end] of quotedSpans(text)) {
    readUpTo(start);
    tokens.push({ form: "QUOTE", start, end });
    from = end;
  }
  readUpTo(text.length);
  endSentence(false);
  return sentences;
}

function formOf(piece: string, known: ReadonlySet<string> | undefined, first: boolean): string {
  if (sign.test(piece)) return piece === "–" ? "—" : piece;
  const folded = foldForSearch(piece.replace(/\p{Cf}/gu, "")).slice(0, LONGEST_FORM);
  const capital = /^\p{Lu}/u.test(piece) && /^[\p{L}-]{2}/u.test(folded);
  if (!capital) return folded;
  return (known ? known.has(folded) : !first && folded.length > 2) ? "NAME" : folded;
}

/** A full stop after an initial or an abbreviation, or inside a number or an address, ends nothing. */
function endsSentence(
  text: string,
  start: number,
  end: number,
  last: Token | undefined,
  { abbreviations }: Language,
): boolean {
  const piece = text.slice(start, end);
  if (piece.startsWith("\n")) return true;
  if (!/[.!?…]/.test(piece) || /\S/.test(text[end] ?? " ")) return false;
  if (piece !== "." || last?.end !== start) return true;
  return !(/^\p{L}$/u.test(last.form) || abbreviations.has(last.form));
}

/** The words of names that tell somebody from others: those with a capital, of three letters or more. */
function nameWords(names: readonly string[]): Set<string> {
  const words = names.flatMap(
    (name) => name.match(/\p{Lu}[\p{L}\p{M}]{2,}(?:-[\p{L}\p{M}]+)*/gu) ?? [],
  );
  return new Set(words.map(foldForSearch));
}
