import type {
  ReportContent,
  ReportEdition,
  ReportEvidence,
  ReportPair,
  ReportStatement,
} from "./report.ts";
import { sourcesOf } from "./sources-of.ts";

/**
 * A report of a case as an edition of it: the pairs that were chosen, in their order and numbered anew,
 * and of the parties and sources those that are named by what is left. What nobody chose is in no part of it.
 *
 * @param pairIds of pairs of the report; one that it does not hold is left out
 */
export function editionContent(
  content: ReportContent,
  pairIds: readonly string[],
  edition: ReportEdition,
): ReportContent {
  const byId = new Map(content.pairs.map((pair) => [pair.id, pair]));
  const chosen = pairIds.flatMap((id) => byId.get(id) ?? []);
  const named = new Set([
    ...content.steps.map(({ source }) => source),
    ...chosen.flatMap(sourcesOf),
  ]);
  const sources = content.sources.filter(({ number }) => named.has(number));
  const numbers = new Map(sources.map(({ number }, index) => [number, index + 1]));
  const anew = (number: number) => numbers.get(number) ?? 0;
  const pairs = chosen.map((pair, index) => renumber(pair, index + 1, anew));
  const parties = new Set([
    ...content.steps.map(({ party }) => party),
    ...chosen.flatMap(partiesIn),
  ]);
  return {
    ...content,
    steps: content.steps.map((step) => ({ ...step, source: anew(step.source) })),
    counts: content.counts.map(({ status }) => ({
      status,
      pairs: pairs.filter(({ standing }) => standing.status === status).length,
    })),
    pairs,
    parties: content.parties.filter(({ name }) => parties.has(name)),
    statements: [],
    sources: sources.map((source) => ({ ...source, number: anew(source.number) })),
    edition,
  };
}

/** Names of whoever a pair names, parties among them. */
function partiesIn({ allegation, responses, asked }: ReportPair): (string | null)[] {
  const said = [allegation, ...responses.map(({ statement }) => statement)];
  return [
    ...said
      .flatMap(({ original, ...statement }) => [statement, ...(original ? [original] : [])])
      .flatMap(({ speaker, reportedBy, publishedBy, against }) => [
        speaker,
        reportedBy,
        publishedBy,
        ...against,
      ]),
    ...asked.map(({ party }) => party),
  ];
}

type Anew = (source: number) => number;

function renumber(pair: ReportPair, number: number, anew: Anew): ReportPair {
  return {
    ...pair,
    number,
    allegation: renumberStatement(pair.allegation, anew),
    responses: pair.responses.map((response) => ({
      ...response,
      statement: renumberStatement(response.statement, anew),
    })),
    evidence: pair.evidence.map(
      (evidence): ReportEvidence => ({ ...evidence, source: anew(evidence.source) }),
    ),
    notes: pair.notes.map((note) => ({
      ...note,
      citations: note.citations.map((citation) => ({
        ...citation,
        source: anew(citation.source),
      })),
    })),
  };
}

function renumberStatement(statement: ReportStatement, anew: Anew): ReportStatement {
  const { source, original } = statement;
  return {
    ...statement,
    source: anew(source),
    original: original && renumberStatement(original, anew),
  };
}
