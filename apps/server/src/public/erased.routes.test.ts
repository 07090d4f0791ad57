import { afterEach, expect, it } from "vitest";
import { erase } from "../history/erase.ts";
import { NOON, testSigningKey } from "../testing.ts";
import { withdrawEdition } from "./testing-edition.ts";
import { openPublicDesk } from "./testing-public.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((desk) => desk.close())));

const CASE = "/editions/telegram-durov";

it("of an edition that a court had erased no page says a word, though pages did before", async () => {
  const desk = await openPublicDesk();
  open.push(desk);
  const { db, store, get, send, publish, logged } = desk;
  await publish({ pairs: [1] });
  const corrected = { en: "The witness was named.", fr: "Le témoin était nommé." };
  const { id } = await publish({ number: 2, kind: "correction", what: corrected, why: corrected });
  const pages = ["", "/2/en", "/corrections/en", "/feed.en.atom", "/2/en/pairs/1", "/2/en/errors"];
  const read = () => Promise.all(pages.map((path) => get(CASE + path)));
  const told = /The witness|Telegram and Durov|Pavel Durov/;
  expect((await read()).map(({ body }) => told.test(body))).toContain(true);
  const first = await db.prisma.edition.findFirstOrThrow({ where: { number: 1 } });
  for (const each of [id, first.id]) {
    await withdrawEdition(db, each, "A court asked.", NOON);
    await read();
    const erasure = {
      slug: "telegram-durov",
      kind: "edition",
      id: each,
      order: "An order",
    } as const;
    await erase(db.owner, testSigningKey, erasure, NOON, store);
  }
  for (const page of [await get("/editions"), ...(await read())]) {
    expect(page.statusCode).toBeLessThan(500);
    expect(page.body).not.toMatch(told);
  }
  expect((await get(`${CASE}/corrections/en`)).body).toContain("A court asked.");
  const sent = await send(`${CASE}/2/en/errors`, { words: "Still wrong.", contact: "", pair: "" });
  expect(sent.statusCode).toBe(303);
  expect(logged).toEqual([]);
});

it("a number that is spelt in another way is no address, nor is what leads elsewhere", async () => {
  const desk = await openPublicDesk();
  open.push(desk);
  await desk.publish({ pairs: [1] });
  const numbers = ["01", "1e0", "0x1", "1.0", "+1", "%201", "99999999999", "..%2f1"];
  const paths = [...numbers.map((each) => `/${each}/en`), "/1/en/pairs/01", "/compare/01/1/en"];
  for (const path of paths) expect(await desk.get(CASE + path)).toMatchObject({ statusCode: 404 });
  for (const part of ["01", "1e0", "0", "x"])
    expect(await desk.get(`/sitemap-${part}.xml`)).toMatchObject({ statusCode: 404 });
});
