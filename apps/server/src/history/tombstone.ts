import type { Prisma } from "@rejoinder/db";
import { isSignatureTrue, type Signed, type SigningKey, signed } from "./signing.ts";

/** What was erased: the content of an event, a preserved text, or a document as it came. */
export type ErasedThing = { commitment: string } & (
  | { eventId: string; snapshotId: null }
  | { eventId: null; snapshotId: string }
  | { eventId: null; snapshotId: null; blobId: string }
);

export type TombstoneRow = Prisma.TombstoneGetPayload<object>;

type Tombstone = {
  eventId: string | null;
  snapshotId: string | null;
  /** Left out where it is no document: what was signed before there were any still holds. */
  blobId?: string;
  commitment: string;
  /** Of the court, in the words of whoever carried it out. */
  order: string;
  /** ISO 8601, UTC. */
  at: string;
};

/** What stands in the place of erased content, signed, as a row to be saved. */
export function tombstoneFor(key: SigningKey, thing: ErasedThing, order: string, now: Date) {
  const { at, ...statement } = signed(key, { ...thing, order, at: now.toISOString() });
  return { ...statement, at: new Date(at) };
}

/**
 * Whether a tombstone stands for what was committed to so, and one of the desk's keys signed it.
 * @param tombstone null where there is none
 */
export function isTombstoneTrue(
  tombstone: TombstoneRow | null,
  of: { commitment: string },
  keys: ReadonlySet<string>,
): boolean {
  return (
    tombstone !== null &&
    tombstone.commitment === of.commitment &&
    keys.has(tombstone.publicKey) &&
    isSignatureTrue(statementOf(tombstone))
  );
}

/** The statement that a row's signature is for. */
function statementOf({ id: _id, at, blobId, ...row }: TombstoneRow): Signed<Tombstone> {
  return { ...row, ...(blobId !== null && { blobId }), at: at.toISOString() };
}
