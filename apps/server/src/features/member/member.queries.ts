import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { RemoveMemberInput, SetMemberInput } from "@rejoinder/schema";
import { countCaseOwners } from "../../case-owners.ts";

const memberColumns = {
  role: true,
  rights: true,
  version: true,
  person: { select: { id: true, name: true } },
} as const;

/** Whether a case is shown to its members alone, and who they are, by name. @throws Refusal `CASE_NOT_FOUND` */
export async function getMembers(db: Db, caseId: string) {
  const found = await db.prisma.case.findUnique({
    where: { id: caseId },
    select: {
      isConfidential: true,
      version: true,
      members: {
        orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
        select: memberColumns,
      },
    },
  });
  if (!found) throw new Refusal("CASE_NOT_FOUND", { caseId });
  return found;
}

/**
 * Holds a case's members as they are until the transaction ends.
 * @throws Refusal `CASE_NOT_FOUND`
 */
export async function holdCase(tx: Tx, caseId: string) {
  const [held] = await tx.$queryRaw<{ isConfidential: boolean; version: number }[]>`
    SELECT "isConfidential", version FROM "Case" WHERE id = ${caseId}::uuid FOR NO KEY UPDATE`;
  if (!held) throw new Refusal("CASE_NOT_FOUND", { caseId });
  return held;
}

/** Null for somebody who is no member. */
export function findMember(tx: Tx, caseId: string, personId: string) {
  return tx.caseMember.findUnique({
    where: { caseId_personId: { caseId, personId } },
    select: memberColumns,
  });
}

type Member = NonNullable<Awaited<ReturnType<typeof findMember>>>;

/**
 * The membership that a change starts from; null for somebody who is no member.
 * @throws Refusal `MEMBER_MOVED_ON`, carrying what stands, unless it is at the version the caller saw
 */
export async function getMemberAt(
  tx: Tx,
  { caseId, personId, version }: RemoveMemberInput,
): Promise<Member | null> {
  const member = await findMember(tx, caseId, personId);
  if ((member?.version ?? 0) !== version)
    throw new Refusal("MEMBER_MOVED_ON", { caseId, personId }, member);
  return member;
}

/**
 * Somebody who can be made a member.
 * @throws Refusal `PERSON_NOT_FOUND` also for those who come in no more, and whom the desk itself made
 */
export async function getColleague(db: Db, personId: string) {
  const person = await db.prisma.person.findFirst({
    where: { id: personId, handle: null, deactivatedAt: null },
    select: { id: true, name: true },
  });
  if (!person) throw new Refusal("PERSON_NOT_FOUND", { personId });
  return person;
}

/** @returns the new version */
export async function saveMember(
  tx: Tx,
  { caseId, personId, role, rights, version }: SetMemberInput,
): Promise<number> {
  const saved = await tx.caseMember.upsert({
    where: { caseId_personId: { caseId, personId } },
    create: { caseId, personId, role, rights },
    update: { role, rights, version: version + 1 },
    select: { version: true },
  });
  return saved.version;
}

export async function saveRemoval(tx: Tx, { caseId, personId }: RemoveMemberInput): Promise<void> {
  await tx.caseMember.delete({
    where: { caseId_personId: { caseId, personId } },
    select: { version: true },
  });
}

/** @returns the case's new version */
export async function saveConfidentiality(tx: Tx, caseId: string, isConfidential: boolean) {
  return tx.case.update({
    where: { id: caseId },
    data: { isConfidential, version: { increment: 1 } },
    select: { isConfidential: true, version: true },
  });
}

/**
 * Asked once all else is done: a case that only its members see is never left to nobody.
 * @throws Refusal `LAST_CASE_OWNER`
 */
export async function mustHaveOwner(tx: Tx, caseId: string): Promise<void> {
  if ((await countCaseOwners(tx, caseId)) === 0) throw new Refusal("LAST_CASE_OWNER", { caseId });
}

/** A membership as the history keeps it. */
export function recordOf({ person, role, rights }: Pick<Member, "person" | "role" | "rights">) {
  return { personId: person.id, name: person.name, role, rights };
}
