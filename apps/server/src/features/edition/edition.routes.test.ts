import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Browser, refusalOf } from "../../auth/testing/browser.ts";
import { fileStore } from "../../capture/store.ts";
import { startServer } from "../../main.ts";
import { signIn, testEntrance } from "../../testing.ts";
import { draftedDesk } from "../../testing-published.ts";

let blobRoot: string;
let drafted: Awaited<ReturnType<typeof draftedDesk>>;
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  blobRoot = await mkdtemp(join(tmpdir(), "rejoinder-editions-"));
  drafted = await draftedDesk();
  const { db } = drafted.desk;
  server = await startServer({ ...testEntrance, db, webRoot: import.meta.dirname, blobRoot });
});
afterAll(async () => {
  await server.close();
  await drafted.desk.feed.close();
  await rm(blobRoot, { recursive: true });
});

async function as(role: "reader" | "editor"): Promise<Browser> {
  const { id } = await drafted.desk.person(`The ${role}`, role);
  const headers = { cookie: await signIn(drafted.desk.db, id) };
  return new Browser(server.address, { headers });
}

const PREVIEW = "/api/cases/telegram-durov/draft/preview?lang=fr";

it("a saved draft is shown as its file would read, to whom publishes, and runs nothing", async () => {
  const editor = await as("editor");
  expect(refusalOf(await editor.ask(PREVIEW))).toEqual([404, "DRAFT_NOT_FOUND"]);
  await drafted.save();
  const answer = await editor.fetch(PREVIEW);
  expect(answer.headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
  const page = await answer.text();
  expect(page).toContain('<html lang="fr">');
  expect(page).toContain("De quoi il s’agit.");
  expect(refusalOf(await (await as("reader")).ask(PREVIEW))).toEqual([403, "NOT_ALLOWED"]);
  const nobody = new Browser(server.address, { headers: {} });
  expect(refusalOf(await nobody.ask(PREVIEW))).toEqual([401, "SIGN_IN_REQUIRED"]);
});

it("a file of the case as it stands is made beside the desk's answers, and given to whom may export", async () => {
  const { db } = drafted.desk;
  const editor = await as("editor");
  const asked = { slug: "telegram-durov", format: "md", locale: "en" };
  const { body } = await editor.mutate("edition.startExport", asked);
  const { renderingId } = (body as { result: { data: { renderingId: string } } }).result.data;
  await expect
    .poll(() => db.prisma.rendering.findUniqueOrThrow({ where: { id: renderingId } }), {
      timeout: 20_000,
    })
    .toMatchObject({ state: "done", done: 1 });
  const answer = await editor.fetch(`/api/renderings/${renderingId}/file`);
  expect(answer.headers.get("content-disposition")).toContain("telegram-durov.en.md");
  expect(await answer.text()).toContain("# Telegram and Pavel Durov");
  const { blobId } = await db.prisma.rendering.findUniqueOrThrow({ where: { id: renderingId } });
  const { sha256 } = await db.prisma.blob.findUniqueOrThrow({ where: { id: blobId ?? "" } });
  expect(await fileStore(blobRoot).get(sha256 ?? "")).not.toBeNull();
  const nobody = new Browser(server.address, { headers: {} });
  expect(refusalOf(await nobody.ask(`/api/renderings/${renderingId}/file`))).toEqual([
    401,
    "SIGN_IN_REQUIRED",
  ]);
});
