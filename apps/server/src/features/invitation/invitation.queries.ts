import type { Db, Tx } from "@rejoinder/db";
import { canManagePeople, Refusal } from "@rejoinder/domain";
import type { Right, Role } from "@rejoinder/schema";
import { loadActor } from "../../actor.ts";
import { isSetUp } from "../../people.ts";
import { hashOfSecret } from "../../secret.ts";

const columns = {
  id: true,
  email: true,
  role: true,
  rights: true,
  invitedById: true,
  expiresAt: true,
} as const;

export type OpenInvitation = {
  id: string;
  email: string | null;
  role: Role;
  rights: Right[];
  /** Null for the desk's own, which is for its first owner. */
  invitedById: string | null;
  expiresAt: Date;
};

const stillOpen = (now: Date) => ({
  acceptedAt: null,
  withdrawnAt: null,
  expiresAt: { gt: now },
});

/**
 * What an open link stands for. It counts only as long as whoever made it may invite, and the desk's
 * own until somebody is set up.
 * @throws Refusal `INVITATION_INVALID`, whatever is wrong with it
 */
export async function getOpenInvitation(db: Db, token: string, now: Date): Promise<OpenInvitation> {
  const found = await db.prisma.invitation.findFirst({
    where: { tokenHash: hashOfSecret(token), ...stillOpen(now) },
    select: columns,
  });
  if (!found || !(await counts(db, found.invitedById))) throw new Refusal("INVITATION_INVALID");
  return found;
}

async function counts(db: Db, invitedById: string | null): Promise<boolean> {
  if (invitedById === null) return !(await isSetUp(db));
  const host = await loadActor(db, invitedById);
  return host !== null && canManagePeople(host);
}

/** Those of the people here that can still be taken up, newest first; not the desk's own. */
export function listOpenInvitations(db: Db, now: Date) {
  return db.prisma.invitation.findMany({
    where: { ...stillOpen(now), invitedById: { not: null } },
    orderBy: { id: "desc" },
    select: {
      id: true,
      email: true,
      role: true,
      rights: true,
      createdAt: true,
      expiresAt: true,
      invitedBy: { select: { name: true } },
    },
  });
}

/** @throws Refusal `EMAIL_TAKEN` */
export async function mustBeFree(client: Pick<Tx, "person">, email: string): Promise<void> {
  if ((await client.person.count({ where: { email } })) > 0) throw new Refusal("EMAIL_TAKEN");
}

/** @returns the invitation's id */
export async function saveInvitation(
  tx: Tx,
  token: string,
  invitation: Omit<OpenInvitation, "id">,
  now: Date,
): Promise<string> {
  const { id } = await tx.invitation.create({
    data: { ...invitation, tokenHash: hashOfSecret(token), createdAt: now },
    select: { id: true },
  });
  return id;
}

/**
 * Takes an invitation out of the world.
 * @throws Refusal `INVITATION_NOT_FOUND` when it is not open any more, or never was
 */
export async function saveWithdrawal(tx: Tx, invitationId: string, now: Date) {
  const [withdrawn] = await tx.invitation.updateManyAndReturn({
    where: { id: invitationId, invitedById: { not: null }, ...stillOpen(now) },
    data: { withdrawnAt: now },
    select: columns,
  });
  if (!withdrawn) throw new Refusal("INVITATION_NOT_FOUND", { invitationId });
  return withdrawn;
}

type Guest = { id: string; name: string; email: string; passwordHash: string | null };

/**
 * Makes somebody of the desk of whoever takes an invitation up.
 * @throws Refusal `INVITATION_INVALID` when somebody else was first, `EMAIL_TAKEN`
 */
export async function saveAcceptance(
  tx: Tx,
  { id: invitationId, role, rights, ...invitation }: OpenInvitation,
  { id, name, email, passwordHash }: Guest,
  now: Date,
): Promise<void> {
  // Of two who come with one link the second waits here, and finds it used.
  const open = await tx.$queryRaw<
    unknown[]
  >`SELECT FROM "Invitation" WHERE id = ${invitationId}::uuid
    AND "acceptedAt" IS NULL AND "withdrawnAt" IS NULL AND "expiresAt" > ${now} FOR UPDATE`;
  if (open.length === 0) throw new Refusal("INVITATION_INVALID", { invitationId });
  // Whoever named the address themselves may come in by a password, but not take its owner's OpenID for
  // theirs: only without a password does nobody but that owner get in.
  const emailVerified =
    invitation.email !== null || invitation.invitedById === null || passwordHash === null;
  const { count: made } = await tx.person.createMany({
    data: [{ id, name, email, emailVerified, role, rights }],
    skipDuplicates: true,
  });
  if (made === 0) throw new Refusal("EMAIL_TAKEN", { invitationId });
  await tx.invitation.update({
    where: { id: invitationId },
    data: { acceptedAt: now, acceptedById: id },
    select: { id: true },
  });
  if (passwordHash !== null)
    await tx.account.create({
      data: { userId: id, providerId: "credential", accountId: id, password: passwordHash },
      select: { id: true },
    });
}

/** An invitation as the history keeps it: what it gives, never what its link carries. */
export function recordOf({ id, email, role, rights, expiresAt }: OpenInvitation) {
  return { invitationId: id, email, role, rights, expiresAt: expiresAt.toISOString() };
}
