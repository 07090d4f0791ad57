/** Characters (code points) from which a claim is cut where search results show it. */
export const CLAIM_LONG_FROM = 75;

/** Verdicts that are written before or behind a claim, folded. */
const verdicts = new Set(
  (
    "fact check|factcheck|fact-check|verdict|false|fake|fake news|true|misleading|mostly false|mostly true|half true|partly false|" +
    "faux|vrai|trompeur|plutot faux|plutot vrai|intox|verification|" +
    "falso|verdadero|enganoso|bulo|falsch|wahr|irrefuhrend|faktencheck|falsa|vero|verdadeiro|verificamos"
  ).split("|"),
);

const fold = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();

/** What stands before a colon, dash or bar; in brackets at either end; behind a dash or bar at the end. */
const markedOff = [
  /^\s*[[(]?([^:–—|()[\]]{2,40}?)\s*(?::|\s[-–—|]\s|\)|\])/u,
  /(?:\s[-–—|]\s|[[(])\s*([^:–—|()[\]]{2,40}?)[)\]]?\s*[.!]?\s*$/u,
];

/**
 * Whether a claim holds the rating as well: marked off by punctuation at one of its ends, as in
 * “False: the earth is flat”. The word within a sentence is the claim's own.
 */
export function holdsRating(claim: string, ratings: readonly string[]): boolean {
  const own = new Set(ratings.map(fold));
  return markedOff.some((pattern) => {
    const words = fold(pattern.exec(claim)?.[1] ?? "").replace(/[!.?]+$/, "");
    return words !== "" && (verdicts.has(words) || own.has(words));
  });
}
