/**
 * A place in a document as a JSON Pointer (RFC 6901): `/@graph/0/author/name`; empty for the document
 * itself. A page of HTML counts as the list of its script blocks.
 */
export function step(path: string, key: string | number): string {
  return `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The keys and indices that a pointer goes through, unescaped. */
export function keysOf(path: string): string[] {
  if (path === "") return [];
  return path
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Orders pointers, whatever the order of an object's keys: indices by number, keys by code unit. */
export function comparePaths(one: string, other: string): number {
  const [ours, theirs] = [keysOf(one), keysOf(other)];
  for (const [at, key] of ours.entries()) {
    const against = theirs[at];
    if (against === undefined) return 1;
    const byNumber = Number(key) - Number(against);
    if (byNumber) return byNumber;
    if (key !== against) return key < against ? -1 : 1;
  }
  return ours.length - theirs.length;
}
