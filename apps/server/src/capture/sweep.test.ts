import { expect, it } from "vitest";
import { keepBlob } from "./blobs.ts";
import { sha256Of } from "./store.ts";
import { sweepCaptures, sweepStore } from "./sweep.ts";
import { openSourceDesk } from "./testing-source.ts";

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);
const bytesOf = (text: string) => Buffer.from(text);

/** A desk that preserved one document and holds another that was handed in. */
async function openUsedDesk() {
  const source = await openSourceDesk();
  const { desk, ana, personId, sourceId } = source;
  const used = await desk.handIn(personId, bytesOf("Words in use."), "text/plain");
  await desk.handIn(personId, bytesOf("Words for nothing."), "text/plain");
  const from = { way: "pasted", uploadId: used } as const;
  await ana.capture.ask({ sourceId, extent: "whole", from });
  await desk.capture();
  const isKept = async (text: string) => (await desk.store.get(sha256Of(bytesOf(text)))) !== null;
  return { ...source, isKept };
}

it("forgets what was handed in and came to nothing, and nothing that a capture rests on", async () => {
  const { desk, isKept } = await openUsedDesk();
  const { db } = desk;
  await sweepCaptures(desk, desk.captures.ask, new Date("2026-03-02T13:00:00Z"));
  expect(await db.prisma.blob.count()).toBe(2);
  await sweepCaptures(desk, desk.captures.ask, inDays(2));
  expect(await db.prisma.upload.count()).toBe(0);
  expect(await db.prisma.blob.count()).toBe(1);
  expect([await isKept("Words in use."), await isKept("Words for nothing.")]).toEqual([
    true,
    false,
  ]);
});

it("removes bytes that an undone transaction left in the store, once they have settled", async () => {
  const { desk, isKept } = await openUsedDesk();
  const { db, store } = desk;
  const undone = db.prisma.$transaction(async (tx) => {
    await keepBlob(tx, store, bytesOf("Words undone."));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await sweepStore(desk, new Date());
  expect(await isKept("Words undone.")).toBe(true);
  await sweepStore(desk, inDays(1));
  expect(await isKept("Words undone.")).toBe(false);
  expect([await isKept("Words in use."), await isKept("Words for nothing.")]).toEqual([true, true]);
});

it("touches nothing in a store that another database names", async () => {
  const { isKept, desk } = await openUsedDesk();
  const { desk: other } = await openSourceDesk();
  const crossed = { db: other.db, store: desk.store };
  await expect(sweepStore(crossed, inDays(1))).rejects.toThrow("names less than half");
  expect([await isKept("Words in use."), await isKept("Words for nothing.")]).toEqual([true, true]);
});
