import type { CaseRecords } from "@rejoinder/domain";
import type { CaseNow } from "./as-of.now.ts";

/**
 * Mends what could not be taken back since the events that told of it are erased, by the times that
 * rows themselves keep.
 *
 * @param then what the history that is left tells of the moment `at`
 */
export function mendByTimes(now: CaseNow, then: CaseRecords, at: Date): CaseRecords {
  const isPast = (moment: Date | null) => moment !== null && moment <= at;
  const evidence = new Map(then.evidence);
  const notes = new Set<string>();
  const requests = new Map(then.requests);
  const replies = new Map(then.replies);
  for (const pair of now.pairs) {
    for (const { id, addedAt, withdrawnAt } of pair.evidence) {
      const rated = evidence.get(id);
      if (!isPast(addedAt)) evidence.delete(id);
      else if (rated) evidence.set(id, { ...rated, isStanding: !isPast(withdrawnAt) });
    }
    for (const { id, createdAt, withdrawnAt, supersededBy } of pair.notes)
      if (isPast(createdAt) && !isPast(withdrawnAt) && !isPast(supersededBy?.createdAt ?? null))
        notes.add(id);
    for (const { request } of pair.asked) {
      if (!isPast(request.at)) requests.delete(request.id);
      for (const { id, receivedAt } of request.replies) if (!isPast(receivedAt)) replies.delete(id);
    }
  }
  const later = now.found.sources.flatMap(({ snapshots }) =>
    snapshots.filter(
      ({ captures }) =>
        captures.length > 0 && !captures.some(({ finishedAt }) => isPast(finishedAt)),
    ),
  );
  const snapshots = new Set(
    [...then.snapshots].filter((id) => !later.some((each) => each.id === id)),
  );
  return { ...then, evidence, notes, requests, replies, snapshots };
}
