import type { Context } from "@rejoinder/server";

/** The one at this computer, as the desk knows them while nobody is set up. */
export async function localEditor({
  prisma,
}: Context["db"]): Promise<NonNullable<Context["actor"]>> {
  const found = await prisma.person.upsert({
    where: { handle: "local_editor" },
    create: { handle: "local_editor", name: "Local editor", role: "editor" },
    update: {},
    select: { id: true, name: true, role: true, rights: true },
  });
  return { ...found, cases: {}, hidden: [], scopes: null };
}
