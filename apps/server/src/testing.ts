import type { Db } from "@rejoinder/db";
import { testDb } from "@rejoinder/db/testing";
import type { Actor } from "@rejoinder/domain";
import type { Role } from "@rejoinder/schema";
import { loadFirstCase } from "./features/case/case.load.ts";
import { openFeed } from "./feed.ts";
import { createCaller } from "./router.ts";
import type { Context } from "./trpc.ts";

export { generatedCase } from "./generated-case.ts";

/** The moment at which everything in a test happens, unless it says otherwise. */
export const NOON = new Date("2026-03-02T12:00:00.000Z");

/** A desk of a test's own, with the first case loaded: the real router on a real database. */
export async function openDesk() {
  const db = await testDb();
  await loadFirstCase(db);
  const found = await db.prisma.case.findUniqueOrThrow({ where: { slug: "telegram-durov" } });
  const pairs = await db.prisma.pair.findMany({
    where: { caseId: found.id },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  const feed = openFeed(db);
  const context = (actor: Actor | null, now = NOON): Context => ({ db, feed, actor, now });
  return {
    db,
    feed,
    caseId: found.id,
    /** Ids of the pairs in their order. */
    pairIds: pairs.map(({ id }) => id),
    context,
    /** Somebody of that role, by name; the same name is the same person. */
    person: (name: string, role: Role = "editor") => person(db, name, role),
    /** The router, as somebody of that role calls it. */
    async as(name: string, role: Role = "editor", now = NOON) {
      return createCaller(context(await person(db, name, role), now));
    },
    /** The router, as nobody calls it. */
    asNobody: () => createCaller(context(null)),
  };
}

async function person(db: Db, name: string, role: Role): Promise<Actor> {
  const handle = name.toLowerCase();
  const { id } = await db.prisma.person.upsert({
    where: { handle },
    create: { handle, name, role },
    update: { role },
    select: { id: true },
  });
  return { id, name, role };
}
