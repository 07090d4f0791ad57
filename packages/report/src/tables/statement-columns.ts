import type { ReportPart, ReportStatement } from "../report.ts";
import { item, lines, parts } from "./list-cell.ts";
import type { Column } from "./table.ts";

type Named = [name: string, of: (statement: ReportStatement) => string | number | null];

const facts: Named[] = [
  ["speaker", ({ speaker }) => speaker],
  ["speaker_kind", ({ speakerKind }) => speakerKind],
  ["reported_by", ({ reportedBy }) => reportedBy],
  ["published_by", ({ publishedBy }) => publishedBy],
  ["said_on", ({ saidOn }) => saidOn],
  ["source", ({ source }) => source],
];

const ofParts = (of: (part: ReportPart) => string | null) => (statement: ReportStatement) =>
  parts(statement.parts.map(of));

/** Cells that are lists whatever they stand in. The wording tells a quotation from a paraphrase. */
const lists: [name: string, of: (statement: ReportStatement) => string | null][] = [
  ["against", ({ against }) => parts(against)],
  ["wording", ofParts(({ wording }) => wording)],
  ["text", ofParts(({ text }) => text)],
  ["language", ofParts(({ language }) => language)],
  ["translation", ofParts(({ translation }) => translation)],
  ["anchor", ofParts(({ anchor }) => anchor)],
  ["locator", ofParts(({ locator }) => locator)],
];

/** Of one statement. */
export const statementColumns: readonly Column<ReportStatement>[] = [...facts, ...lists].map(
  ([name, cell]) => ({ name, cell }),
);

/** Of several statements, in every column a line for each; null where there is no such statement. */
export const statementsColumns: readonly Column<readonly (ReportStatement | null)[]>[] = [
  ...facts.map(([name, of]): [string, (statement: ReportStatement) => string | null] => [
    name,
    (statement) => item(of(statement)),
  ]),
  ...lists,
].map(([name, of]) => ({
  name,
  cell: (statements) => lines(statements.map((statement) => statement && of(statement))),
}));
