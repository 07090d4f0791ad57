import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDb } from "@rejoinder/db/testing";
import { loadFirstCase } from "@rejoinder/server/cases";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rejoinder-export-"));
  const db = await testDb();
  await loadFirstCase(db);
  const urls = { DATABASE_URL: db.url, DATABASE_OWNER_URL: db.owner.url };
  env = { ...process.env, ...urls, INIT_CWD: folder, REJOINDER_DATA: folder };
});
afterAll(() => rm(folder, { recursive: true }));

/** Exports the first case as a person would. */
function exportCase(...args: string[]): Promise<{ code: number; stderr: string }> {
  const program = join(import.meta.dirname, "../rejoinder.ts");
  const all = [program, "export", "--case", "telegram-durov", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, all, { env }, (error, _, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stderr });
    });
  });
}

it.each([
  ["csv", /^\uFEFFpair_number,/],
  ["csv-notes", /^\uFEFFpair_number,/],
  ["json", /^\{\n {2}"format": "rejoinder-report"/],
  ["xlsx", /^PK/],
])("writes %s", async (format, begins) => {
  expect(await exportCase("--format", format, "--out", format)).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, format), "utf8")).toMatch(begins);
});

it("writes the case as it stood at the end of a day", async () => {
  const today = new Date().toISOString().slice(0, 10);
  const args = ["--format", "csv", "--out", "then.csv", "--on", today];
  expect(await exportCase(...args)).toMatchObject({ code: 0 });
  expect(await exportCase("--format", "csv", "--out", "now.csv")).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, "then.csv"), "utf8")).toBe(
    await readFile(join(folder, "now.csv"), "utf8"),
  );
});

it.each([
  ["a day before the case", ["--on", "2001-01-01"], /not on the desk yet/],
  ["a day that is none", ["--on", "2026-02-30"], /"2026-02-30" is not a day/],
  ["an edition that is not there", ["--edition", "7"], /no such edition/],
  ["an edition that is no number", ["--edition", "last"], /not the number of an edition/],
  ["both", ["--edition", "1", "--on", "2026-01-01"], /not both/],
])("refuses %s, and leaves the file that was there", async (_, args, sentence) => {
  await writeFile(join(folder, "kept"), "as it was");
  const { code, stderr } = await exportCase("--format", "md", "--out", "kept", ...args);
  expect(code).toBe(2);
  expect(stderr).toMatch(sentence);
  expect(await readFile(join(folder, "kept"), "utf8")).toBe("as it was");
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

it("claim reviews are of editions alone", async () => {
  const { code, stderr } = await exportCase("--format", "jsonld", "--out", "x");
  expect(code).toBe(2);
  expect(stderr).toMatch(/edition/);
});
