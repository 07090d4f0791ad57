/** Whose words of a pair: those of the allegation, or of a response by its number from 1. */
export type WordsOf = "allegation" | { response: number };

type PartPlace = {
  /** Number of the pair. */
  pair: number;
  of: WordsOf;
  /** Whether the part is of the original under a translation. */
  original?: boolean;
  /** From 1, in the order of the content. */
  part: number;
};

/*
 * Names of places in a report, without `#`: the same in the file, on the public pages, in PDF, JSON-LD
 * and annotations. Published editions are quoted by them, so what one of these returns never changes.
 */

export function pairFragment(pair: number): string {
  return `pair-${pair}`;
}

export function elementFragment(pair: number, element: number): string {
  return `${pairFragment(pair)}-element-${element}`;
}

export function responseFragment(pair: number, response: number): string {
  return `${pairFragment(pair)}-response-${response}`;
}

/** A quoted or paraphrased part: `pair-3-allegation-1`, `pair-3-response-2-original-1`. */
export function partFragment({ pair, of, original = false, part }: PartPlace): string {
  const whose =
    of === "allegation" ? `${pairFragment(pair)}-allegation` : responseFragment(pair, of.response);
  return `${whose}${original ? "-original" : ""}-${part}`;
}

/** @param evidence from 1, in the order of the content. */
export function evidenceFragment(pair: number, evidence: number): string {
  return `${pairFragment(pair)}-evidence-${evidence}`;
}

/** A statement outside any pair. @param statement from 1, in the order of the content. */
export function statementFragment(statement: number): string {
  return `statement-${statement}`;
}

export function statementPartFragment(
  statement: number,
  part: number,
  { original = false }: { original?: boolean } = {},
): string {
  return `${statementFragment(statement)}${original ? "-original" : ""}-${part}`;
}

export function sourceFragment(source: number): string {
  return `source-${source}`;
}
