import type { Locale } from "@rejoinder/schema";
import type { ReportPair, ReportSource } from "../report.ts";
import { evidenceColumns } from "./evidence-columns.ts";
import { noteColumns } from "./note-columns.ts";
import { pairColumns } from "./pair-columns.ts";
import { type Cell, headerOf, rowOf } from "./table.ts";

/** Pairs in one language, with the sources they name; there may be more. */
export type PairsOf = {
  locale: Locale;
  pairs: readonly ReportPair[];
  sources: readonly ReportSource[];
};

/** The tables that are made of pairs, whose rows can be told of some pairs at a time. */
export const pairTables = {
  pairs: {
    header: headerOf(pairColumns),
    rows: (of: PairsOf) => pairsOf(of).map((each) => rowOf(pairColumns, each)),
  },
  evidence: {
    header: headerOf(evidenceColumns),
    rows: (of: PairsOf) =>
      pairsOf(of).flatMap((each) =>
        each.pair.evidence.map((evidence, index) =>
          rowOf(evidenceColumns, { ...each, evidence, number: index + 1 }),
        ),
      ),
  },
  notes: {
    header: headerOf(noteColumns),
    rows: (of: PairsOf) =>
      pairsOf(of).flatMap((each) =>
        each.pair.notes.map((note, index) =>
          rowOf(noteColumns, { ...each, note, number: index + 1 }),
        ),
      ),
  },
} as const satisfies Record<string, { header: string[]; rows: (of: PairsOf) => Cell[][] }>;

export type PairTable = keyof typeof pairTables;

function pairsOf({ locale, pairs, sources }: PairsOf) {
  const sourceByNumber = new Map(sources.map((source) => [source.number, source]));
  return pairs.map((pair) => ({ pair, locale, sourceByNumber }));
}
