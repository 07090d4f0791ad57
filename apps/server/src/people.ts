import type { Db } from "@rejoinder/db";
import { type Actor, standingRoles } from "@rejoinder/domain";

const personColumns = { id: true, name: true, role: true } as const;

/** The one person of a desk on which nobody has been set up. */
export const localEditor = (db: Db) => ensurePerson(db, "local_editor", "Local editor");

/** In whose name the desk itself acts: it loads cases. */
export const deskItself = (db: Db) => ensurePerson(db, "desk", "Rejoinder");

async function ensurePerson(
  db: Db,
  handle: keyof typeof standingRoles,
  name: string,
): Promise<Actor> {
  const role = standingRoles[handle];
  await db.prisma.person.createMany({ data: [{ handle, name, role }], skipDuplicates: true });
  return db.prisma.person.findUniqueOrThrow({ where: { handle }, select: personColumns });
}
