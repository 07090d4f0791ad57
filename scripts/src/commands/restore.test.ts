import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { type TestDb, testDb } from "@rejoinder/db/testing";
import { openDesk } from "@rejoinder/server/testing";
import { expect, it, vi } from "vitest";
import {
  backUp,
  document,
  documentName,
  everyDocument,
  everyRow,
  folder,
  migrationsOf,
  rejoinder,
  remade,
  sentences,
  settingsOf,
  storeOf,
  triggersOff,
  workedDesk,
} from "./backup-testing.ts";
import { CommandRefused } from "./command.ts";
import { run } from "./restore.ts";

it("brings a backup of an older release up to date", async () => {
  const old = await testDb();
  const known = await migrationsOf(old);
  await remade(old, known[0]);
  const id = "01a20c1b-ee54-77e9-ae0c-81d847a0a419";
  for (const text of [
    `INSERT INTO "Person" (id, name, role) VALUES ('${id}', 'Ana', 'editor')`,
    `INSERT INTO "Case" (id, slug, title, summary) VALUES ('${id}', 'old', '{"en":"Old"}', '{"en":"Old"}')`,
    `INSERT INTO "Event" (id, "caseId", "actorId", kind, after, at) VALUES ('${id}', '${id}', '${id}', 'case_loaded', '{}', now())`,
  ])
    await old.owner.sql({ text }, []);
  const file = await backUp(old, "old.backup");

  const other = await testDb();
  expect(await rejoinder(other, "restore", file)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("a newer release than the backup's has opened this database"),
  });
  await remade(other);
  expect(await rejoinder(other, "restore", file)).toMatchObject({ code: 0, stderr: "" });
  expect(await migrationsOf(other)).toEqual(known);
  expect(await other.prisma.event.findMany({ select: { sequence: true, caseId: true } })).toEqual([
    { sequence: 1, caseId: id },
  ]);
});

/** Changes a backup's lines and what its end tells, and makes the end true of the lines again. */
function edited(backup: Buffer, edit: (text: string) => string, change: object = {}): Buffer {
  const lines = edit(gunzipSync(backup).toString("utf8")).trimEnd().split("\n");
  const end = JSON.parse(lines.pop() ?? "");
  const body = `${lines.join("\n")}\n`;
  const sha256 = createHash("sha256").update(body).digest("hex");
  return gzipSync(`${body}${JSON.stringify({ ...end, ...change, sha256 })}\n`);
}

const inBase64 = Buffer.from(document).toString("base64");

const sectionOf = (bytes: Buffer) =>
  `${JSON.stringify({ document: createHash("sha256").update(bytes).digest("hex"), size: bytes.length })}\n` +
  `${bytes.toString("base64")}\n\\.\n`;

const flipped = (backup: Buffer, place: number) =>
  Buffer.from(backup.map((byte, index) => (index === place ? byte ^ 1 : byte)));

