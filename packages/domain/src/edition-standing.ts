import type { EditionKind } from "@rejoinder/schema";

/** How an edition stands towards those that came after it. */
export type EditionStanding = "current" | "corrected" | "superseded" | "withdrawn";

type EditionInLine = { number: number; kind: EditionKind; isWithdrawn: boolean };

/**
 * How each edition of a case stands, by its number. One that was followed never becomes current again,
 * also where its follower was withdrawn: what was corrected in it is still wrong.
 */
export function editionStandings(editions: readonly EditionInLine[]): Map<number, EditionStanding> {
  return new Map(editions.map((edition) => [edition.number, standingOf(edition, editions)]));
}

function standingOf(edition: EditionInLine, all: readonly EditionInLine[]): EditionStanding {
  if (edition.isWithdrawn) return "withdrawn";
  const later = all.filter(({ number }) => number > edition.number);
  if (later.length === 0) return "current";
  return later.some(({ kind }) => kind === "correction") ? "corrected" : "superseded";
}
