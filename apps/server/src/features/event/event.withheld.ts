/**
 * What the history keeps, as somebody may know it who may not read some sources: of whatever is taken
 * from one of them, or tells of it, no more than which one it is of.
 *
 * @param withheld ids of those sources
 */
export function withhold<T>(kept: T, withheld: readonly string[]): T {
  return withheld.length === 0 ? kept : (without(kept, withheld) as T);
}

function without(kept: unknown, withheld: readonly string[]): unknown {
  if (Array.isArray(kept)) return kept.map((each) => without(each, withheld));
  if (typeof kept !== "object" || kept === null) return kept;
  const sourceId = "sourceId" in kept ? kept.sourceId : null;
  if (withheld.some((id) => id === sourceId)) return { sourceId };
  return Object.fromEntries(
    Object.entries(kept).map(([key, each]) => [key, without(each, withheld)]),
  );
}
