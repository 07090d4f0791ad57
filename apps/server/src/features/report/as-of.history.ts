import type { Tx } from "@rejoinder/db";
import { type EventToUndo, Refusal, standingKinds } from "@rejoinder/domain";
import type { EventKind } from "@rejoinder/schema";
import { z } from "zod";

type ErasedSince = { kind: string; id: string };

/** What the history of a case tells of the time from a moment on. */
export type HistorySince = {
  /** What came later and whose content is there. */
  undoable: EventToUndo[];
  /** Records whose words were erased later. */
  erased: ErasedSince[];
  /** Pairs of which a later decision is erased: how responses took elements before it is not told. */
  undecidable: Set<string>;
  /** Of each pair, by which events it came to stand as it did then. */
  kindsBefore: Map<string, EventKind[]>;
};

const told = z.object({ before: z.unknown(), after: z.unknown() });
const erasure = z.object({
  erased: z.array(z.object({ kind: z.string(), id: z.string() })),
});

/**
 * The moment is that of the last event that happened by then: clocks may differ, and what stands before
 * it in the chain was there when it was written.
 *
 * @throws Refusal `CASE_NOT_YET` where the case has no event by then
 */
export async function readHistory(tx: Tx, caseId: string, at: Date): Promise<HistorySince> {
  const last = await tx.event.findFirst({
    where: { chain: caseId, at: { lte: at } },
    orderBy: { sequence: "desc" },
    select: { sequence: true },
  });
  if (!last) throw new Refusal("CASE_NOT_YET");
  const since = await tx.event.findMany({
    where: { chain: caseId, sequence: { gt: last.sequence } },
    orderBy: { sequence: "asc" },
    select: { sequence: true, kind: true, pairId: true, content: true },
  });
  const before = await tx.event.findMany({
    where: {
      chain: caseId,
      sequence: { lte: last.sequence },
      kind: { in: [...standingKinds] },
    },
    orderBy: { sequence: "asc" },
    select: { kind: true, pairId: true },
  });
  const undoable = since.flatMap(({ content, ...event }) => {
    if (content === null) return [];
    const { before: was, after } = told.parse(JSON.parse(content));
    return [{ ...event, before: was ?? null, after: after ?? null }];
  });
  const gone = since.filter(({ content }) => content === null);
  return {
    undoable,
    erased: erasedIn(undoable),
    undecidable: new Set(
      gone.flatMap(({ kind, pairId }) => (kind === "pair_decided" && pairId ? [pairId] : [])),
    ),
    kindsBefore: kindsByPair(before),
  };
}

function erasedIn(events: readonly EventToUndo[]): ErasedSince[] {
  return events
    .filter(({ kind }) => kind === "content_erased")
    .flatMap(({ after }) => erasure.parse(after).erased);
}

function kindsByPair(events: readonly { kind: EventKind; pairId: string | null }[]) {
  const kinds = new Map<string, EventKind[]>();
  for (const { kind, pairId } of events) {
    if (pairId === null) continue;
    const known = kinds.get(pairId);
    if (known) known.push(kind);
    else kinds.set(pairId, [kind]);
  }
  return kinds;
}
