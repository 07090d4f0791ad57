/** The random bits at the end of a UUID of version 7 (RFC 9562), below its variant. */
const LAST_BITS = (1n << 62n) - 1n;
/** One millisecond, as a UUID of version 7 counts it. */
const MILLISECOND = 1n << 80n;

/**
 * An id for what is to sort after all that is there, whatever the clock says.
 *
 * @param fresh a new UUID of version 7
 * @param newest the greatest id there is, of the same kind; null where there is none
 * @returns `fresh` where that is greater; else the next that is, of version 7 too
 */
export function idAfter(newest: string | null, fresh: string): string {
  if (newest === null || fresh > newest) return fresh;
  const number = BigInt(`0x${newest.replaceAll("-", "")}`);
  const isLast = (number & LAST_BITS) === LAST_BITS;
  const hex = (number + (isLast ? MILLISECOND : 1n)).toString(16).padStart(32, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
