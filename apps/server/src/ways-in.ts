import type { Db, Tx } from "@rejoinder/db";
import { recordEvent } from "./history/record.ts";
import { deskItselfId, localEditorId } from "./people.ts";

/** Signs somebody out everywhere: whoever may do something else than before comes in anew. */
export async function endSessions(tx: Tx, personId: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId: personId } });
}

/** Signs somebody out everywhere, and revokes their API tokens. @returns the tokens that counted */
export async function endWaysIn(tx: Tx, personId: string, now: Date) {
  await endSessions(tx, personId);
  return tx.apiToken.updateManyAndReturn({
    where: { personId, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true, personId: true, name: true, scopes: true },
  });
}

export type RevokedToken = Awaited<ReturnType<typeof endWaysIn>>[number];

/** Tells the history of tokens that count no more. */
export async function recordRevoked(
  tx: Tx,
  actorId: string,
  tokens: readonly RevokedToken[],
  at: Date,
): Promise<void> {
  for (const { id, personId, name, scopes } of tokens)
    await recordEvent(tx, {
      caseId: null,
      pairId: null,
      actorId,
      kind: "token_revoked",
      before: { tokenId: id, personId, name, scopes },
      after: null,
      at,
    });
}

/**
 * Nobody goes on at this computer any more without saying who they are. What was done there stays.
 * @param actorId in whose name that is
 */
export async function endLocalEditor(tx: Tx, actorId: string, now: Date): Promise<void> {
  const [local] = await tx.person.updateManyAndReturn({
    where: { handle: "local_editor", deactivatedAt: null },
    data: { deactivatedAt: now, version: { increment: 1 } },
    select: { id: true, name: true, role: true, rights: true },
  });
  if (!local) return;
  const { id, ...rest } = local;
  const tokens = await endWaysIn(tx, id, now);
  await recordEvent(tx, {
    caseId: null,
    pairId: null,
    actorId,
    kind: "person_changed",
    before: { personId: id, ...rest, isActive: true },
    after: { personId: id, ...rest, isActive: false },
    at: now,
  });
  await recordRevoked(tx, actorId, tokens, now);
}

/** Ends for good what a desk for this machine alone offers: it is about to be served to others. */
export async function endLocalOffer(db: Db, now: Date): Promise<void> {
  await localEditorId(db);
  const actorId = await deskItselfId(db);
  await db.prisma.$transaction((tx) => endLocalEditor(tx, actorId, now));
}
