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

const PAGE = "/editions/telegram-durov/1/en";

it("shows an edition to anybody, without a script, in the language of its address", async () => {
  const { get } = await openWith({ pairs: [1, 2] });
  const page = await get(PAGE);
  expect(page.statusCode).toBe(200);
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(page.body).toContain('<html lang="en">');
  expect(page.body).toContain("Harbour Desk");
  expect(page.body).toContain(`href="${PAGE}/pairs/2"`);
  expect(page.body).not.toContain("<script");
  expect((await get("/editions/telegram-durov/1/fr")).body).toContain("Rapport de vérification");
});

it("tells on the page itself how an edition is verified, and with which key", async () => {
  const { get } = await openWith({ pairs: [1] });
  const { seal } = (await get("/editions/telegram-durov/1/edition.json")).json();
  expect((await get(PAGE)).body).toContain(
    `verify-edition telegram-durov.1.edition.json --key=${seal.publicKey}`,
  );
});

it("lets nothing in from elsewhere, and no other site show it in a frame", async () => {
  const { get } = await openWith({ pairs: [1] });
  const { headers } = await get(PAGE);
  expect(headers["content-security-policy"]).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
  );
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
});

it("shows a pair with the sources it names and no others, and leads to those beside it", async () => {
  const { get } = await openWith({ pairs: [1, 2, 3] });
  const { body } = await get(`${PAGE}/pairs/2`);
  expect(body).toContain('rel="prev"');
  expect(body).toContain(`href="${PAGE}/pairs/3" rel="next"`);
  const named = new Set([...body.matchAll(/href="#source-(\d+)"/g)].map(([, number]) => number));
  const shown = [...body.matchAll(/id="source-(\d+)"/g)].map(([, number]) => number);
  expect(shown.toSorted()).toEqual([...named].toSorted());
});

it("every permalink of a pair leads to a place on its page", async () => {
  const { get } = await openWith({ pairs: [1] });
  const { body } = await get(`${PAGE}/pairs/1`);
  const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  const places = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(links.filter((id) => !places.has(id ?? ""))).toEqual([]);
});

it("names its own address, and the same page in the other language", async () => {
  const { get } = await openWith({ pairs: [1] });
  const { body } = await get(`${PAGE}/pairs/1`);
  expect(body).toContain(`<link rel="canonical" href="https://desk.example${PAGE}/pairs/1">`);
  expect(body).toContain(
    'hreflang="fr" href="https://desk.example/editions/telegram-durov/1/fr/pairs/1"',
  );
  expect(body).not.toContain("noindex");
});

it("tells of a correction on the edition before it, and keeps that out of search engines", async () => {
  const { get } = await openWith(
    { pairs: [1] },
    {
      number: 2,
      kind: "correction",
      pairs: [1],
      what: { en: "The date of the arrest." },
      why: { en: "It was a day late." },
    },
  );
  for (const path of [PAGE, `${PAGE}/pairs/1`]) {
    const { body } = await get(path);
    expect(body).toContain("This edition was corrected");
    expect(body).toContain("The date of the arrest.");
    expect(body).toContain("It was a day late.");
    expect(body).toContain('href="/editions/telegram-durov/2/en"');
    expect(body).toContain('<meta name="robots" content="noindex">');
    expect(body).not.toContain("ld+json");
  }
  expect((await get(`${PAGE}/embed`)).body).toContain("This edition was corrected");
  expect((await get("/editions/telegram-durov/2/en")).body).not.toContain("This edition was");
});

it("a withdrawn edition keeps its page, its address and its reason, and nothing of its content", async () => {
  const { get, db, published } = await openWith({ pairs: [1] });
  const before = (await get(PAGE)).body;
  const title = /<h1[^>]*>([^<]+)/.exec(before)?.[1] ?? "";
  await withdrawEdition(
    db,
    published[0]?.id ?? "",
    "A court said so.",
    new Date("2026-04-01T08:00:00Z"),
  );
  const page = await get(PAGE);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(title);
  expect(page.body).toContain("A court said so.");
  expect(page.body).toContain("1 April 2026");
  const pair = await get(`${PAGE}/pairs/1`);
  expect(pair.statusCode).toBe(410);
  const quoted = /<blockquote[^>]*>\s*<p[^>]*>([^<]{20,60})/.exec(
    before + (await get(`${PAGE}/pairs/1/embed`)).body,
  );
  for (const { body } of [
    page,
    pair,
    await get(`${PAGE}/embed`),
    await get(`${PAGE}/pairs/1/embed`),
  ]) {
    expect(body).toContain("This edition was withdrawn");
    expect(body).not.toMatch(/class="(opening|pair|side)"/);
    expect(body).not.toContain(quoted?.[1] ?? "What this report is.");
  }
});

