import { type CaseRecords, placeKey } from "@rejoinder/domain";
import type { CaseNow, StatementNow } from "./as-of.now.ts";

/** Who confirmed a quotation does not matter to a report. */
const SOMEBODY = "somebody";

type Anchor = StatementNow["parts"][number]["anchor"];
type Plain = Omit<StatementNow, "translationOf">;

export type Then = {
  records: CaseRecords;
  /** What is left out, by ids, for nobody can tell it any more. */
  leftOut: ReadonlySet<string>;
  /** Of each source, its newest preserved text then; null where there was none. */
  newest: ReadonlyMap<string, string | null>;
};

/** The newest preserved text of each source at a moment. @param snapshots of each source newest first */
export function newestThen({ found }: CaseNow, { snapshots: known }: CaseRecords) {
  return new Map(
    found.sources.map(({ id, snapshots }) => [
      id,
      snapshots.find((snapshot) => known.has(snapshot.id))?.id ?? null,
    ]),
  );
}

/** How a quotation stood in the newest text of its source; null where that text was erased since. */
export function anchorThen<A extends Anchor>(anchor: A, sourceId: string, then: Then) {
  const snapshotId = then.newest.get(sourceId) ?? null;
  if (anchor === null || snapshotId === null || then.leftOut.has(snapshotId)) return null;
  const place = then.records.places.get(placeKey(anchor.id, snapshotId));
  if (!place) return null;
  return { state: place.state, confirmedById: place.isConfirmed ? SOMEBODY : null };
}

function plainThen<S extends Plain>(statement: S, then: Then) {
  const { speaker, sourceId } = statement;
  return {
    ...statement,
    speaker: speaker && { ...speaker, kind: then.records.partyKinds.get(speaker.id) ?? null },
    parts: statement.parts.map((part) => ({
      ...part,
      anchor: anchorThen(part.anchor, sourceId, then),
    })),
  };
}

/** A statement, in its first wording too, with its speaker and its quotations as they stood. */
export function statementThen<S extends Plain, First extends Plain>(
  statement: S & { translationOf: First | null },
  then: Then,
) {
  const { translationOf } = statement;
  return {
    ...plainThen(statement, then),
    translationOf: translationOf && plainThen(translationOf, then),
  };
}
