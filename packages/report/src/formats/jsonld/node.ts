/** A node of JSON-LD. */
export type Node = Record<string, unknown>;

/** The properties that say something: null and an empty list are left out. */
export function properties(given: Node): Node {
  const told = Object.entries(given).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(told);
}

/** @param type a word of schema.org */
export const node = (type: string, given: Node): Node => ({ "@type": type, ...properties(given) });
