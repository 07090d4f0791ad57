import { elementFragment, responseFragment } from "../../fragments.ts";
import type { ReportPair } from "../../report.ts";
import { claimOf, type Place } from "./claim.ts";
import { type Node, node, properties } from "./node.ts";

/** Where a pair's page is, and the IRI of its allegation. */
export type PairPlace = Place & { pair: ReportPair; page: string; allegationId: string };

/** A response: a claim of its own, with how it stands to the allegation in the desk's own terms. */
export function responseOf(
  response: ReportPair["responses"][number],
  number: number,
  place: PairPlace,
): Node {
  const { page, pair, allegationId } = place;
  const { statement, chronology, answers } = response;
  return {
    ...claimOf(statement, `${page}#${responseFragment(pair.number, number)}`, place),
    respondsTo: { "@id": allegationId },
    ...properties({
      responseType: [...new Set(answers.flatMap(({ types }) => types))],
      predatesAllegation: chronology === "cannot_tell" ? null : chronology === "before",
      elementsAnswered: answers.map((answer) => answerOf(answer, place)),
    }),
  };
}

type Answer = ReportPair["responses"][number]["answers"][number];

function answerOf({ element, types }: Answer, { page, pair }: PairPlace): Node {
  const text = pair.elements.find(({ number }) => number === element)?.text ?? null;
  const id = `${page}#${elementFragment(pair.number, element)}`;
  return properties({
    respondsTo: node("Claim", { "@id": id, text }),
    responseType: [...types],
  });
}
