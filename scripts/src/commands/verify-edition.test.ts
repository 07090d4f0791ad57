import { createHash, createPublicKey } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EditionRecord, EditionSeal } from "@rejoinder/report";
import { canonicalJson, newSigningKeyPem, signed, signingKeyFrom } from "@rejoinder/server/cases";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { CommandRefused } from "./command.ts";
import { run } from "./verify-edition.ts";

const record: EditionRecord = {
  format: "rejoinder-edition-1",
  slug: "harbour-dispute",
  number: 2,
  kind: "correction",
  publishedAt: "2024-10-01T07:30:00.000Z",
  locales: ["en", "fr"],
  what: { en: "The port’s log was misread." },
  why: { en: "“Nine” stood for “one” — \\ and \u{1F6A2}." },
  contents: {},
};
const pem = newSigningKeyPem();
const key = signingKeyFrom(pem);
const report = "# Rapport\n";
const sha256Of = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

function sealOf(given: Partial<EditionSeal> = {}) {
  return signed(key, {
    format: "rejoinder-edition-seal-1",
    slug: record.slug,
    number: record.number,
    publishedAt: record.publishedAt,
    sha256: sha256Of(canonicalJson(record)),
    files: [{ format: "md", locale: "fr", sha256: sha256Of(report), size: report.length }],
    history: { chain: "0".repeat(8), sequence: 9, hash: "a".repeat(64) },
    ...given,
  } satisfies EditionSeal);
}

let folder = "";
const lines = vi.spyOn(console, "log").mockImplementation(() => undefined);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rejoinder-edition-"));
});
afterAll(async () => {
  lines.mockRestore();
  await rm(folder, { recursive: true, force: true });
});

async function keep(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Verifies a file. @returns the exit code and what was said */
async function verify(content: string | Uint8Array, ...more: string[]) {
  lines.mockClear();
  const path = await keep("edition.json", content);
  const given = more.includes("--key") ? more : ["--key", key.publicKey, ...more];
  const code = await run([path, ...given]).catch((error) => {
    if (error instanceof CommandRefused) return 2;
    throw error;
  });
  return { code, said: lines.mock.calls.map(([line]) => String(line)) };
}

const published = { record, seal: sealOf() };

it("says that an edition is the one that was published, and what was checked", async () => {
  const { code, said } = await verify(JSON.stringify(published, null, 2));
  expect(code).toBe(0);
  expect(said).toHaveLength(4);
  for (const line of said) expect(line).toMatch(/^true: /);
});

it("takes the key from a PEM file too", async () => {
  const spki = createPublicKey(pem).export({ type: "spki", format: "pem" });
  const path = await keep("key.pem", spki.toString());
  expect(await verify(JSON.stringify(published), "--key", path)).toMatchObject({ code: 0 });
});

it("says which format and language a file of the edition is, and that another is none of it", async () => {
  const path = await keep("report.md", report);
  const mine = await verify(JSON.stringify(published), "--file", path);
  expect(mine).toMatchObject({ code: 0 });
  expect(mine.said.at(-1)).toMatch(/file as Markdown, in French$/);
  const other = await keep("other.md", `${report}!`);
  const both = await verify(JSON.stringify(published), "--file", path, "--file", other);
  expect(both).toMatchObject({ code: 1 });
  expect(both.said.at(-1)).toMatch(/^FALSE: .*other\.md is no file of this edition/);
});

it.each([
  ["a record of other words", { record: { ...record, what: { en: "Nothing." } } }, /SHA-256/],
  ["a record of another number", { record: { ...record, number: 3 } }, /another number$/],
  [
    "a seal of another day",
    { seal: sealOf({ publishedAt: "2024-10-02T07:30:00.000Z" }) },
    /another publishedAt$/,
  ],
  ["a seal that was changed", { seal: { ...published.seal, number: 3 } }, /seal was changed/],
  [
    "a seal whose files were changed",
    { seal: { ...published.seal, files: [] } },
    /seal was changed/,
  ],
  [
    "a seal made with somebody else’s key",
    { seal: signed(signingKeyFrom(newSigningKeyPem()), sealOf()) },
    /another key/,
  ],
])("tells of %s", async (_, given, said) => {
  const told = await verify(JSON.stringify({ ...published, ...given }));
  expect(told.code).toBe(1);
  expect(told.said.filter((line) => line.startsWith("FALSE: ")).join("\n")).toMatch(said);
});

it.each([
  ["what is no JSON", "not JSON"],
  ["what is no edition", "{}"],
  ["another kind of record", JSON.stringify({ ...published, record: { ...record, format: "x" } })],
])("does not understand %s", async (_, content) => {
  expect(await verify(content)).toMatchObject({ code: 2, said: [] });
});

it("does not understand a key that is none, nor a command without a file", async () => {
  const path = await keep("no-key.pem", "no key");
  expect(await verify(JSON.stringify(published), "--key", path)).toMatchObject({ code: 2 });
  await expect(run(["--key", key.publicKey])).rejects.toThrow(/Name the edition's file first/);
});

it("tells of any one byte of a record that is another", async () => {
  const words = Buffer.from(canonicalJson(record), "utf8");
  const seal = Buffer.from(`,"seal":${JSON.stringify(published.seal)}}`);
  const change = fc.record({
    at: fc.nat(words.length - 1),
    by: fc.integer({ min: 1, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ at, by }) => {
      const tampered = Buffer.from(words);
      tampered[at] = (words[at] ?? 0) ^ by;
      const file = Buffer.concat([Buffer.from('{"record":'), tampered, seal]);
      expect((await verify(file)).code).not.toBe(0);
    }),
    { numRuns: 400 },
  );
});
