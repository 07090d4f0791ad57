import { type CaseRecords, cellKey } from "@rejoinder/domain";
import type { HistorySince } from "./as-of.history.ts";
import type { CaseNow, PairNow, StatementNow } from "./as-of.now.ts";

/**
 * Something of the report as it would have read that nobody can tell any more, for its words were erased
 * since. It is left out whole, but for two: of an element (`unanswered`), that no response answers it
 * stays; of a source (`preserved`), all but the hashes of its text and how quotations stood in it.
 */
export type Untold = {
  what:
    | "pair"
    | "response"
    | "statement"
    | "evidence"
    | "note"
    | "request"
    | "unanswered"
    | "preserved";
  /** Of what is not told; of a source, for `preserved`. */
  id: string;
  /** Null for what is of no one pair. */
  pairId: string | null;
};

/** What is left out, by ids, and what of that is to be said. */
type LeftOut = { ids: ReadonlySet<string>; untold: Untold[] };

type Since = Pick<HistorySince, "erased" | "undecidable">;

/** What of a report cannot be told as of then. @param then what was on record then */
export function leaveOut(now: CaseNow, then: CaseRecords, since: Since): LeftOut {
  const ids = new Set(since.erased.map(({ id }) => id));
  if (ids.size === 0) return { ids, untold: [] };
  const untold = now.pairs.flatMap((pair) => untoldOfPair(pair, then, since, ids));
  for (const { what, id } of untold) if (what === "pair") ids.add(id);
  for (const statement of now.unpaired)
    if (then.statements.has(statement.id) && isOf(statement, ids)) {
      ids.add(statement.id);
      untold.push({ what: "statement", id: statement.id, pairId: null });
    }
  for (const { id, snapshots } of now.found.sources) {
    const newest = snapshots.find((each) => then.snapshots.has(each.id));
    if (newest && ids.has(newest.id)) untold.push({ what: "preserved", id, pairId: null });
  }
  return { ids, untold };
}

/** Whether a statement, or the first wording of it, is among these. */
export const isOf = (
  { id, translationOf }: { id: string; translationOf: { id: string } | null },
  ids: ReadonlySet<string>,
): boolean => ids.has(id) || (translationOf !== null && ids.has(translationOf.id));

function untoldOfPair(
  pair: PairNow,
  then: CaseRecords,
  { undecidable }: Since,
  ids: ReadonlySet<string>,
): Untold[] {
  const of = (what: Untold["what"], id: string): Untold => ({ what, id, pairId: pair.id });
  if (isOf(pair.allegation, ids) || (undecidable.has(pair.id) && hasAnswers(pair, then)))
    return [of("pair", pair.id)];
  const gone = <T extends { id: string }>(rows: readonly T[], stood: (id: string) => boolean) =>
    rows.filter(({ id }) => ids.has(id) && stood(id));
  return [
    ...pair.responses
      .map(({ statement }) => statement)
      .filter(
        (statement: StatementNow) => then.statements.has(statement.id) && isOf(statement, ids),
      )
      .map(({ id }) => of("response", id)),
    ...gone(pair.elements, () => true).map(({ id }) => of("unanswered", id)),
    ...gone(pair.evidence, (id) => then.evidence.get(id)?.isStanding === true).map(({ id }) =>
      of("evidence", id),
    ),
    ...gone(pair.notes, (id) => then.notes.has(id)).map(({ id }) => of("note", id)),
    ...gone(
      pair.asked.map(({ request }) => request),
      (id) => then.requests.has(id),
    ).map(({ id }) => of("request", id)),
  ];
}

/** Whether it is said of any element how a response takes it: a decision may have brought that. */
const hasAnswers = ({ responses }: PairNow, { answers }: CaseRecords): boolean =>
  responses.some(({ statementId, answers: cells }) =>
    cells.some(
      ({ elementId }) => (answers.get(cellKey(elementId, statementId))?.types.length ?? 0) > 0,
    ),
  );
