import type { Db, Tx } from "@rejoinder/db";
import { type Actor, canManagePeople, governingRole, Refusal } from "@rejoinder/domain";
import type { ChangePersonInput } from "@rejoinder/schema";
import { canonicalJson } from "../../history/chain.ts";

const personColumns = {
  id: true,
  name: true,
  handle: true,
  role: true,
  rights: true,
  email: true,
  deactivatedAt: true,
  version: true,
  twoFactorEnabled: true,
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

function findPerson(client: Pick<Tx, "person">, personId: string) {
  return client.person.findUnique({ where: { id: personId }, select: personColumns });
}

/** Somebody as others may know them: how to reach them, and how they prove who they are, is for those who manage people. */
function personFor(actor: Actor, { deactivatedAt, twoFactorEnabled, email, ...person }: Row) {
  const manages = canManagePeople(actor);
  return {
    ...person,
    email: manages ? email : null,
    isActive: deactivatedAt === null,
    hasSecondFactor: manages ? twoFactorEnabled : null,
  };
}

/** Everybody but the desk itself, by name. */
export async function listPeople(db: Db, actor: Actor) {
  const rows = await db.prisma.person.findMany({
    where: { OR: [{ handle: null }, { handle: { not: "desk" } }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: personColumns,
  });
  return rows.map((row) => personFor(actor, row));
}

/**
 * Somebody whose role and rights can be changed: not those whom the desk itself made.
 * @throws Refusal `PERSON_NOT_FOUND`
 */
export async function getPerson(db: Db, actor: Actor, personId: string) {
  const found = await findPerson(db.prisma, personId);
  if (!found || found.handle !== null) throw new Refusal("PERSON_NOT_FOUND", { personId });
  return personFor(actor, found);
}

/**
 * Holds the desk's owners as they are until the transaction ends, so that of two who would end one
 * another one stays.
 */
export async function holdOwners(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE role = ${governingRole}::"Role" AND "deactivatedAt" IS NULL
    ORDER BY id FOR NO KEY UPDATE`;
}

/**
 * Saves what somebody may do only if they are still at the version the caller saw.
 * @throws Refusal `PERSON_MOVED_ON`, carrying the person as they stand; `LAST_OWNER`
 */
export async function savePerson(
  tx: Tx,
  actor: Actor,
  before: Person,
  { personId, version, role, rights, isActive }: ChangePersonInput,
  now: Date,
) {
  const deactivatedAt = isActive ? null : now;
  const [saved] = await tx.person.updateManyAndReturn({
    where: { id: personId, version },
    data: {
      role,
      rights,
      ...(isActive !== before.isActive && { deactivatedAt }),
      version: version + 1,
    },
    select: personColumns,
  });
  if (!saved) return refuseMoved(actor, await findPerson(tx, personId));
  const owners = await tx.person.count({ where: { role: governingRole, deactivatedAt: null } });
  if (owners === 0) throw new Refusal("LAST_OWNER", { personId });
  return personFor(actor, saved);
}

function refuseMoved(actor: Actor, current: Row | null): never {
  throw new Refusal("PERSON_MOVED_ON", {}, current && personFor(actor, current));
}

/**
 * Whoever may invite no more has nobody come by an invitation of theirs.
 * @returns those that could still be taken up
 */
export function withdrawInvitationsBy(tx: Tx, personId: string, now: Date) {
  return tx.invitation.updateManyAndReturn({
    where: { invitedById: personId, acceptedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    data: { withdrawnAt: now },
    select: { id: true, email: true, role: true, rights: true },
  });
}

export type Person = Awaited<ReturnType<typeof getPerson>>;

/** What somebody may do, as the history keeps it. */
export function recordOf({ id, name, role, rights, isActive }: Person) {
  return { personId: id, name, role, rights, isActive };
}

export function isSame(one: Person, other: Person): boolean {
  return canonicalJson(recordOf(one)) === canonicalJson(recordOf(other));
}
