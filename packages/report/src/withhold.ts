import { rightToSource } from "@rejoinder/domain";
import type {
  ReportContent,
  ReportEvidence,
  ReportPair,
  ReportSource,
  ReportStatement,
} from "./report.ts";

/**
 * A content without what could tell who a confidential source is: of such a source its kind and its
 * reliability stay, of its evidence how it bears on each side, of a statement it carries what was
 * said. No report holds more, whoever takes it away.
 */
export function withhold(content: ReportContent): ReportContent {
  const confidential = new Set(
    content.sources.filter((source) => rightToSource(source) !== null).map(({ number }) => number),
  );
  if (confidential.size === 0) return content;
  const statement = (whole: ReportStatement) => withholdFromStatement(whole, confidential);
  return {
    ...content,
    pairs: content.pairs.map((pair) => withholdFromPair(pair, confidential)),
    statements: content.statements.map(statement),
    sources: content.sources.map((source) =>
      confidential.has(source.number) ? withheldSource(source) : source,
    ),
  };
}

function withholdFromPair(pair: ReportPair, confidential: ReadonlySet<number>): ReportPair {
  const statement = (whole: ReportStatement) => withholdFromStatement(whole, confidential);
  return {
    ...pair,
    allegation: statement(pair.allegation),
    responses: pair.responses.map((response) => ({
      ...response,
      statement: statement(response.statement),
    })),
    evidence: pair.evidence.map((evidence) =>
      confidential.has(evidence.source) ? withheldEvidence(evidence) : evidence,
    ),
    notes: pair.notes.map((note) => ({
      ...note,
      citations: note.citations.map((citation) =>
        confidential.has(citation.source) ? { ...citation, locator: null } : citation,
      ),
    })),
  };
}

function withholdFromStatement(
  statement: ReportStatement,
  confidential: ReadonlySet<number>,
): ReportStatement {
  const original = statement.original && withholdFromStatement(statement.original, confidential);
  if (!confidential.has(statement.source)) return { ...statement, original };
  return {
    ...statement,
    publishedBy: null,
    parts: statement.parts.map((part) => ({ ...part, locator: null })),
    original,
  };
}

function withheldEvidence(evidence: ReportEvidence): ReportEvidence {
  return { ...evidence, text: null, language: null, locator: null, anchor: null };
}

function withheldSource({ number, kind, reliability }: ReportSource): ReportSource {
  return {
    number,
    kind,
    reliability,
    title: null,
    publisher: null,
    author: null,
    publishedOn: null,
    address: null,
    archivedAddress: null,
    language: null,
    preserved: null,
  };
}