it("a card may stand in any site's page, and its links lead out of it", async () => {
  const { get } = await openWith({ pairs: [1] });
  for (const path of [`${PAGE}/embed`, `${PAGE}/pairs/1/embed`]) {
    const { headers, body } = await get(path);
    expect(headers["content-security-policy"]).toContain("frame-ancestors *");
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(body).toContain(`target="_blank" rel="noopener"`);
    expect(body).toContain("Edition 1");
  }
});

it("is asked about each time, and is not sent twice until something became of it", async () => {
  const { get, db, published } = await openWith({ pairs: [1] });
  const first = await get(PAGE);
  const etag = String(first.headers["etag"]);
  expect(first.headers["cache-control"]).toBe("no-cache");
  const again = await get(PAGE, { "if-none-match": etag });
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  expect(again.headers["etag"]).toBe(etag);
  await withdrawEdition(db, published[0]?.id ?? "", "Wrong.", new Date());
  const after = await get(PAGE, { "if-none-match": etag });
  expect(after.statusCode).toBe(200);
  expect(after.headers["etag"]).not.toBe(etag);
});

it("is the same page squeezed, under another tag", async () => {
  const { get } = await openWith({ pairs: [1] });
  const plain = await get(PAGE);
  const squeezed = await get(PAGE, { "accept-encoding": "gzip, br" });
  expect(squeezed.headers["content-encoding"]).toBe("gzip");
  expect(squeezed.headers["vary"]).toContain("accept-encoding");
  const { gunzipSync } = await import("node:zlib");
  expect(gunzipSync(squeezed.rawPayload).toString()).toBe(plain.body);
  const etag = String(squeezed.headers["etag"]);
  expect(etag).not.toBe(plain.headers["etag"]);
  expect((await get(PAGE, { "if-none-match": etag })).statusCode).toBe(304);
});

it("shows nothing of an edition whose record is altered or gone, says so, and logs it", async () => {
  const { get, store, published, logged } = await openWith({ pairs: [1] });
  await store.remove(published[0]?.sha256 ?? "");
  const page = await get(PAGE);
  expect(page.statusCode).toBe(500);
  expect(page.body).toContain("This edition cannot be shown");
  expect(page.headers["etag"]).toBeUndefined();
  expect(page.headers["cache-control"]).toBe("no-store");
  expect(logged.join("")).toContain("EditionUnshowable");
});

it("a withdrawn edition keeps its page also where its record was erased", async () => {
  const { get, db, store, published } = await openWith({ pairs: [1] });
  const [{ id = "", sha256 = "" } = {}] = published;
  await withdrawEdition(db, id, "A court said so.", new Date());
  await store.remove(sha256);
  const { statusCode, body } = await get(PAGE);
  expect(statusCode).toBe(200);
  expect(body).toContain("A court said so.");
});

it("says by a page that there is nothing, in the language of the address", async () => {
  const { get } = await openWith({ pairs: [1] });
  for (const [path, language] of [
    ["/editions/none/1/en", "en"],
    ["/editions/telegram-durov/2/en", "en"],
    ["/editions/telegram-durov/1/fr/pairs/99", "fr"],
    ["/editions/telegram-durov/1/fr/pairs/x", "fr"],
    ["/editions/telegram-durov/1/de", "en"],
    ["/editions/telegram-durov/1/en/nowhere", "en"],
    ["/editions/telegram-durov/1/en/files/exe", "en"],
    ["/editions/%F0%9F%92%A3/1/en", "en"],
  ]) {
    const { statusCode, body } = await get(path ?? "");
    expect([path, statusCode]).toEqual([path, 404]);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain('href="/editions?lang=');
  }
});

it("stays open where its case has become confidential since", async () => {
  const { get, db } = await openWith({ pairs: [1] });
  await db.prisma.case.update({
    where: { slug: "telegram-durov" },
    data: { isConfidential: true },
  });
  expect((await get(PAGE)).statusCode).toBe(200);
});
