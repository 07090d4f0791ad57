import { cellKey, type PublicStanding, standingThen } from "@rejoinder/domain";
import type { EventKind, ReviewState } from "@rejoinder/schema";
import type { PairNow } from "./as-of.now.ts";
import { anchorThen, statementThen, type Then } from "./as-of.statement.ts";
import { isOf } from "./as-of.untold.ts";

/** A pair's row as it was. @param kinds of its events up to then by which its standing changed */
export function pairThen(pair: PairNow, kinds: readonly EventKind[], then: Then) {
  const { records, leftOut } = then;
  const decided = pair.decisions.map(({ status }) => status);
  const isThere = (known: { has(id: string): boolean }, id: string) =>
    known.has(id) && !leftOut.has(id);
  return {
    ...pair,
    ...placeOf(standingThen(kinds, decided)),
    isOfCrime: records.crimes.get(pair.id) ?? pair.isOfCrime,
    allegation: statementThen(pair.allegation, then),
    elements: pair.elements.map((element) => ({
      ...element,
      unanswered: leftOut.has(element.id) ? null : (records.elements.get(element.id) ?? null),
    })),
    responses: pair.responses
      .filter(({ statement }) => records.statements.has(statement.id) && !isOf(statement, leftOut))
      .map((response) => ({
        ...response,
        statement: statementThen(response.statement, then),
        answers: response.answers.flatMap(({ elementId }) => {
          const answer = records.answers.get(cellKey(elementId, response.statementId));
          return answer ? [{ elementId, types: [...answer.types] }] : [];
        }),
      })),
    evidence: pair.evidence
      .filter(({ id }) => records.evidence.get(id)?.isStanding && !leftOut.has(id))
      .map((evidence) => ({
        ...evidence,
        ...ratingsThen(evidence.id, then),
        withdrawnAt: null,
        source: sourceThen(evidence.source, then),
        anchor: anchorThen(evidence.anchor, evidence.source.id, then),
      })),
    asked: pair.asked
      .filter(({ request }) => isThere(records.requests, request.id))
      .map(({ request }) => ({ request: requestThen(request, then) })),
    notes: pair.notes.filter(({ id }) => isThere(records.notes, id)),
  };
}

/** Where a pair stands of which a report says this. */
function placeOf({ status, progress }: PublicStanding) {
  const states = {
    not_reviewed: "open",
    in_review: "in_review",
    decided: "decided",
    stale: "stale",
  } as const satisfies Record<PublicStanding["progress"], ReviewState>;
  return {
    state: states[progress],
    decidedStatus: status === "not_reviewed" ? null : status,
  };
}

function ratingsThen(evidenceId: string, { records }: Then) {
  const rated = records.evidence.get(evidenceId);
  if (!rated) throw new Error("evidence that stood was rated");
  const { stanceAllegation, stanceResponse, credibility } = rated;
  return { stanceAllegation, stanceResponse, credibility };
}

/** A source of evidence, with those that were known to go back to the same origin. */
function sourceThen({ id }: { id: string }, { records }: Then) {
  const own = records.sources.get(id);
  if (!own) throw new Error("evidence that stood had a source");
  const { originGroupId: groupId, kind } = own;
  const sources = [...records.sources]
    .filter(([, { originGroupId }]) => originGroupId === groupId)
    .map(([sourceId, source]) => ({ id: sourceId, kind: source.kind }));
  return { id, kind, originGroup: groupId === null ? null : { id: groupId, sources } };
}

type RequestNow = PairNow["asked"][number]["request"];

function requestThen({ id, replies, ...request }: RequestNow, { records }: Then) {
  const { outcome, settledAt } = records.requests.get(id) ?? request;
  return {
    ...request,
    outcome,
    settledAt,
    replies: replies.flatMap((reply) => {
      const known = records.replies.get(reply.id);
      if (!known) return [];
      return [{ ...reply, confirmedAt: known.isConfirmed ? reply.confirmedAt : null }];
    }),
  };
}
