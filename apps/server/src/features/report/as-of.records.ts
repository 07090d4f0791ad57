import { type CaseRecords, cellKey, placeKey } from "@rejoinder/domain";
import type { CaseNow } from "./as-of.now.ts";

/** What stands now of all that the history can take back. */
export function recordsNow({ found, pairs, statements, places }: CaseNow): CaseRecords {
  const requests = pairs.flatMap(({ asked }) => asked.map(({ request }) => request));
  return {
    timeZone: found.timeZone,
    partyKinds: new Map(found.parties.map(({ id, kind }) => [id, kind])),
    crimes: new Map(pairs.map(({ id, isOfCrime }) => [id, isOfCrime])),
    steps: new Set(found.steps.map(({ id }) => id)),
    sources: new Map(found.sources.map((source) => [source.id, source])),
    snapshots: new Set(found.sources.flatMap(({ snapshots }) => snapshots.map(({ id }) => id))),
    places: new Map(
      places.map(({ anchorId, snapshotId, ...place }) => [placeKey(anchorId, snapshotId), place]),
    ),
    statements: new Set(statements.map(({ id }) => id)),
    elements: new Map(
      pairs.flatMap(({ elements }) => elements.map(({ id, unanswered }) => [id, unanswered])),
    ),
    answers: new Map(
      pairs.flatMap(({ responses }) =>
        responses.flatMap(({ statementId, answers }) =>
          answers.map(({ elementId, ...answer }) => [cellKey(elementId, statementId), answer]),
        ),
      ),
    ),
    evidence: new Map(
      pairs.flatMap(({ evidence }) =>
        evidence.map((each) => [each.id, { ...each, isStanding: each.withdrawnAt === null }]),
      ),
    ),
    notes: new Set(
      pairs.flatMap(({ notes }) =>
        notes.flatMap(({ id, withdrawnAt, supersededBy }) =>
          withdrawnAt === null && supersededBy === null ? [id] : [],
        ),
      ),
    ),
    requests: new Map(requests.map((request) => [request.id, request])),
    replies: new Map(
      requests.flatMap(({ replies }) =>
        replies.map(({ id, confirmedAt }) => [id, { isConfirmed: confirmedAt !== null }]),
      ),
    ),
  };
}
