import type { AddSourceInput, SourceKind } from "@rejoinder/schema";
import type { Outputs } from "../../lib/trpc.ts";

export type FoundReference = Outputs["reference"]["read"]["items"][number];

/** A reference that was read, and what a person makes of it. */
export type FoundRow = {
  reference: FoundReference;
  isTicked: boolean;
  /** Empty where the file does not tell and nobody has chosen. */
  kind: SourceKind | "";
  language: string;
};

/** Those that the case has already are not ticked. */
export const rowsOf = (references: readonly FoundReference[]): FoundRow[] =>
  references.map((reference) => ({
    reference,
    isTicked: !reference.isKnown,
    kind: reference.kind ?? "",
    language: reference.language ?? "",
  }));

/** Gives every ticked row that has no kind, or no language, the one chosen for all of those. */
export function fillIn(
  rows: readonly FoundRow[],
  fields: Partial<Pick<FoundRow, "kind" | "language">>,
) {
  return rows.map((row) => ({
    ...row,
    kind: row.kind || (fields.kind ?? ""),
    language: row.language || (fields.language ?? ""),
  }));
}

/** The ticked ones, in their order, as the API takes them; it judges what is missing. */
export function sourcesOf(rows: readonly FoundRow[]): Omit<AddSourceInput, "caseId">[] {
  return rows
    .filter(({ isTicked }) => isTicked)
    .map(({ reference, kind, language }) => {
      const { key: _key, isKnown: _isKnown, ...particulars } = reference;
      return { ...particulars, kind: kind as SourceKind, language: language.trim() };
    });
}

/** Where a row stands among the ticked ones, as the API counts them; null for one that is not. */
export function placesOf(rows: readonly FoundRow[]): (number | null)[] {
  let place = 0;
  return rows.map(({ isTicked }) => (isTicked ? place++ : null));
}
