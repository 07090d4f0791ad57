import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDb } from "@rejoinder/db/testing";
import { loadFirstCase } from "@rejoinder/server/cases";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder: string;
let urls: { DATABASE_URL: string; DATABASE_OWNER_URL: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rejoinder-command-"));
  const db = await testDb();
  await loadFirstCase(db);
  urls = { DATABASE_URL: db.url, DATABASE_OWNER_URL: db.owner.url };
});
afterAll(() => rm(folder, { recursive: true }));

type Outcome = { code: number; stdout: string; stderr: string };

/** Runs the command line as a person would, on the test's database. */
function rejoinder(...args: string[]): Promise<Outcome> {
  const program = join(import.meta.dirname, "rejoinder.ts");
  const env = { ...process.env, ...urls, INIT_CWD: folder };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

const sentences = (stderr: string) =>
  stderr.split("\n").filter((line) => line !== "" && !line.startsWith("Opening the database"));

it.each(["html", "md", "json"])(
  "exports the report as %s, the same bytes twice",
  async (format) => {
    const to = (out: string) =>
      rejoinder("export", "--case", "telegram-durov", "--format", format, "--out", out);
    expect(await to("one")).toMatchObject({ code: 0, stdout: "" });
    expect(await to("two")).toMatchObject({ code: 0 });
    const [one, two] = await Promise.all(
      ["one", "two"].map((name) => readFile(join(folder, name), "utf8")),
    );
    expect(one).toContain("almost total lack of response");
    expect(one).toBe(two);
  },
);

it("exports in French when asked to", async () => {
  const args = ["--case", "telegram-durov", "--format", "md", "--out", "fr.md", "--lang", "fr"];
  expect(await rejoinder("export", ...args)).toMatchObject({ code: 0 });
  expect(await readFile(join(folder, "fr.md"), "utf8")).toContain("Telegram et Pavel Durov");
});

it.each([
  ["a wrong case", ["--case", "nothing", "--format", "md", "--out", "x"], /no case "nothing"/],
  [
    "a wrong format",
    ["--case", "telegram-durov", "--format", "exe", "--out", "x"],
    /no format "exe"/,
  ],
  [
    "a format that is a property of every object",
    ["--case", "c", "--format", "constructor", "--out", "x"],
    /no format/,
  ],
  [
    "a wrong language",
    ["--case", "c", "--format", "md", "--out", "x", "--lang", "de"],
    /no language "de"/,
  ],
  ["no case", ["--format", "md", "--out", "x"], /--case is missing/],
  ["no file", ["--case", "c", "--format", "md"], /--out is missing/],
  ["an unknown option", ["--cases", "c"], /--cases/],
  [
    "a folder that is not there",
    ["--case", "telegram-durov", "--format", "md", "--out", "no/x"],
    /cannot be written: it, or its folder, does not exist/,
  ],
])("refuses %s in one sentence, with exit code 2", async (_, args, sentence) => {
  const { code, stdout, stderr } = await rejoinder("export", ...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(sentences(stderr)).toEqual([expect.stringMatching(sentence)]);
});

it("refuses an unknown command, and helps", async () => {
  expect(await rejoinder("explode")).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("export or"),
  });
  expect(await rejoinder("constructor")).toMatchObject({ code: 2 });
  expect(await rejoinder("--help")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("--format"),
  });
});

/** A text that holds the article's quotations, made from the report's own. */
async function textWithQuotations(): Promise<string> {
  await rejoinder("export", "--case", "telegram-durov", "--format", "json", "--out", "r.json");
  const report = JSON.parse(await readFile(join(folder, "r.json"), "utf8"));
  const said: string[] = [];
  JSON.stringify(report, (key, value) => {
    if (key === "" || typeof value !== "object" || value === null) return value;
    if (value.anchor === "exact" && value.text) said.push(value.text);
    return value;
  });
  return `${report.content?.sources?.[0]?.title ?? report.sources?.[0]?.title}\n\n${[...new Set(said)].join("\n\n")}\n`;
}

const check = (...more: string[]) =>
  rejoinder("check-quotations", "--case", "telegram-durov", "--text", "article.txt", ...more);

it("tells of each quotation that a text holds it, and does not take the headline's for one", async () => {
  await writeFile(join(folder, "article.txt"), await textWithQuotations());
  const { code, stdout } = await check();
  expect(code).toBe(0);
  expect(
    stdout.match(/held at \d+: “All of that does not mean Telegram is perfect\.”/g),
  ).toHaveLength(1);
  expect(stdout).toContain("headline only: “Telegram is not perfect” is no quotation");
  expect(stdout).toContain("10 of 10 quotations");
});

it.each([
  ["one letter", "almost total lack", "almost total lock"],
  ["a curly apostrophe made straight", "people’s", "people's"],
  ["a space doubled", "growing pains", "growing  pains"],
])("tells of the quotation that was altered by %s", async (_, from, to) => {
  await writeFile(join(folder, "article.txt"), (await textWithQuotations()).replaceAll(from, to));
  const { code, stdout } = await check();
  expect(code).toBe(1);
  expect(stdout.match(/NOT HELD/g)).toHaveLength(1);
  expect(stdout).toContain("9 of 10 quotations");
});

it("looks for the quotations of every source when asked to", async () => {
  await writeFile(join(folder, "article.txt"), await textWithQuotations());
  const { stdout } = await check("--all");
  expect(stdout).toContain("17 of 17 quotations");
});

it("refuses a text that is not there, and one that is not UTF-8", async () => {
  await rm(join(folder, "article.txt"), { force: true });
  expect(await check()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("cannot be read"),
  });
  await writeFile(join(folder, "article.txt"), Buffer.from([0xff, 0xfe, 0x41]));
  expect(await check()).toMatchObject({ code: 2, stderr: expect.stringContaining("UTF-8") });
});
