import type { ReportContent, ReportSource } from "./report.ts";

/** A content whose sources are looked up by number without a search: a report names them often. */
export type IndexedContent = ReportContent & {
  sourceByNumber: ReadonlyMap<number, ReportSource>;
};

export function indexSources(content: ReportContent): IndexedContent {
  const sourceByNumber = new Map(content.sources.map((source) => [source.number, source]));
  return { ...content, sourceByNumber };
}
