import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestDb, testDb } from "@rejoinder/db/testing";
import { loadFirstCase } from "@rejoinder/server/cases";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";

let folder: string;
let db: TestDb;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rejoinder-history-"));
});
beforeEach(async () => {
  db = await testDb();
  await loadFirstCase(db);
});
afterAll(() => rm(folder, { recursive: true }));

type Outcome = { code: number; stdout: string; stderr: string };

function rejoinder(...args: string[]): Promise<Outcome> {
  const env = {
    ...process.env,
    DATABASE_URL: db.url,
    DATABASE_OWNER_URL: db.owner.url,
    REJOINDER_DATA: join(folder, "data"),
    INIT_CWD: folder,
  };
  return new Promise((resolve) => {
    const program = join(import.meta.dirname, "rejoinder.ts");
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

it("verifies, signs a checkpoint with a key of the desk's own, and finds the chain cut behind it", async () => {
  expect(await rejoinder("verify")).toMatchObject({
    code: 0,
    stdout: "the desk itself: 0 events verified\ntelegram-durov: 1 events verified\n",
  });
  expect(await rejoinder("checkpoint", "--out", "kept.json")).toMatchObject({ code: 0 });
  expect((await stat(join(folder, "data/history-key.pem"))).mode & 0o777).toBe(0o600);
  const kept = JSON.parse(await readFile(join(folder, "kept.json"), "utf8"));
  expect(kept.heads).toHaveLength(2);
  expect(await rejoinder("verify", "--checkpoint", "kept.json")).toMatchObject({ code: 0 });

  for (const table of ["Event", "Checkpoint"]) {
    await db.owner.sql({ text: `ALTER TABLE "${table}" DISABLE TRIGGER USER` }, []);
    await db.owner.sql({ text: `DELETE FROM "${table}" WHERE chain <> $1` }, [kept.heads[0].chain]);
  }
  const cut = await rejoinder("verify", "--case", "telegram-durov", "--checkpoint", "kept.json");
  expect(cut.code).toBe(1);
  expect(cut.stdout).toMatch(/^BROKEN: telegram-durov has no history at all\.$/m);
});

it("names the first event that is not as it was written, with exit code 1", async () => {
  await db.owner.sql({ text: 'ALTER TABLE "Event" DISABLE TRIGGER USER' }, []);
  await db.owner.sql(
    { text: `UPDATE "Event" SET content = replace(content, 'pairs', 'pears')` },
    [],
  );
  expect(await rejoinder("verify", "--case", "telegram-durov")).toMatchObject({
    code: 1,
    stdout:
      "telegram-durov: 0 events up to the fault\n" +
      "BROKEN: event 1 of telegram-durov does not hold what it was written with.\n",
  });
});

it.each([
  [["verify", "--case", "nothing"], /no case "nothing"/],
  [["verify", "--checkpoint", "nowhere.json"], /nowhere\.json cannot be read/],
  [["checkpoint"], /--out is missing/],
  [["erase", "--case", "telegram-durov", "--order", "Of a court"], /Name one record/],
  [
    ["erase", "--case", "telegram-durov", "--note", "x", "--order", "Of a court"],
    /no id of a record/,
  ],
  [
    [
      "erase",
      "--case",
      "telegram-durov",
      "--order",
      "Of a court",
      "--note",
      "018f0000-0000-7000-8000-000000000001",
    ],
    /no such record in this case/,
  ],
])("refuses %j in one sentence, with exit code 2", async (args, sentence) => {
  const { code, stdout, stderr } = await rejoinder(...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr.trim().split("\n").at(-1)).toMatch(sentence);
});

it("erases a preserved text by order of a court, and the history still verifies", async () => {
  const { id } = await db.prisma.snapshot.findFirstOrThrow();
  const erase = ["erase", "--case", "telegram-durov", "--snapshot", id, "--order", "Paris 24/1"];
  expect(await rejoinder(...erase)).toMatchObject({ code: 0 });
  expect((await db.prisma.snapshot.findUniqueOrThrow({ where: { id } })).text).toBe("");
  expect(await rejoinder("verify")).toMatchObject({ code: 0 });
});
