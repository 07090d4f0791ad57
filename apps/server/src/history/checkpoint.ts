import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { z } from "zod";
import { deskItselfId } from "../people.ts";
import { DESK_CHAIN } from "./chain.ts";
import { recordEvent } from "./record.ts";
import { type Signed, type SigningKey, signed } from "./signing.ts";

/** The head of a chain at a moment. */
export type Head = {
  chain: string;
  sequence: number;
  /** Hex SHA-256. */
  hash: string;
  /** ISO 8601, UTC. */
  at: string;
};

export type SignedHead = Signed<Head>;

export type CheckpointFile = z.infer<typeof checkpointFile>;

/** A file of signed heads, to be kept away from the desk. */
export const checkpointFile = z.object({
  format: z.literal("rejoinder-checkpoint-1"),
  heads: z.array(
    z.object({
      chain: z.uuid(),
      sequence: z.int().positive(),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      at: z.iso.datetime(),
      publicKey: z.string().max(100),
      signature: z.string().max(200),
    }),
  ),
});

/**
 * Signs the heads of chains as they stand, keeps them on the desk, and gives them to be kept away
 * from it.
 *
 * @param slug of one case; undefined signs every chain that has an event, the desk's own among them
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function signHeads(
  db: Db,
  key: SigningKey,
  slug: string | undefined,
  now: Date,
): Promise<SignedHead[]> {
  await knowSigningKey(db, key, now);
  const cases = await db.prisma.case.findMany({
    ...(slug !== undefined && { where: { slug } }),
    orderBy: { id: "asc" },
    select: { id: true },
  });
  if (slug !== undefined && cases.length === 0) throw new Refusal("CASE_NOT_FOUND");
  const chains = [...(slug === undefined ? [DESK_CHAIN] : []), ...cases.map(({ id }) => id)];
  return db.prisma.$transaction(async (tx) => {
    const heads: SignedHead[] = [];
    for (const chain of chains) {
      const head = await signHead(tx, key, chain, now);
      if (head) heads.push(head);
    }
    return heads;
  });
}

/** Signs the head of a chain in the caller's transaction, and keeps it; null where there is no event. */
export async function signHead(
  tx: Tx,
  key: SigningKey,
  chain: string,
  now: Date,
): Promise<SignedHead | null> {
  const last = await tx.event.findFirst({
    where: { chain },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  if (!last) return null;
  const head = signed(key, { chain, ...last, at: now.toISOString() });
  await tx.checkpoint.create({ data: { ...head, at: now }, select: { id: true } });
  return head;
}

/** Writes into the desk's own history that it signs with this key, unless it is written there. */
export async function knowSigningKey(db: Db, { publicKey }: SigningKey, now: Date): Promise<void> {
  if ((await knownKeys(db)).has(publicKey)) return;
  const actorId = await deskItselfId(db);
  await db.prisma.$transaction((tx) =>
    recordEvent(tx, {
      caseId: null,
      pairId: null,
      actorId,
      kind: "signing_key_added",
      before: null,
      after: { publicKey },
      at: now,
    }),
  );
}

/** The public keys that the desk's own history names. */
export async function knownKeys(db: Db): Promise<Set<string>> {
  const rows = await db.prisma.event.findMany({
    where: { chain: DESK_CHAIN, kind: "signing_key_added" },
    select: { content: true },
  });
  return new Set(
    rows.flatMap(({ content }) => (content ? [String(JSON.parse(content).after?.publicKey)] : [])),
  );
}
