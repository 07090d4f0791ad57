import type { Tx } from "@rejoinder/db";
import { type Actor, canReadSource, Refusal } from "@rejoinder/domain";
import type { SourceKind } from "@rejoinder/schema";

/** A source as its origin is settled. */
export type Member = { id: string; kind: SourceKind; originGroupId: string | null };

/**
 * Puts sources into one group, with all that were in a group of any of them and are the actor's to read.
 * Others stay where they are: of them nothing is settled by whoever does not know them.
 *
 * @param sourceIds of the actor's to read
 * @returns the group's id, who of it was where before, and the ids of all sources whose origin may be
 *   another now, the actor's to read or not; none where nothing changed
 */
export async function saveGroup(
  tx: Tx,
  actor: Actor,
  caseId: string,
  sourceIds: readonly string[],
): Promise<{ id: string; members: Member[]; touched: string[] }> {
  await holdOrigins(tx, caseId);
  const all = await holdMembers(tx, sourceIds);
  const members = all.filter(({ kind }) => canReadSource(actor, { caseId, kind }));
  const others = groupsOf(all.filter((each) => !members.includes(each)));
  const free = groupsOf(members).find((group) => !others.includes(group));
  const id = free ?? (await tx.originGroup.create({ data: { caseId }, select: { id: true } })).id;
  const moved = members.filter(({ originGroupId }) => originGroupId !== id);
  await moveTo(tx, id, moved);
  await dissolveLone(tx, groupsOf(moved));
  return { id, members, touched: moved.length > 0 ? all.map((each) => each.id) : [] };
}

/**
 * Takes a source out of its group.
 *
 * @returns the group's id, who was in it of those that are the actor's to read, and the ids of all who were
 * @throws Refusal `SOURCE_MOVED_ON`
 */
export async function leaveGroup(
  tx: Tx,
  actor: Actor,
  caseId: string,
  { sourceId, version }: { sourceId: string; version: number },
): Promise<{ id: string; members: Member[]; touched: string[] }> {
  await holdOrigins(tx, caseId);
  const all = await holdMembers(tx, [sourceId]);
  const [id] = groupsOf(all);
  const { count } = await tx.source.updateMany({
    where: { id: sourceId, version, originGroupId: { not: null } },
    data: { originGroupId: null, version: version + 1 },
  });
  if (count === 0 || id === undefined) throw new Refusal("SOURCE_MOVED_ON", { sourceId });
  await dissolveLone(tx, [id]);
  const members = all.filter(({ kind }) => canReadSource(actor, { caseId, kind }));
  return { id, members, touched: all.map((each) => each.id) };
}

/** The origins of a case are settled by one at a time: who is in a group is known before it is held. */
async function holdOrigins(tx: Tx, caseId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 AS held FROM pg_advisory_xact_lock(hashtextextended(${`origins ${caseId}`}, 20261124))`;
}

/**
 * Holds sources, and all that are in a group of any of them, still until the transaction ends, and lets
 * no evidence of them be added until then: in the order of their ids, as all who hold several.
 */
async function holdMembers(tx: Tx, sourceIds: readonly string[]): Promise<Member[]> {
  await tx.$queryRaw`
    SELECT id FROM "Source" WHERE id = ANY (${sourceIds}::uuid[]) OR "originGroupId" IN (
      SELECT named."originGroupId" FROM "Source" named WHERE named.id = ANY (${sourceIds}::uuid[]))
    ORDER BY id FOR UPDATE`;
  const named = await tx.source.findMany({
    where: { id: { in: [...sourceIds] } },
    select: { originGroupId: true },
  });
  return tx.source.findMany({
    where: { OR: [{ id: { in: [...sourceIds] } }, { originGroupId: { in: groupsOf(named) } }] },
    orderBy: { position: "asc" },
    select: { id: true, kind: true, originGroupId: true },
  });
}

/** Each once, in their order. */
function groupsOf(sources: readonly Pick<Member, "originGroupId">[]): string[] {
  return [...new Set(sources.flatMap(({ originGroupId }) => originGroupId ?? []))];
}

/** A group of one says nothing. */
async function dissolveLone(tx: Tx, groupIds: readonly string[]): Promise<void> {
  const left = await tx.source.findMany({
    where: { originGroupId: { in: [...groupIds] } },
    select: { id: true, originGroupId: true },
  });
  const isLone = ({ originGroupId }: (typeof left)[number]) =>
    left.filter((each) => each.originGroupId === originGroupId).length === 1;
  await moveTo(tx, null, left.filter(isLone));
}

async function moveTo(tx: Tx, originGroupId: string | null, sources: readonly { id: string }[]) {
  await tx.source.updateMany({
    where: { id: { in: sources.map(({ id }) => id) } },
    data: { originGroupId, version: { increment: 1 } },
  });
}
