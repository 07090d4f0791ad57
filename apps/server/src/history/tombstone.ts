import type { Prisma } from "@rejoinder/db";
import { type Signed, type SigningKey, signed } from "./signing.ts";

/** What was erased: the content of an event, or a preserved text. */
export type ErasedThing =
  | { eventId: string; snapshotId: null; commitment: string }
  | { eventId: null; snapshotId: string; commitment: string };

export type TombstoneRow = Prisma.TombstoneGetPayload<object>;

type Tombstone = {
  eventId: string | null;
  snapshotId: string | null;
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

/** The statement that a row's signature is for. */
export function tombstoneStatement({ id: _id, at, ...row }: TombstoneRow): Signed<Tombstone> {
  return { ...row, at: at.toISOString() };
}