/** The command in this process, which is faster. @returns its exit code and every line it said */
async function restoredHere(db: TestDb, file: string): Promise<unknown[]> {
  for (const [name, value] of Object.entries(settingsOf(db))) vi.stubEnv(name, value);
  vi.stubEnv("INIT_CWD", folder);
  const lines: unknown[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  try {
    return [await run([file]), ...lines];
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    return [2, ...lines, error.message];
  } finally {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  }
}

it("refuses in one sentence what is no whole backup for this release, and keeps nothing of it", async () => {
  const { db } = await workedDesk();
  const whole = await readFile(join(folder, await backUp(db, "whole.backup")));
  const text = gunzipSync(whole);
  const other = await testDb();
  const before = await everyRow(other);
  const cut = text.lastIndexOf("\n", text.length - 2) + 1;
  const wrong: [string, Buffer, RegExp, number?][] = [
    ["empty", Buffer.alloc(0), /cut short or altered/],
    ["no gzip", Buffer.from("Dear desk"), /no backup of a desk/],
    ["another gzip", gzipSync("Dear desk\n"), /no backup of a desk/],
    ["cut in half", whole.subarray(0, whole.length / 2), /cut short or altered/],
    ["without its last byte", whole.subarray(0, -1), /cut short or altered/],
    ["without its end", gzipSync(text.subarray(0, cut)), /cut short or altered/],
    ["with more than its end", gzipSync(Buffer.concat([text, text])), /cut short or altered/],
    ["a byte flipped at its middle", flipped(whole, whole.length >> 1), /cut short or altered/],
    ["a byte flipped inside", gzipSync(flipped(text, text.length >> 1)), /cut short or altered/],
    [
      "a row less than it tells",
      edited(whole, (lines) => lines.replace(/({"table":"Citation".*\n)(.*\n)/, "$1")),
      /cut short or altered/,
    ],
    [
      "with a document altered",
      edited(whole, (lines) => lines.replace(inBase64.slice(0, 8), "AAAAAAAA")),
      /cut short or altered/,
    ],
    [
      "without a document that it does not tell was lost",
      edited(whole, (lines) => lines.replace(/{"document".*\n.*\n.*\n/, ""), { documents: 0 }),
      /cut short or altered/,
    ],
    [
      "with a document that nothing rests on",
      edited(
        whole,
        (lines) => lines.replace('{"document"', `${sectionOf(Buffer.from("Stray"))}$&`),
        { documents: 2 },
      ),
      /cut short or altered/,
    ],
    [
      "of a newer release",
      edited(whole, (lines) => lines.replace('"migrations":[', '$&"29990101000000_newer",')),
      /newer release of Rejoinder made it/,
    ],
    [
      "of a newer format",
      edited(whole, (lines) => lines.replace('"version":2', '"version":3')),
      /newer release of Rejoinder made it/,
    ],
    [
      "with a history that is not as it was written",
      edited(whole, (lines) => lines.replace('"status":"contested"', '"status":"overtaken"')),
      /the history of telegram-durov is not as it was written, from event 3 on/,
      1,
    ],
  ];
  for (const [name, bytes, sentence, exitCode = 2] of wrong) {
    await writeFile(join(folder, name), bytes);
    expect([name, ...(await restoredHere(other, name))]).toEqual([
      name,
      exitCode,
      expect.stringMatching(sentence),
    ]);
    expect(await everyRow(other)).toEqual(before);
    expect(await everyDocument(other)).toEqual([]);
  }
  expect(await other.owner.sql({ text: triggersOff }, [])).toEqual([]);
  expect(await rejoinder(other, "restore", "whole.backup")).toMatchObject({ code: 0 });
});

it("reads a backup of the first version, which has no documents", async () => {
  const { db } = await openDesk();
  const second = await readFile(join(folder, await backUp(db, "second.version")));
  const first = edited(second, (lines) => lines.replace('"version":2', '"version":1'), {
    documents: undefined,
    lost: undefined,
  });
  await writeFile(join(folder, "first.version"), first);
  const other = await testDb();
  expect(await rejoinder(other, "restore", "first.version")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("documents 0, "),
  });
  expect(await other.prisma.case.count()).toBe(1);
});

it("leaves alone what the data folder holds already", async () => {
  const { db } = await workedDesk();
  const whole = await readFile(join(folder, await backUp(db, "again.backup")));
  const broken = edited(whole, (lines) =>
    lines.replace('"status":"contested"', '"status":"overtaken"'),
  );
  await writeFile(join(folder, "again.broken"), broken);
  const other = await testDb();
  await storeOf(other).put(Buffer.from(document));
  expect(await restoredHere(other, "again.broken")).toEqual([1, expect.anything()]);
  expect(await everyDocument(other)).toEqual([documentName]);
});

it("says where documents cannot be kept or read, and restores nothing", async () => {
  const { db } = await workedDesk();
  const file = await backUp(db, "nowhere.backup");
  const other = await testDb();
  const before = await everyRow(other);
  const { REJOINDER_DATA } = settingsOf(other);
  await mkdir(REJOINDER_DATA);
  await writeFile(join(REJOINDER_DATA, "documents"), "no folder");
  expect(await restoredHere(other, file)).toEqual([
    2,
    expect.stringMatching(/its documents cannot be kept in .*documents: a part of its path is no/),
  ]);
  expect(await everyRow(other)).toEqual(before);

  await rm(settingsOf(db).REJOINDER_DATA, { recursive: true });
  await mkdir(settingsOf(db).REJOINDER_DATA);
  await writeFile(join(settingsOf(db).REJOINDER_DATA, "documents"), "no folder");
  expect(await rejoinder(db, "verify")).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^A document in .*documents cannot be read: a part of its path/m),
  });
});

it("overwrites no desk and no file", async () => {
  const { db } = await workedDesk();
  const file = await backUp(db, "first.backup");
  const before = await everyRow(db);
  const restored = await rejoinder(db, "restore", file);
  expect([restored.code, sentences(restored)]).toEqual([
    2,
    [expect.stringContaining("there is a desk in this database already")],
  ]);
  expect(await everyRow(db)).toEqual(before);

  const bytes = await readFile(join(folder, file));
  for (const [name, sentence] of [
    [file, /is there already/],
    ["no/such/folder", /cannot be written: it, or its folder, does not exist/],
    ["", /Name one file/],
    ["two files", /Name one file/],
  ] as const) {
    const made = await rejoinder(db, "backup", ...name.split(" "));
    expect([made.code, made.stdout, sentences(made)]).toEqual([
      2,
      "",
      [expect.stringMatching(sentence)],
    ]);
  }
  await writeFile(join(folder, "other.part"), "being written");
  expect(sentences(await rejoinder(db, "backup", "other"))).toEqual([
    expect.stringContaining("other.part is there"),
  ]);
  expect(await readFile(join(folder, file))).toEqual(bytes);
  expect(await readFile(join(folder, "other.part"), "utf8")).toBe("being written");
  expect(sentences(await rejoinder(db, "restore", "nothing"))).toEqual([
    expect.stringContaining("cannot be read"),
  ]);
});
