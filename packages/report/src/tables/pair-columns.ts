import type { Locale, Stance } from "@rejoinder/schema";
import { standingPhrase } from "../phrases.ts";
import type { ReportEvidence, ReportPair, ReportSource } from "../report.ts";
import { item, lines, parts } from "./list-cell.ts";
import { statementColumns, statementsColumns } from "./statement-columns.ts";
import { type Column, columnsOf } from "./table.ts";

/** A pair, with what is to be known to tell of it. */
export type PairOf = {
  pair: ReportPair;
  locale: Locale;
  sourceByNumber: ReadonlyMap<number, ReportSource>;
};

const consistent: readonly Stance[] = ["consistent", "very_consistent"];

const count = (name: string, of: (pair: ReportPair) => readonly unknown[]): Column<PairOf> => ({
  name,
  cell: ({ pair }) => of(pair).length,
});

const counted = (evidence: readonly ReportEvidence[]) =>
  evidence.filter(({ notCounted }) => notCounted === null);

const each = <Thing>(
  prefix: string,
  of: (pair: ReportPair) => readonly Thing[],
  columns: Record<string, (thing: Thing) => string | null>,
): Column<PairOf>[] =>
  Object.entries(columns).map(([name, cell]) => ({
    name: `${prefix}_${name}`,
    cell: ({ pair }) => lines(of(pair).map(cell)),
  }));

const allegationSource =
  (of: (source: ReportSource) => string | null) =>
  ({ pair, sourceByNumber }: PairOf) => {
    const source = sourceByNumber.get(pair.allegation.source);
    return source ? of(source) : null;
  };

/** What makes a pair findable in another table. */
export const pairKeys: readonly Column<PairOf>[] = [
  { name: "pair_number", cell: ({ pair }) => pair.number },
  { name: "pair_id", cell: ({ pair }) => pair.id },
];

/** Everything that a report tells of a pair, but its evidence and its notes, which have tables of their own. */
export const pairColumns: readonly Column<PairOf>[] = [
  ...pairKeys,
  { name: "title", cell: ({ pair }) => pair.title },
  { name: "status", cell: ({ pair }) => pair.standing.status },
  { name: "progress", cell: ({ pair }) => pair.standing.progress },
  {
    name: "status_label",
    cell: ({ pair, locale }) => standingPhrase(pair.standing, locale).label,
  },
  { name: "is_of_crime", cell: ({ pair }) => String(pair.isOfCrime) },
  count("element_count", ({ elements }) => elements),
  count("response_count", ({ responses }) => responses),
  count("request_count", ({ asked }) => asked),
  count("evidence_count", ({ evidence }) => evidence),
  count("evidence_not_counted", ({ evidence }) =>
    evidence.filter(({ notCounted }) => notCounted !== null),
  ),
  count("evidence_consistent_with_allegation", ({ evidence }) =>
    counted(evidence).filter(({ stanceAllegation }) => consistent.includes(stanceAllegation)),
  ),
  count("evidence_consistent_with_response", ({ evidence }) =>
    counted(evidence).filter(({ stanceResponse }) => consistent.includes(stanceResponse)),
  ),
  count("note_count", ({ notes }) => notes),
  ...columnsOf("allegation", statementColumns, ({ pair }: PairOf) => pair.allegation),
  { name: "allegation_source_title", cell: allegationSource(({ title }) => title) },
  { name: "allegation_source_address", cell: allegationSource(({ address }) => address) },
  {
    name: "allegation_source_archived_address",
    cell: allegationSource(({ archivedAddress }) => archivedAddress),
  },
  ...columnsOf(
    "allegation_original",
    statementColumns,
    ({ pair }: PairOf) => pair.allegation.original,
  ),
  ...each("element", ({ elements }) => elements, {
    number: ({ number }) => item(number),
    text: ({ text }) => item(text),
    unanswered: ({ unanswered }) => item(unanswered),
  }),
  ...columnsOf("response", statementsColumns, ({ pair }: PairOf) =>
    pair.responses.map(({ statement }) => statement),
  ),
  ...columnsOf("response_original", statementsColumns, ({ pair }: PairOf) =>
    pair.responses.map(({ statement }) => statement.original),
  ),
  ...each("response", ({ responses }) => responses, {
    basis: ({ basis }) => item(basis),
    chronology: ({ chronology }) => item(chronology),
    /** `1: denies_general, legal_objection | 2:` */
    answers: ({ answers }) =>
      parts(answers.map(({ element, types }) => `${element}: ${types.join(", ")}`.trimEnd())),
  }),
  ...each("request", ({ asked }) => asked, {
    party: ({ party }) => item(party),
    sent_at: ({ sentAt }) => parts(sentAt),
    state: ({ state }) => item(state),
    on: ({ on }) => item(on),
    time_zone: ({ timeZone }) => item(timeZone),
  }),
];
