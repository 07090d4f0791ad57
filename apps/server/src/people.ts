import type { Db } from "@rejoinder/db";
import type { Actor } from "@rejoinder/domain";
import type { Role } from "@rejoinder/schema";

const personColumns = { id: true, name: true, role: true } as const;

/** The one person of a desk on which nobody has been set up. */
export const localEditor = (db: Db) => ensurePerson(db, "Local editor", "editor");

/** In whose name the desk itself acts: it loads cases. */
export const deskItself = (db: Db) => ensurePerson(db, "Rejoinder", "reader");

async function ensurePerson(db: Db, name: string, role: Role): Promise<Actor> {
  await db.prisma.person.createMany({ data: [{ name, role }], skipDuplicates: true });
  return db.prisma.person.findUniqueOrThrow({ where: { name }, select: personColumns });
}
