import type { ReportSource } from "../report.ts";
import type { Column } from "./table.ts";

/** Particulars of a source that a table of what is taken from it shows too. */
export const sourceBrief: readonly Column<ReportSource>[] = [
  { name: "kind", cell: ({ kind }) => kind },
  { name: "reliability", cell: ({ reliability }) => reliability },
  { name: "title", cell: ({ title }) => title },
  { name: "publisher", cell: ({ publisher }) => publisher },
  { name: "published_on", cell: ({ publishedOn }) => publishedOn },
  { name: "address", cell: ({ address }) => address },
  { name: "archived_address", cell: ({ archivedAddress }) => archivedAddress },
];

export const sourceColumns: readonly Column<ReportSource>[] = [
  { name: "number", cell: ({ number }) => number },
  ...sourceBrief,
  { name: "author", cell: ({ author }) => author },
  { name: "language", cell: ({ language }) => language },
  { name: "preserved_extent", cell: ({ preserved }) => preserved?.extent ?? null },
  { name: "preserved_sha256", cell: ({ preserved }) => preserved?.sha256 ?? null },
  { name: "preserved_whole_sha256", cell: ({ preserved }) => preserved?.wholeSha256 ?? null },
];
