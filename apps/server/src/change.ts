import type { Tx } from "@rejoinder/db";
import type { Context } from "./trpc.ts";

/** What a mutation is known by when it is sent again. */
export type Sending = {
  /** The sender's own, a UUID. */
  key: string;
  procedure: string;
  /** Hex SHA-256 of the input. */
  inputHash: string;
};

/**
 * Saves a change whole or not at all. Where it came with a key, its answer is kept in the same
 * transaction: of two sendings with one key, one is done.
 *
 * @param work all writes of the change, and its event; what it returns is the answer
 */
export function change<T extends object>(
  ctx: Pick<Context, "db" | "now"> & { actor: { id: string }; sending: Sending | null },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { sending } = ctx;
  return ctx.db.prisma.$transaction(async (tx) => {
    const answer = await work(tx);
    if (sending)
      await tx.sentOnce.create({
        data: { ...sending, personId: ctx.actor.id, answer, at: ctx.now },
        select: { key: true },
      });
    return answer;
  });
}
