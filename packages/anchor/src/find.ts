import { type Choice, chooseOccurrence } from "./choose.ts";
import { compareQuotation } from "./compare.ts";
import { isForeign } from "./context.ts";
import { findChanged } from "./find-changed.ts";
import { type Found, lost } from "./found.ts";
import { findOccurrences } from "./occurrences.ts";
import { type Query, readSought, type Sought } from "./sought.ts";
import { indexText, type TextIndex } from "./text-index.ts";
import { tokenise } from "./token.ts";

/** A text in which many quotations are looked for. */
export type OpenText = { find(sought: Sought): Found };

/** Makes a text ready once, in time and room in proportion to its length. */
export function openText(text: string): OpenText {
  const index = indexText(text);
  return { find: (sought) => findIn(index, sought) };
}

/**
 * Finds a quotation in a text that may have changed since it was taken. A wrong place is worse
 * than none: of several places only one that the context or the position singles out is taken.
 */
export function findQuotation(text: string, sought: Sought): Found {
  return openText(text).find(sought);
}

/** The same in a text that was made ready. */
export function findIn(index: TextIndex, sought: Sought): Found {
  const query = readSought(sought);
  const choice = chooseOccurrence(index, query, findOccurrences(index, query));
  if (choice?.by === "certain" && !isForeign(choice.agreement)) return unchanged(choice);
  const { place, best } = findChanged(index, query);
  if (place !== null && !(choice !== null && isForeign(place.agreement))) {
    const { start, end, likeness } = place;
    const changes = compareQuotation(query.exact, index.text.slice(start, end), {
      midSentence: isMidSentence(query),
    });
    return { state: "fuzzy", start, end, score: rounded(likeness), changes };
  }
  return choice === null ? lost(rounded(best)) : elsewhere(query, choice);
}

function unchanged({ place: { start, end, toTheLetter } }: Choice): Found {
  const state = toTheLetter ? "exact" : "normalised";
  return { state, start, end, score: 1, changes: [] };
}

/** From so many words on, a quotation is hardly said twice by chance. */
const DISTINCTIVE = 6;

/** The same words in another place: as good as there for many words, for few a person must say. */
function elsewhere(query: Query, choice: Choice): Found {
  const words = tokenise(query.canonical.text).filter(({ form }) => form !== "mark").length;
  const { start, end, toTheLetter } = choice.place;
  if (choice.by === "certain" && toTheLetter && words >= DISTINCTIVE) return unchanged(choice);
  if (words < 2) return lost(1);
  return { state: "fuzzy", start, end, score: 1, changes: [] };
}

/** Whether the words before a quotation are known and end no sentence. */
const isMidSentence = ({ before }: Query) =>
  before !== null && /[\p{L}\p{N},;]\s*["'(]?\s*$/u.test(before.text);

const rounded = (score: number) => Math.round(score * 1000) / 1000;
