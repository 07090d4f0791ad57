import { afterEach, expect, it } from "vitest";
import { withdrawEdition } from "./testing-edition.ts";
import { openPublicDesk } from "./testing-public.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((desk) => desk.close())));

it("tells what two editions differ in, as a page and as JSON, and nothing of a withdrawn one", async () => {
  const desk = await openPublicDesk();
  open.push(desk);
  const { get, publish, db } = desk;
  const first = await publish({ pairs: [1, 2] });
  await publish({ number: 2, kind: "correction", pairs: [2, 3] });
  const path = "/editions/telegram-durov/compare/1/2";

  const page = await get(`${path}/fr`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain('<html lang="fr">');
  expect(page.body).toContain("<ins>");
  expect(page.body).toContain(`href="${path}/fr.json"`);

  const json = await get(`${path}/en.json`);
  expect(json.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(JSON.parse(json.body)).toMatchObject({ from: { number: 1 }, to: { number: 2 } });

  expect((await get("/editions/telegram-durov/compare/1/3/en")).statusCode).toBe(404);
  await withdrawEdition(db, first.id, "Wrong.", new Date());
  const gone = await get(`${path}/en`);
  expect(gone.statusCode).toBe(410);
  expect(gone.body).toContain('href="/editions/telegram-durov/1/en"');
});
