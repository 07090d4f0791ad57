import type { Db, Tx } from "@rejoinder/db";
import { firstOwner, Refusal } from "@rejoinder/domain";
import { SET_UP_HOURS } from "@rejoinder/schema";
import { recordEvent } from "../../history/record.ts";
import { deskItselfId, isSetUp } from "../../people.ts";
import { newSecret } from "../../secret.ts";
import { recordOf, saveInvitation } from "./invitation.queries.ts";

const HOUR_MS = 3_600_000;

/**
 * Invites the first owner of a desk. Any older such invitation does not count any more.
 *
 * @returns what the link carries, good for a day
 * @throws Refusal `SIGN_IN_REQUIRED` once somebody has been set up
 */
export async function openSetUp(db: Db, now: Date): Promise<string> {
  const actorId = await deskItselfId(db);
  const token = newSecret();
  return db.prisma.$transaction(async (tx) => {
    if (!(await holdUnsetDesk(tx))) throw new Refusal("SIGN_IN_REQUIRED");
    const older = await tx.invitation.updateManyAndReturn({
      where: { invitedById: null, acceptedAt: null, withdrawnAt: null },
      data: { withdrawnAt: now },
      select: { id: true },
    });
    const invitation = {
      email: null,
      role: firstOwner.role,
      rights: [...firstOwner.rights],
      invitedById: null,
      expiresAt: new Date(now.getTime() + SET_UP_HOURS * HOUR_MS),
    };
    const id = await saveInvitation(tx, token, invitation, now);
    await recordEvent(tx, {
      caseId: null,
      pairId: null,
      actorId,
      kind: "person_invited",
      before: older.length > 0 ? { withdrawn: older.map(({ id }) => id) } : null,
      after: recordOf({ id, ...invitation }),
      at: now,
    });
    return token;
  });
}

/**
 * Holds a desk as it is, until the transaction ends, against whoever would set it up.
 * @returns false where somebody has been set up
 */
export async function holdUnsetDesk(tx: Tx): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 AS held FROM pg_advisory_xact_lock(hashtextextended('set-up', 20261124))`;
  return !(await isSetUp({ prisma: tx }));
}
