import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { migrate, migrationsFolder } from "@rejoinder/db";
import { type TestDb, testDb } from "@rejoinder/db/testing";
import { expect, it } from "vitest";
import { verifyHistory } from "./verify.ts";

const FIRST = "20261124072242_desk";
const id = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** The database as the first release left it: events with JSON columns, in no chain. */
async function firstRelease(): Promise<TestDb> {
  const db = await testDb();
  const sql = await readFile(join(migrationsFolder, FIRST, "migration.sql"), "utf8");
  const run = (text: string, values: unknown[] = []) => db.owner.sql({ text }, values);
  await run("DROP SCHEMA public CASCADE");
  await run("CREATE SCHEMA public");
  await run(sql);
  await run(`CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
  await run(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('1', $1, $2, now())",
    [createHash("sha256").update(sql).digest("hex"), FIRST],
  );
  await run(
    `INSERT INTO "Person" (id, handle, name, role) VALUES ($1, 'local_editor', 'Local editor', 'editor')`,
    [id(1)],
  );
  for (const number of [10, 20]) {
    await run(
      `INSERT INTO "Case" (id, slug, title, summary, languages)
        VALUES ($1, $2, '{"en": "Case"}', '{"en": "Case"}', '{en}')`,
      [id(number), `case-${number}`],
    );
    await run(
      `INSERT INTO "Source" (id, "caseId", position, kind, title, language)
        VALUES ($1, $2, 1, 'expert', 'Source', 'en')`,
      [id(number + 1), id(number)],
    );
    await run(
      `INSERT INTO "Snapshot" (id, "sourceId", extent, text, sha256)
        VALUES ($1, $2, 'excerpt', $3, encode(sha256(convert_to($3, 'UTF8')), 'hex'))`,
      [id(number + 2), id(number + 1), "« Éléments » — 10²"],
    );
  }
  return db;
}

it("makes chains that verify of the history that the first release wrote", async () => {
  const db = await firstRelease();
  const write = (number: number, caseId: string, kind: string, before: unknown, after: unknown) =>
    db.owner.sql(
      {
        text: `INSERT INTO "Event" (id, "caseId", "actorId", kind, before, after, at)
          VALUES ($1, $2, $3, $4, $5, $6, now())`,
      },
      [id(number), caseId, id(1), kind, before, after],
    );
  await write(101, id(10), "case_loaded", null, { slug: "case-10", pairs: 0 });
  await write(102, id(20), "case_loaded", null, { slug: "case-20", pairs: 0 });
  const note = {
    text: 'Zoé said "no"\n\ttwice \\ \u0001 / 😀',
    citations: [{ locator: null }],
    b: true,
  };
  await write(103, id(10), "pair_marked", null, note);
  await write(104, id(10), "pair_marked", note, null);

  await migrate(db.owner.url);

  expect(await verifyHistory(db.owner)).toEqual([
    { slug: null, events: 0, fault: null },
    { slug: "case-10", events: 3, fault: null },
    { slug: "case-20", events: 1, fault: null },
  ]);
  const event = await db.owner.prisma.event.findUniqueOrThrow({ where: { id: id(104) } });
  expect(JSON.parse(event.content ?? "")).toEqual({ before: note, after: null });
});
