import { afterAll, beforeAll, expect, it } from "vitest";
import { NOON, testSigningKey } from "../testing.ts";
import { draftedDesk, publish } from "../testing-published.ts";
import { erase } from "./erase.ts";
import { verifyHistory } from "./verify.ts";

let published: Awaited<ReturnType<typeof draftedDesk>>;
beforeAll(async () => {
  published = await draftedDesk();
  await publish(published);
});
afterAll(() => published.desk.feed.close());

/** What is wrong with the case's history; null where nothing is. */
async function faultOn() {
  const { db, store } = published.desk;
  const isKept = async (sha256: string) => (await store.get(sha256)) !== null;
  const [chain] = await verifyHistory(db, { slug: "telegram-durov", isKept });
  return chain?.fault?.fault ?? null;
}

/** Changes a row as nobody may, and changes it back. */
async function tampered(table: string, column: string, to: string, check: () => Promise<void>) {
  const { owner } = published.desk.db;
  const run = (sql: string) =>
    owner.prisma.$transaction([
      owner.prisma.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
      owner.prisma.$executeRawUnsafe(sql),
    ]);
  const aside = `"was_${table}"`;
  await owner.prisma.$executeRawUnsafe(
    `CREATE TABLE ${aside} AS SELECT id, "${column}" FROM "${table}"`,
  );
  await run(`UPDATE "${table}" SET "${column}" = ${to}`);
  await check();
  await run(
    `UPDATE "${table}" t SET "${column}" = w."${column}" FROM ${aside} w WHERE w.id = t.id`,
  );
  await owner.prisma.$executeRawUnsafe(`DROP TABLE ${aside}`);
}

it("an edition that stands as it was published is true", async () => {
  expect(await faultOn()).toBeNull();
});

it.each([
  ["Edition", "sha256", `repeat('0', 64)`],
  ["Edition", "publishedAt", `"publishedAt" + interval '1 second'`],
  ["Edition", "seal", `jsonb_set(seal, '{history,sequence}', '1')`],
  ["Edition", "what", `'{"en": "Nothing."}'`],
  ["Edition", "why", `'{"en": "Nothing."}'`],
  ["Edition", "locales", `'{en}'`],
  ["EditionFile", "sha256", `repeat('0', 64)`],
  ["EditionFile", "size", "1"],
])("an edition of which %s.%s was changed is told", async (table, column, to) => {
  await tampered(table, column, to, async () => {
    expect(await faultOn()).toBe("edition");
  });
  expect(await faultOn()).toBeNull();
});

it("a file of which a byte is gone is told", async () => {
  const { db, store } = published.desk;
  const file = await db.prisma.editionFile.findFirstOrThrow({ where: { format: "md" } });
  const bytes = (await store.get(file.sha256)) ?? new Uint8Array();
  await store.remove(file.sha256);
  expect(await faultOn()).toBe("edition");
  await store.put(bytes);
  expect(await faultOn()).toBeNull();
});

it("an edition that is withdrawn, or stands again, without a word in the history is told", async () => {
  const { owner, prisma } = published.desk.db;
  const { id: editionId, publishedById: byId } = await prisma.edition.findFirstOrThrow();
  const row = { editionId, byId, at: NOON, reason: "Nobody said so." };
  await prisma.editionWithdrawal.create({ data: row });
  expect(await faultOn()).toBe("edition");
  await owner.prisma.$transaction([
    owner.prisma.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
    owner.prisma.editionWithdrawal.deleteMany(),
  ]);
  expect(await faultOn()).toBeNull();
});

it("a court has what an edition said erased once it is withdrawn, and its history holds", async () => {
  const { ana, desk } = published;
  const { db, store } = desk;
  const { draft } = await ana.edition.draft({ caseId: desk.caseId });
  const words = { en: "It named a witness.", fr: "Elle nommait un témoin." };
  const { version } = draft;
  await publish(published, { version, kind: "correction", what: words, why: words });
  const { id, recordId } = await db.prisma.edition.findFirstOrThrow({ where: { number: 2 } });
  const change = { where: { id }, data: { what: {}, why: {} } };
  await expect(db.owner.prisma.edition.update(change)).rejects.toThrow(/immutable/);
  const erasure = { slug: "telegram-durov", kind: "edition", id, order: "An order" } as const;
  const eraseIt = () => erase(db.owner, testSigningKey, erasure, NOON, store);
  await expect(eraseIt()).rejects.toMatchObject({ code: "EDITION_STANDS" });
  await ana.edition.withdraw({ editionId: id, reason: "A court asked." });
  const files = await db.prisma.editionFile.findMany({ where: { editionId: id } });
  expect(await eraseIt()).toMatchObject({ left: [], editions: [{ number: 1 }] });
  const row = await db.prisma.edition.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ what: {}, why: {} });
  // A table without rows is the same file in both.
  const others = await db.prisma.editionFile.findMany({ where: { editionId: { not: id } } });
  const shared = others.map(({ sha256 }) => sha256);
  for (const { sha256 } of files)
    expect((await store.get(sha256)) !== null).toBe(shared.includes(sha256));
  expect((await db.prisma.blob.findUniqueOrThrow({ where: { id: recordId } })).sha256).toBeNull();
  expect(await faultOn()).toBeNull();
});
