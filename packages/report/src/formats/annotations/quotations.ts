import { type Locale, wordingInfo } from "@rejoinder/schema";
import {
  evidenceFragment,
  partFragment,
  statementPartFragment,
  type WordsOf,
} from "../../fragments.ts";
import { sentences } from "../../locales/sentences.ts";
import type {
  ReportContent,
  ReportEvidence,
  ReportPair,
  ReportPassage,
  ReportStatement,
} from "../../report.ts";

/** A quotation with its place in the report. */
export type Quoted = {
  part: ReportPassage;
  /** Number of its source. */
  source: number;
  /** Without `#`. */
  fragment: string;
  /** Null outside any pair. */
  pair: ReportPair | null;
  /** What it is part of: “Allegation”, “Response 2”. */
  place: (locale: Locale) => string;
  /** Whether it stands in the original under a translation. */
  isOriginal: boolean;
};

/** Every quotation that was anchored, in the order of the report. */
export function quotationsOf({ pairs, statements }: ReportContent): Quoted[] {
  return [
    ...pairs.flatMap(inPair),
    ...statements.flatMap((statement, index) =>
      inStatement(statement, {
        pair: null,
        place: (locale) => sentences[locale].statement(index + 1),
        fragmentOf: (part, original) => statementPartFragment(index + 1, part, { original }),
      }),
    ),
  ].filter(({ part }) => wordingInfo[part.wording].quoted && part.anchor !== null);
}

function inPair(pair: ReportPair): Quoted[] {
  const inWords = (statement: ReportStatement, of: WordsOf, place: Quoted["place"]) =>
    inStatement(statement, {
      pair,
      place,
      fragmentOf: (part, original) => partFragment({ pair: pair.number, of, original, part }),
    });
  return [
    ...inWords(pair.allegation, "allegation", (locale) => sentences[locale].allegation),
    ...pair.responses.flatMap(({ statement }, index) =>
      inWords(statement, { response: index + 1 }, (locale) =>
        sentences[locale].response(index + 1),
      ),
    ),
    ...pair.evidence.flatMap((evidence, index): Quoted[] =>
      isShown(evidence)
        ? [
            {
              part: evidence,
              source: evidence.source,
              fragment: evidenceFragment(pair.number, index + 1),
              pair,
              place: (locale) => sentences[locale].evidence,
              isOriginal: false,
            },
          ]
        : [],
    ),
  ];
}

const isShown = (evidence: ReportEvidence): evidence is ReportEvidence & { text: string } =>
  evidence.text !== null;

type Place = Pick<Quoted, "pair" | "place"> & {
  fragmentOf: (part: number, original: boolean) => string;
};

function inStatement(statement: ReportStatement, place: Place, isOriginal = false): Quoted[] {
  const { fragmentOf, ...of } = place;
  return [
    ...statement.parts.map((part, index) => ({
      ...of,
      part,
      source: statement.source,
      fragment: fragmentOf(index + 1, isOriginal),
      isOriginal,
    })),
    ...(statement.original && !isOriginal ? inStatement(statement.original, place, true) : []),
  ];
}
