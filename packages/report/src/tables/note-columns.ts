import { noteKindInfo } from "@rejoinder/schema";
import type { ReportPair, ReportSource } from "../report.ts";
import { item, lines } from "./list-cell.ts";
import { type PairOf, pairKeys } from "./pair-columns.ts";
import type { Column } from "./table.ts";

type Note = ReportPair["notes"][number];

/** A note by its place in its pair, from 1. */
export type NoteOf = PairOf & { note: Note; number: number };

const cited =
  (of: (source: ReportSource) => string | null) =>
  ({ note, sourceByNumber }: NoteOf) =>
    lines(
      note.citations.map(({ source: number }) => {
        const source = sourceByNumber.get(number);
        return item(source ? of(source) : null);
      }),
    );

export const noteColumns: readonly Column<NoteOf>[] = [
  ...pairKeys,
  { name: "note_number", cell: ({ number }) => number },
  { name: "on", cell: ({ note }) => note.on },
  { name: "kind", cell: ({ note }) => note.kind },
  { name: "kind_label", cell: ({ note, locale }) => noteKindInfo[note.kind].label[locale] },
  { name: "text", cell: ({ note }) => note.text },
  {
    name: "citation_source",
    cell: ({ note }) => lines(note.citations.map((each) => item(each.source))),
  },
  {
    name: "citation_locator",
    cell: ({ note }) => lines(note.citations.map((each) => item(each.locator))),
  },
  { name: "citation_title", cell: cited(({ title }) => title) },
  { name: "citation_address", cell: cited(({ address }) => address) },
  { name: "citation_archived_address", cell: cited(({ archivedAddress }) => archivedAddress) },
];
