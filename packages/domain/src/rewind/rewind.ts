import type { EventKind } from "@rejoinder/schema";
import { type CaseRecords, copyRecords } from "./case-records.ts";
import { type Told, undo } from "./undo.ts";

/** One line of a case's history. */
export type EventToUndo = Told & { sequence: number; kind: EventKind };

/**
 * What was on record of a case before some events: what stands now, with each of them taken back, the
 * newest first.
 *
 * @param records as they stand after the last event; left as they are
 * @param events all that came after the moment asked about whose content is there, in any order. Of
 *   erased ones nothing can be taken back: what they told of is the caller's to leave out.
 * @throws ZodError when an event holds what the desk never keeps
 */
export function rewind(records: CaseRecords, events: readonly EventToUndo[]): CaseRecords {
  const then = copyRecords(records);
  const newestFirst = [...events].sort((one, other) => other.sequence - one.sequence);
  for (const event of newestFirst) undo[event.kind](then, event);
  return then;
}
