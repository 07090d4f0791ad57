import type { Db, Tx } from "@rejoinder/db";
import { standingPeople } from "@rejoinder/domain";

type Handle = keyof typeof standingPeople;
type People = { prisma: Pick<Tx, "person"> };

const names = {
  local_editor: "Local editor",
  desk: "Rejoinder",
} as const satisfies Record<Handle, string>;

/** The id of the one person of a desk on which nobody has been set up. */
export const localEditorId = (db: Db) => ensurePerson(db, "local_editor");

/** The id in whose name the desk itself acts: it loads cases. */
export const deskItselfId = (db: People) => ensurePerson(db, "desk");

/** Whether that is the one person of a desk on which nobody has been set up. */
export async function isLocalEditor({ prisma }: Pick<Db, "prisma">, personId: string) {
  const handle = "local_editor" satisfies Handle;
  return (await prisma.person.count({ where: { id: personId, handle } })) > 0;
}

/** Whether the desk has people of its own: from then on nobody is let in without saying who they are. */
export async function isSetUp(db: People): Promise<boolean> {
  return (await db.prisma.person.count({ where: { handle: null }, take: 1 })) > 0;
}

/** Whether the desk may still offer to go on at this computer, as far as its people are concerned. */
export async function hasLocalOffer({ prisma }: Pick<Db, "prisma">): Promise<boolean> {
  const ended = { handle: "local_editor" satisfies Handle, deactivatedAt: { not: null } };
  return (await prisma.person.count({ where: { OR: [{ handle: null }, ended] }, take: 1 })) === 0;
}

async function ensurePerson(db: People, handle: Handle): Promise<string> {
  const { role, rights } = standingPeople[handle];
  await db.prisma.person.createMany({
    data: [{ handle, name: names[handle], role, rights: [...rights] }],
    skipDuplicates: true,
  });
  const { id } = await db.prisma.person.findUniqueOrThrow({
    where: { handle },
    select: { id: true },
  });
  return id;
}
