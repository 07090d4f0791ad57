import type { Cell, ClaimReviewRecord, Party } from "@rejoinder/claimreview";

/** Longest words of others that are shown of a review, in characters (Unicode code points). */
const SHOWN_MAX = 500;
/** Most names of who made it. */
const NAMES_MAX = 5;

/** What is shown of a review by others, in its own words; null where it does not say. */
export type ToldReview = {
  /** Who made it, else who published it; empty where nobody is named. */
  by: string[];
  claim: string | null;
  /** As they name it: its words, else its number as it is written. */
  ratings: string[];
  /** http or https. */
  address: string | null;
  /** EDTF. */
  publishedOn: string | null;
};

export function tellReview(record: ClaimReviewRecord): ToldReview {
  const { author, publisher, reviewRating, claimReviewed, url, datePublished } = record;
  const authors = namesOf(author);
  return {
    by: authors.length > 0 ? authors : namesOf(publisher),
    claim: shown(claimReviewed),
    ratings: distinct(
      reviewRating.map(({ alternateName, name, ratingValue }) =>
        shown(alternateName ?? name ?? ratingValue),
      ),
    ),
    address: url?.address ?? null,
    publishedOn: datePublished?.edtf ?? null,
  };
}

const namesOf = (parties: readonly Party[]): string[] =>
  distinct(parties.map(({ name, url }) => shown(name ?? url)));

const distinct = (words: readonly (string | null)[]): string[] =>
  [...new Set(words.filter((each) => each !== null))].slice(0, NAMES_MAX);

function shown(cell: Cell | null): string | null {
  if (cell === null) return null;
  const characters = [...String(cell.value)];
  return characters.length > SHOWN_MAX
    ? `${characters.slice(0, SHOWN_MAX - 1).join("")}…`
    : String(cell.value);
}
