import { stat } from "node:fs/promises";
import { join } from "node:path";
import { testDb } from "@rejoinder/db/testing";
import { verifyHistory } from "@rejoinder/server/cases";
import { openDesk } from "@rejoinder/server/testing";
import { expect, it } from "vitest";
import { startDesk } from "../faults/desk.ts";
import { makeDataFolder } from "../faults/ground.ts";
import {
  backUp,
  command,
  control,
  document,
  documentName,
  everyDocument,
  everyRow,
  folder,
  noteOn,
  rejoinder,
  remade,
  sentences,
  storeOf,
  triggersOff,
  words,
  workedDesk,
} from "./backup-testing.ts";

it("restores a desk row for row, with its history as it was", async () => {
  const { db } = await workedDesk();
  await db.prisma.session.create({
    data: {
      token: "of a browser",
      userId: (await db.prisma.person.findFirstOrThrow({ select: { id: true } })).id,
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  const made = await rejoinder(db, "backup", "desk.backup");
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining("documents 1, ") });
  expect(made.stderr).toContain("history-key.pem");
  expect((await stat(join(folder, "desk.backup"))).mode & 0o777).toBe(0o600);

  const other = await testDb();
  const restored = await rejoinder(other, "restore", "desk.backup");
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining("cases 1, pairs ") });
  const { Session, Upload, RouteLimit: _, ...was } = await everyRow(db);
  expect([Session, Upload]).toEqual([[expect.anything()], [expect.anything()]]);
  expect(await everyRow(other)).toEqual({ ...was, Session: [], Upload: [], RouteLimit: [] });
  expect(await everyDocument(other)).toEqual([documentName]);
  expect(Buffer.from((await storeOf(other).get(documentName)) ?? []).toString()).toBe(document);
  expect((await other.prisma.note.findFirstOrThrow()).text).toBe(words);
  expect(await other.prisma.person.count({ where: { name: control } })).toBe(1);
  expect((await verifyHistory(other)).every(({ fault }) => fault === null)).toBe(true);
  expect(await other.owner.sql({ text: triggersOff }, [])).toEqual([]);
});

it("restores into a database on which no desk was ever opened, for the desk's own role", async () => {
  const { db } = await workedDesk();
  const file = await backUp(db, "bare.backup");
  const bare = await testDb();
  await remade(bare);
  expect(await rejoinder(bare, "restore", file)).toMatchObject({ code: 0 });
  expect(await bare.prisma.note.count()).toBe(1);
  await expect(bare.sql({ text: 'DELETE FROM "Event"' }, [])).rejects.toThrow(/permission denied/);
});

it("backs up the rest where a document is lost, says so, and restores as much", async () => {
  const { db } = await workedDesk();
  await storeOf(db).remove(documentName);
  const made = await rejoinder(db, "backup", "without.backup");
  expect(made).toMatchObject({ code: 1, stdout: expect.stringContaining("documents 0, ") });
  expect(sentences(made).at(-1)).toMatch(
    new RegExp(`gone from .*documents.*: ${documentName}\\.$`),
  );

  const other = await testDb();
  expect(await rejoinder(other, "restore", "without.backup")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("Every chain of the history verifies."),
    stderr: expect.stringContaining(documentName),
  });
  expect(await other.prisma.note.count()).toBe(1);
  expect(await rejoinder(other, "verify")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("BROKEN: telegram-durov has a preserved document"),
  });
});

it("takes a moment of a desk on which eight people write", async () => {
  const desk = await openDesk();
  const { id: sourceId } = await desk.db.prisma.source.findFirstOrThrow({ select: { id: true } });
  const acknowledged: string[][] = [];
  const over = new AbortController();
  const writers = Array.from({ length: 8 }, async (_, index) => {
    const writer = await desk.as(`Writer ${index}`);
    const mine: string[] = (acknowledged[index] = []);
    while (!over.signal.aborted) {
      const text = `Note ${mine.length} of ${index}`;
      await writer.note.add(noteOn(desk.pairIds[index] ?? desk.pairIds[0] ?? "", sourceId, text));
      mine.push(text);
    }
  });
  await expect.poll(() => acknowledged.flat().length, { timeout: 20_000 }).toBeGreaterThan(40);
  const before = acknowledged.map((texts) => [...texts]);
  const file = await backUp(desk.db, "busy.backup");
  const after = acknowledged.map((texts) => texts.length);
  over.abort();
  await Promise.all(writers);

  const other = await testDb();
  expect(await rejoinder(other, "restore", file)).toMatchObject({ code: 0 });
  for (const [index, known] of before.entries()) {
    const notes = await other.prisma.note.findMany({
      where: { author: { name: `Writer ${index}` } },
      orderBy: { id: "asc" },
    });
    const texts = notes.map(({ text }) => text);
    expect(texts.slice(0, known.length)).toEqual(known);
    expect(texts).toEqual(texts.map((_, place) => `Note ${place} of ${index}`));
    expect(texts.length).toBeLessThanOrEqual((after[index] ?? 0) + 1);
  }
  expect(await other.prisma.event.count({ where: { kind: "note_added" } })).toBe(
    await other.prisma.note.count(),
  );
});

it("backs up the embedded database beside a running desk, and restores it on no folder that one has", async () => {
  const [one, other] = await Promise.all([makeDataFolder(), makeDataFolder()]);
  const on = ({ dataDir }: { dataDir: string }, ...args: string[]) =>
    command({ DATABASE_URL: "", REJOINDER_DATA: dataDir }, args);
  try {
    const desk = await startDesk({ REJOINDER_DATA: one.dataDir });
    expect(await on(one, "backup", "embedded")).toMatchObject({ code: 0 });
    const refused = await on(one, "restore", "embedded");
    expect([refused.code, sentences(refused)]).toEqual([
      2,
      [expect.stringContaining("[DATA_FOLDER_IN_USE]")],
    ]);
    await desk.stop();
    const again = await on(one, "restore", "embedded");
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining("there is a desk")]);
    expect(await on(other, "restore", "embedded")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Every chain of the history verifies."),
    });
    const restored = await startDesk({ REJOINDER_DATA: other.dataDir });
    expect((await fetch(restored.address)).status).toBe(200);
    await restored.stop();
  } finally {
    await Promise.all([one.remove(), other.remove()]);
  }
}, 120_000);
