import type { CaseNow } from "./as-of.now.ts";
import type { Then } from "./as-of.statement.ts";

type PairThen = {
  evidence: readonly { source: { id: string } }[];
  notes: readonly { citations: readonly { sourceId: string }[] }[];
};

/**
 * A case's own row as it was: its parties, the steps of its proceedings, and the sources that a report
 * showed.
 *
 * @param pairs as they were
 */
export function caseThen(now: CaseNow, pairs: readonly PairThen[], then: Then) {
  const { found } = now;
  const { records } = then;
  const steps = found.steps.filter(({ id }) => records.steps.has(id));
  const named = new Set([
    ...now.statements.flatMap(({ id, sourceId }) => (records.statements.has(id) ? [sourceId] : [])),
    ...steps.map(({ sourceId }) => sourceId),
    ...pairs.flatMap(({ evidence }) => evidence.map(({ source }) => source.id)),
    ...pairs.flatMap(({ notes }) =>
      notes.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId)),
    ),
  ]);
  return {
    ...found,
    timeZone: records.timeZone,
    parties: found.parties.map((party) => ({
      ...party,
      kind: records.partyKinds.get(party.id) ?? null,
    })),
    steps,
    sources: found.sources.flatMap((source) => {
      const was = records.sources.get(source.id);
      if (!was || (was.kind === "confidential" && !named.has(source.id))) return [];
      const newest = then.newest.get(source.id);
      return [
        {
          ...source,
          ...was,
          snapshots: source.snapshots
            .filter(({ id }) => id === newest)
            .map(({ extent, sha256, wholeSha256 }) => ({ extent, sha256, wholeSha256 })),
        },
      ];
    }),
  };
}
