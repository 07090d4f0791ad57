import type { ReportPair, ReportStatement } from "./report.ts";

/** Numbers of the sources that a pair names, in order, each once. */
export function sourcesOf(pair: ReportPair): number[] {
  const named = new Set([
    ...ofStatement(pair.allegation),
    ...pair.responses.flatMap(({ statement }) => ofStatement(statement)),
    ...pair.evidence.map(({ source }) => source),
    ...pair.notes.flatMap(({ citations }) => citations.map(({ source }) => source)),
  ]);
  return [...named].toSorted((one, other) => one - other);
}

function ofStatement({ source, original }: ReportStatement): number[] {
  return original ? [source, ...ofStatement(original)] : [source];
}
