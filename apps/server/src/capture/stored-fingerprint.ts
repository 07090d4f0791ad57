import { type Fingerprint, fingerprintOf } from "@rejoinder/extract";

/**
 * How much of a text is fingerprinted, in UTF-16 code units: a syndicated story is shorter, and 25 MB
 * would take seconds and half a gigabyte.
 */
const FINGERPRINTED_MAX = 500_000;

/**
 * A text's fingerprint as PostgreSQL's `integer[]`, which has no room for the sign: it takes the last bit.
 */
export function fingerprintToStore(text: string): number[] {
  const { shingles, least } = fingerprintOf(text.slice(0, FINGERPRINTED_MAX));
  return [shingles, ...least.map((hash) => hash | 0)];
}

/** @returns null where there is none */
export function fromStored([shingles, ...least]: readonly number[]): Fingerprint | null {
  if (shingles === undefined) return null;
  return { shingles, least: least.map((hash) => hash >>> 0) };
}
