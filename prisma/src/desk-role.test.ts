import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { testDb } from "./testing.ts";

const run = (text: string) => ({ text });

it.each([
  `UPDATE "Event" SET content = 'other'`,
  'DELETE FROM "Event"',
  'TRUNCATE "Event" CASCADE',
  `UPDATE "Snapshot" SET text = 'other'`,
  'DELETE FROM "Snapshot"',
  'TRUNCATE "Snapshot" CASCADE',
  'DELETE FROM "Checkpoint"',
  'DELETE FROM "Tombstone"',
])("refuses the role under which the desk runs: %s", async (text) => {
  const db = await testDb();
  const { id: actorId } = await db.prisma.person.create({ data: { name: "Ana", role: "editor" } });
  const words = { en: "Words" };
  const ofCase = await db.prisma.case.create({
    data: { slug: "case", title: words, summary: words, languages: ["en"] },
  });
  const source = await db.prisma.source.create({
    data: { caseId: ofCase.id, position: 1, kind: "expert", title: "Source", language: "en" },
  });
  const sha256 = createHash("sha256").update("Text").digest("hex");
  await db.prisma.snapshot.create({
    data: { sourceId: source.id, extent: "excerpt", text: "Text", sha256 },
  });
  await db.sql(
    run(`INSERT INTO "Event" (id, "actorId", kind, at, content)
      VALUES (gen_random_uuid(), $1, 'person_joined', now(), '{}')`),
    [actorId],
  );
  await expect(db.sql(run(text), [])).rejects.toThrow(/permission denied|must be owner|immutable/);
});

it("lets nobody change what happened, not even the owner of the tables", async () => {
  const { owner, prisma } = await testDb();
  const { id } = await prisma.person.create({ data: { name: "Ana", role: "editor" } });
  await owner.sql(
    run(`INSERT INTO "Event" (id, "actorId", kind, at, content)
      VALUES (gen_random_uuid(), $1, 'person_joined', now(), '{}')`),
    [id],
  );
  for (const text of [
    `UPDATE "Event" SET content = '{"other":1}'`,
    'UPDATE "Event" SET content = NULL, salt = NULL',
    'DELETE FROM "Event"',
    'TRUNCATE "Event" CASCADE',
  ])
    await expect(owner.sql(run(text), [])).rejects.toThrow(/is immutable/);
});

it("gives each event the next number of its chain and the hash of the one before", async () => {
  const db = await testDb();
  const { id } = await db.prisma.person.create({ data: { name: "Ana", role: "editor" } });
  const write = () =>
    db.sql(
      run(`INSERT INTO "Event" (id, "actorId", kind, at, content, sequence, hash, "previousHash")
        VALUES (gen_random_uuid(), $1, 'person_joined', now(), '{}', 99, 'made up', 'made up')`),
      [id],
    );
  await Promise.all(Array.from({ length: 20 }, write));
  const events = await db.prisma.event.findMany({ orderBy: { sequence: "asc" } });
  expect(events.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  expect(events.slice(1).map(({ previousHash }) => previousHash)).toEqual(
    events.slice(0, -1).map(({ hash }) => hash),
  );
  expect(new Set(events.map(({ salt }) => salt)).size).toBe(20);
});
