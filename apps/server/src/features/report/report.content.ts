import { type Attempt, askedFacts } from "@rejoinder/domain";
import type { ReportContent, ReportPair, ReportSource, ReportStatement } from "@rejoinder/report";
import {
  type EvidenceStatus,
  evidenceStatuses,
  type Locale,
  type LocalizedText,
  type PartyRole,
  type ProceduralStage,
  type SnapshotExtent,
  type SourceKind,
  type SourceReliability,
  wordsIn,
} from "@rejoinder/schema";
import { type PlainStatementRow, reportStatement } from "./report.statement.ts";

type AskedRow = { request: Omit<Attempt, "party"> & { party: { name: unknown } } };

/** How what the desk keeps is told in one report. */
export type Reading = {
  locale: Locale;
  /** As of when it is told whether a deadline has passed. */
  now: Date;
  words: (text: unknown) => string;
  /** The number of a source by its id. */
  source: (id: string) => number;
  statement: (row: PlainStatementRow) => ReportStatement;
  asked: (rows: readonly AskedRow[]) => ReportPair["asked"];
};

/** @param found a case with the sources that its report shows, in their order */
export function readingOf(
  found: { timeZone: string; sources: readonly { id: string }[] },
  locale: Locale,
  now: Date,
): Reading {
  const numbers = new Map(found.sources.map(({ id }, index) => [id, index + 1]));
  return readingBy((id) => numbers.get(id) ?? 0, found.timeZone, locale, now);
}

export function readingBy(
  source: (id: string) => number,
  timeZone: string,
  locale: Locale,
  now: Date,
): Reading {
  const words = (text: unknown) => wordsIn(text as LocalizedText, locale);
  return {
    locale,
    now,
    words,
    source,
    statement: (row) => reportStatement(row, locale, source),
    asked: (rows) =>
      askedFacts(
        rows.map(({ request }) => ({ ...request, party: words(request.party.name) })),
        now,
      ).map((fact) => ({ ...fact, timeZone })),
  };
}

export type CaseRow = {
  slug: string;
  title: unknown;
  summary: unknown;
  parties: readonly { name: unknown; role: PartyRole }[];
  steps: readonly {
    stage: ProceduralStage;
    on: string | null;
    sourceId: string;
    party: { name: unknown } | null;
  }[];
};

/** A report without what may be long. @param pairs how many are shown with a status */
export function frameOf(
  found: CaseRow,
  pairs: (status: EvidenceStatus) => number,
  { locale, words, source }: Reading,
): Omit<ReportContent, "pairs" | "statements" | "sources"> {
  return {
    locale,
    slug: found.slug,
    title: words(found.title),
    summary: words(found.summary),
    parties: found.parties.map(({ name, role }) => ({ name: words(name), role })),
    steps: found.steps.map(({ stage, party, on, sourceId }) => ({
      stage,
      party: party && words(party.name),
      on,
      source: source(sourceId),
    })),
    counts: evidenceStatuses.map((status) => ({ status, pairs: pairs(status) })),
    edition: null,
  };
}

/** @param unpaired statements of no pair */
export function contentOf(
  found: CaseRow & { sources: readonly SourceRow[] },
  pairs: readonly ReportPair[],
  unpaired: readonly PlainStatementRow[],
  reading: Reading,
): ReportContent {
  const shownWith = (status: EvidenceStatus) =>
    pairs.filter((pair) => pair.standing.status === status).length;
  return {
    ...frameOf(found, shownWith, reading),
    pairs,
    statements: unpaired.map(reading.statement),
    sources: found.sources.map((row) => reportSource(row, reading)),
  };
}

export type SourceRow = {
  id: string;
  kind: SourceKind;
  title: string;
  publisher: string | null;
  author: string | null;
  publishedOn: string | null;
  address: string | null;
  archivedAddress: string | null;
  language: string;
  reliability: SourceReliability | null;
  /** The newest first. */
  snapshots: readonly {
    extent: SnapshotExtent;
    sha256: string | null;
    wholeSha256: string | null;
  }[];
};

export function reportSource(row: SourceRow, { source }: Pick<Reading, "source">): ReportSource {
  // Keys in the order of the alphabet, as the report's JSON has them.
  return {
    address: row.address,
    archivedAddress: row.archivedAddress,
    author: row.author,
    kind: row.kind,
    language: row.language,
    number: source(row.id),
    preserved: row.snapshots[0] ?? null,
    publishedOn: row.publishedOn,
    publisher: row.publisher,
    reliability: row.reliability,
    title: row.title,
  };
}
