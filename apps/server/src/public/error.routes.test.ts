import { afterEach, expect, it } from "vitest";
import { withdrawEdition } from "./testing-edition.ts";
import { openPublicDesk } from "./testing-public.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(open.splice(0).map((desk) => desk.close())));

async function openOne(settings: { limitFactor?: number } = {}) {
  const desk = await openPublicDesk(settings);
  open.push(desk);
  return { ...desk, edition: await desk.publish({ pairs: [3, 1] }) };
}

const FORM = "/editions/telegram-durov/1/en/errors";
const filled = {
  words: "The date\r\nis wrong.",
  contact: "eve@example.org",
  pair: "1",
  website: "",
};

it("takes a report from anybody, and tells the desk by its history without a reader's words", async () => {
  const { send, get, db, edition } = await openOne();
  const sent = await send(FORM, filled);
  expect([sent.statusCode, sent.headers["location"]]).toEqual([303, `${FORM}/received`]);
  expect((await get(`${FORM}/received`)).body).toContain("Your report has reached the desk");
  const report = await db.prisma.errorReport.findFirstOrThrow();
  expect(report).toMatchObject({
    editionId: edition.id,
    words: "The date\nis wrong.",
    contact: "eve@example.org",
    pairNumber: 1,
    outcome: null,
  });
  const event = await db.prisma.event.findFirstOrThrow({ where: { kind: "error_reported" } });
  expect(JSON.parse(event.content ?? "").after).toEqual({
    errorId: report.id,
    editionId: edition.id,
    number: 1,
    pairNumber: 1,
  });
  const pair = await db.prisma.pair.findFirstOrThrow({ where: { position: 1 } });
  expect(event.pairId).toBe(pair.id);
});

it("needs no more than words", async () => {
  const { send, db } = await openOne();
  await send(FORM, { words: "Wrong.", contact: " ", pair: "" });
  expect(await db.prisma.errorReport.findFirstOrThrow()).toMatchObject({
    words: "Wrong.",
    contact: null,
    pairNumber: null,
  });
});

it("lets the page's own form send, and opens at the pair it was reached from", async () => {
  const { get } = await openOne();
  const { headers, body } = await get(`${FORM}?pair=2`);
  expect(headers["content-security-policy"]).toContain("form-action 'self'");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(body).toContain(`action="${FORM}"`);
  expect(body).toContain('name="pair" inputmode="numeric" autocomplete="off" value="2"');
});

it.each([
  ["no words", { words: " \r\n" }, "say what is wrong in the first field"],
  ["too many words", { words: "x".repeat(5001) }, "more than 5,000 characters"],
  ["what cannot be kept", { words: "a\u0000b" }, "cannot be kept"],
  ["a contact of two lines", { contact: "one\r\ntwo" }, "one line of at most 300"],
  ["a pair that is none", { pair: "3" }, "no pair of that number"],
  ["a pair that is no number", { pair: "first" }, "no pair of that number"],
])(
  "%s is refused with a sentence, and what was typed stays in the form",
  async (_, wrong, sentence) => {
    const { send, db } = await openOne();
    const typed = { ...filled, words: "Kept <words>.", ...wrong };
    const { statusCode, body } = await send(FORM, typed);
    expect(statusCode).toBe(400);
    expect(body).toContain(sentence);
    expect(body).toContain('aria-invalid="true"');
    if (typed.words.startsWith("Kept")) expect(body).toContain("\nKept &lt;words&gt;.</textarea>");
    expect(body).toContain(`value="${typed.pair}"`);
    expect(await db.prisma.errorReport.count()).toBe(0);
  },
);

it("takes so many from one address, then asks to wait and keeps the words", async () => {
  const { send, db } = await openOne();
  for (let time = 0; time < 10; time += 1) expect((await send(FORM, filled)).statusCode).toBe(303);
  const { statusCode, body, headers } = await send(FORM, filled);
  expect(statusCode).toBe(429);
  expect(Number(headers["retry-after"])).toBeGreaterThan(500);
  expect(body).toContain("Wait 10 minutes");
  expect(body).toContain("The date\nis wrong.</textarea>");
  expect(await db.prisma.errorReport.count()).toBe(10);
});

it("keeps nothing of what fills in the field that no person sees", async () => {
  const { send, db } = await openOne();
  expect((await send(FORM, { ...filled, website: "https://spam.example" })).statusCode).toBe(303);
  expect(await db.prisma.errorReport.count()).toBe(0);
});

it.each([
  { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  { origin: "null", "sec-fetch-site": "same-origin" },
])("takes nothing from another site's page: %j", async (headers) => {
  const { send, db } = await openOne();
  const { statusCode, body, headers: told } = await send(FORM, filled, headers);
  expect(statusCode).toBe(403);
  expect(told["content-type"]).toContain("text/html");
  expect(body).toContain("a page that is not the desk’s own");
  expect(await db.prisma.errorReport.count()).toBe(0);
});

it("takes nothing that is no form, nor one that is too large, and says so by a page", async () => {
  const { send } = await openOne();
  const json = await send(FORM, filled, { "content-type": "application/json" });
  expect(json.statusCode).toBe(400);
  expect(json.headers["content-type"]).toContain("text/html");
  expect((await send(FORM, { words: "x".repeat(140_000) })).statusCode).toBe(413);
});

it("takes a report about a withdrawn edition too", async () => {
  const { send, db, edition } = await openOne();
  await withdrawEdition(db, edition.id, "Wrong.", new Date());
  expect((await send(FORM, filled)).statusCode).toBe(303);
});
