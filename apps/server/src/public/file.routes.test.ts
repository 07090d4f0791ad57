import { afterEach, expect, it } from "vitest";
import { sha256Of } from "../capture/store.ts";
import { withdrawEdition } from "./testing-edition.ts";
import { openPublicDesk } from "./testing-public.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((desk) => desk.close())));

async function openOne() {
  const desk = await openPublicDesk();
  open.push(desk);
  return { ...desk, edition: await desk.publish({ pairs: [1] }) };
}

const FILE = "/editions/telegram-durov/1/fr/files/md";
const RECORD = "/editions/telegram-durov/1/edition.json";

it("serves each file as it was rendered, to keep and not to run", async () => {
  const { get, db } = await openOne();
  const { headers, rawPayload } = await get(FILE);
  const row = await db.prisma.editionFile.findFirstOrThrow({
    where: { format: "md", locale: "fr" },
  });
  expect(sha256Of(rawPayload)).toBe(row.sha256);
  expect(headers).toMatchObject({
    "content-type": "text/markdown; charset=utf-8",
    "content-disposition": 'attachment; filename="telegram-durov.1.fr.md"',
    "cache-control": "no-cache",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    etag: `"${row.sha256}"`,
  });
  expect((await get(FILE, { "if-none-match": `"${row.sha256}"` })).statusCode).toBe(304);
});

it("serves the record to the byte, and its seal beside it", async () => {
  const { get, edition } = await openOne();
  const { body, headers } = await get(RECORD);
  const { record, seal } = JSON.parse(body) as {
    record: { number: number };
    seal: { sha256: string };
  };
  expect(record.number).toBe(1);
  expect(seal.sha256).toBe(edition.sha256);
  const bytes = body.slice('{"record":'.length, body.lastIndexOf(',"seal":'));
  expect(sha256Of(Buffer.from(bytes, "utf8"))).toBe(edition.sha256);
  expect(headers["content-disposition"]).toBe(
    'attachment; filename="telegram-durov.1.edition.json"',
  );
});

it("serves none of a withdrawn edition, also to who has it already, and says so by a page", async () => {
  const { get, db, edition } = await openOne();
  const etag = String((await get(FILE)).headers["etag"]);
  await withdrawEdition(db, edition.id, "Wrong.", new Date());
  for (const [path, locale] of [
    [FILE, "fr"],
    [RECORD, "en"],
  ] as const) {
    const { statusCode, body, headers } = await get(path, { "if-none-match": etag });
    expect(statusCode).toBe(410);
    expect(headers["content-disposition"]).toBeUndefined();
    expect(body).toContain(`href="/editions/telegram-durov/1/${locale}"`);
  }
});

it("serves no file that is altered", async () => {
  const { get, db, store } = await openOne();
  const { sha256 } = await db.prisma.editionFile.findFirstOrThrow({
    where: { format: "md", locale: "fr" },
  });
  await store.remove(sha256);
  expect((await get(FILE)).statusCode).toBe(500);
});
