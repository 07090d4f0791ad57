import { type EditionStanding, editionStandings } from "@rejoinder/domain";
import type { EditionKind, Locale, LocalizedText, ReportFormat } from "@rejoinder/schema";

/** What is known of an edition besides what it says: enough to tell readers whether it still stands. */
export type PublishedEdition = {
  number: number;
  kind: EditionKind;
  /** ISO 8601, UTC, as are all moments below. */
  publishedAt: string;
  locales: readonly Locale[];
  /** What of the edition before is changed, and why; empty for the first. */
  what: LocalizedText;
  why: LocalizedText;
  /** Hex, of its record. */
  sha256: string;
  files: readonly { format: ReportFormat; locale: Locale; sha256: string; size: number }[];
  withdrawal: { reason: string; at: string } | null;
};

/** The name of a case as its pages show it, in one language. */
export type PublishedCase = {
  slug: string;
  title: string;
  /** IANA name of the zone in which days are told. */
  timeZone: string;
  /** Oldest first; at least one. */
  editions: readonly PublishedEdition[];
};

/** How an edition of a case stands now, and the editions after it, oldest first, withdrawn ones among them. */
export function standingOf(
  edition: PublishedEdition,
  editions: readonly PublishedEdition[],
): { as: EditionStanding; later: readonly PublishedEdition[] } {
  const standings = editionStandings(
    editions.map(({ number, kind, withdrawal }) => ({ number, kind, isWithdrawn: !!withdrawal })),
  );
  return {
    as: standings.get(edition.number) ?? "current",
    later: editions.filter(({ number }) => number > edition.number),
  };
}

/** The newest edition that was not withdrawn; null where all were. */
export function newestStanding(editions: readonly PublishedEdition[]): PublishedEdition | null {
  return editions.findLast(({ withdrawal }) => withdrawal === null) ?? null;
}

/** The language in which an edition is shown to who would like `wanted`. */
export function localeOf({ locales }: PublishedEdition, wanted: Locale): Locale {
  return locales.includes(wanted) ? wanted : (locales[0] ?? wanted);
}
