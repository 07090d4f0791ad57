import { afterEach, expect, it } from "vitest";
import { withdrawEdition } from "./testing-edition.ts";
import { openPublicDesk } from "./testing-public.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((desk) => desk.close())));

async function openWith(
  ...editions: Parameters<Awaited<ReturnType<typeof openPublicDesk>>["publish"]>[0][]
) {
  const desk = await openPublicDesk();
  open.push(desk);
  const published = [];
  for (const edition of editions) published.push(await desk.publish(edition));
  return { ...desk, published };
}

const corrected = {
  number: 2,
  kind: "correction" as const,
  pairs: [1],
  what: { en: "The date <b>.", fr: "La date." },
  why: { en: "It was a day late.", fr: "Elle avait un jour de retard." },
  publishedAt: new Date("2026-03-09T10:00:00Z"),
};

it("leads to the newest edition that stands, in the reader's language", async () => {
  const { get, db, published } = await openWith(
    { pairs: [1] },
    { ...corrected, locales: ["en", "fr"] },
  );
  const to = async (language: string) => {
    const { statusCode, headers } = await get("/editions/telegram-durov", {
      "accept-language": language,
    });
    expect([statusCode, headers["vary"], headers["cache-control"]]).toEqual([
      302,
      "accept-language",
      "no-cache",
    ]);
    return headers["location"];
  };
  expect(await to("fr-CA, en;q=0.8")).toBe("/editions/telegram-durov/2/fr");
  expect(await to("de, en-US;q=0.7, fr;q=0.3")).toBe("/editions/telegram-durov/2/en");
  expect(await to("de")).toBe("/editions/telegram-durov/2/en");
  await withdrawEdition(db, published[1]?.id ?? "", "Wrong again.", new Date());
  expect(await to("fr")).toBe("/editions/telegram-durov/1/fr");
});

it("leads to an edition in the language that it has where it lacks the reader's", async () => {
  const { get } = await openWith({ pairs: [1], locales: ["fr"] });
  const { headers } = await get("/editions/telegram-durov", { "accept-language": "en" });
  expect(headers["location"]).toBe("/editions/telegram-durov/1/fr");
});

it("lists what is published and nothing else, in the reader's language", async () => {
  const { get, publish } = await openWith();
  expect((await get("/editions")).body).toContain("Nothing has been published yet.");
  await publish({ pairs: [1] });
  const { body, headers } = await get("/editions", { "accept-language": "fr" });
  expect(body).toContain('href="/editions/telegram-durov/1/fr"');
  expect(body).toContain("Rapports de vérification");
  expect(headers["vary"]).toContain("accept-language");
  expect((await get("/editions?lang=en", { "accept-language": "fr" })).body).toContain(
    'href="/editions/telegram-durov/1/en"',
  );
});

it("lists the other cases where the record of one cannot be shown", async () => {
  const { get, store, published } = await openWith({ pairs: [1] });
  await store.remove(published[0]?.sha256 ?? "");
  expect((await get("/editions")).statusCode).toBe(200);
});

it("tells every correction and withdrawal: what, why and when", async () => {
  const { get, db, published } = await openWith({ pairs: [1] }, corrected);
  await withdrawEdition(
    db,
    published[0]?.id ?? "",
    "A court said so.",
    new Date("2026-04-01T08:00:00Z"),
  );
  const { body } = await get("/editions/telegram-durov/corrections/en");
  expect(body).toContain("The date &lt;b&gt;.");
  expect(body).toContain("It was a day late.");
  expect(body).toContain("9 March 2026");
  expect(body).toContain("A court said so.");
  expect(body.indexOf("A court")).toBeLessThan(body.indexOf("It was a day"));
  expect((await get("/editions/telegram-durov/corrections/fr")).body).toContain("La date.");
});

it("feeds readers every edition and withdrawal, the newest first, each under a name of its own", async () => {
  const { get, db, published } = await openWith({ pairs: [1] }, corrected);
  await withdrawEdition(
    db,
    published[0]?.id ?? "",
    "A court said so.",
    new Date("2026-04-01T08:00:00Z"),
  );
  const { body, headers } = await get("/editions/telegram-durov/feed.en.atom");
  expect(headers["content-type"]).toBe("application/atom+xml; charset=utf-8");
  expect(body).toContain('xml:lang="en"');
  const ids = [...body.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id]) => id);
  const edition = "https://desk.example/editions/telegram-durov";
  expect(ids).toEqual([
    `${edition}/feed.en.atom`,
    `${edition}/1/en#withdrawn`,
    `${edition}/2/en`,
    `${edition}/1/en`,
  ]);
  expect([...body.matchAll(/<updated>([^<]+)/g)].map(([, at]) => at)).toEqual([
    "2026-04-01T08:00:00.000Z",
    "2026-04-01T08:00:00.000Z",
    "2026-03-09T10:00:00.000Z",
    "2026-03-02T12:00:00.000Z",
  ]);
  expect(body).toContain("<author><name>Harbour Desk</name></author>");
  expect(body).toContain("The date &lt;b&gt;.");
});

it("tells robots what they may read, and every page that stands", async () => {
  const { get, db, published } = await openWith({ pairs: [1] }, { ...corrected, pairs: [1, 2] });
  const robots = (await get("/robots.txt")).body;
  expect(robots).toContain("Disallow: /\n");
  expect(robots).toContain("Allow: /editions\n");
  expect(robots).toContain("Sitemap: https://desk.example/sitemap.xml\n");
  const map = await get("/sitemap.xml");
  expect(map.headers["content-type"]).toBe("application/xml; charset=utf-8");
  const places = [...map.body.matchAll(/<loc>https:\/\/desk.example([^<]+)<\/loc>/g)].map(
    ([, path]) => path,
  );
  const edition = "/editions/telegram-durov/2";
  expect(places.toSorted()).toEqual(
    ["en", "fr"].flatMap((locale) => [
      `${edition}/${locale}`,
      `${edition}/${locale}/pairs/1`,
      `${edition}/${locale}/pairs/2`,
    ]),
  );
  expect(map.body).toContain("<lastmod>2026-03-09T10:00:00.000Z</lastmod>");
  for (const path of places) expect((await get(path ?? "")).statusCode).toBe(200);
  expect((await get("/sitemap-2.xml")).statusCode).toBe(404);
  await withdrawEdition(db, published[1]?.id ?? "", "Wrong.", new Date());
  expect((await get("/sitemap.xml")).body).not.toContain("<loc>");
});
