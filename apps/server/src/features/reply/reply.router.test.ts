import { createHash } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { erase } from "../../history/erase.ts";
import { key, SLUG } from "../../history/testing-busy-desk.ts";
import { everyWord } from "../../history/testing-captured-desk.ts";
import { verifyHistory } from "../../history/verify.ts";
import { createCaller } from "../../router.ts";
import { NOON } from "../../testing.ts";
import { askedDesk, at, DAY, tokenOf } from "../../testing-asked.ts";
import { raceTo } from "../../testing-race.ts";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const over = { code: "CONFLICT", cause: { code: "REPLY_LINK_OVER" } };
const nowhere = { code: "NOT_FOUND", cause: { code: "REPLY_LINK_NOT_FOUND" } };
const words = (token: string, text = "It was not so.") => ({
  token,
  text,
  language: "en",
  signedAs: null,
});

/** One desk for all that a reply may hold: each comes by a link of its own. */
let asked: Awaited<ReturnType<typeof askedDesk>>;
beforeAll(async () => {
  asked = await askedDesk();
});
const newToken = async () =>
  tokenOf((await asked.ana.reply.makeLink({ requestId: asked.requestId, days: 1 })).address);

it.each([
  ["line ends of two kinds", "First.\r\nSecond.\nThird.\rFourth."],
  ["white space around it", "  \t It was not so. \n\n "],
  ["bidirectional controls", "It was \u202eos ton\u202c, \u200eand\u200b still is not."],
  ["letters taken apart, and a compatibility one", "Re\u0301ponse\u00a0: 10\u00b2 \ufb01n"],
  [
    "emoji joined to one",
    "Never \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f3f4}\u{e0067}\u{e007f}",
  ],
  ["control codes of C0 and C1", "A\u0007B\u0085C\u001b[31mD"],
  ["20,000 characters outside the basic plane", "\u{1d4d0}".repeat(20_000)],
])("keeps a reply exactly as it was typed: %s", async (_, text) => {
  const { desk } = asked;
  const receipt = await desk.asNobody().reply.send(words(await newToken(), text));
  expect(receipt.sha256).toBe(sha256(text));
  const kept = await desk.db.prisma.reply.findFirstOrThrow({
    orderBy: { id: "desc" },
    include: { source: { include: { snapshots: true } } },
  });
  expect(kept.source.kind).toBe("party_statement");
  expect(kept.source.snapshots).toMatchObject([
    { text, extent: "whole", sha256: sha256(text), wholeSha256: sha256(text) },
  ]);
  expect(await verifyHistory(desk.db)).toMatchObject([{ fault: null }, { fault: null }]);
});

it.each([
  ["nothing but white space", " \n\u200b ", "empty"],
  ["NUL", "A\0B", "control_characters"],
  ["half a surrogate pair", "A\ud83d", "control_characters"],
  ["more than 20,000 characters", "a".repeat(20_001), "too_long"],
])("refuses %s, and the link stays open", async (_, text, message) => {
  const { desk } = asked;
  const token = await newToken();
  await expect(desk.asNobody().reply.send(words(token, text))).rejects.toMatchObject({
    cause: { issues: [{ path: ["text"], message }] },
  });
  expect(await desk.asNobody().reply.look({ token })).toMatchObject({ receipt: null });
});

it("shows what was sent to the party, and nothing else of the case", async () => {
  const { desk, token, party, link } = await askedDesk();
  expect(link.address).toMatch(/^https:\/\/desk\.example\/reply#[\w-]{43}$/);
  expect(await desk.asNobody().reply.look({ token })).toEqual({
    party: party.name,
    asked: "What do you say to this?",
    sentAt: at(-DAY),
    deadline: at(2 * DAY),
    timeZone: "Europe/Paris",
    expiresAt: at(7 * DAY),
    receipt: null,
  });
});

it("works where the case exists for its members alone, and tells no more of it", async () => {
  const { desk, token } = await askedDesk();
  await desk.db.prisma.case.update({
    where: { id: desk.caseId },
    data: { isConfidential: true, title: { en: "Operation Nightjar" } },
  });
  const seen = await desk.asNobody().reply.look({ token });
  expect(JSON.stringify(seen)).not.toContain("Nightjar");
  const receipt = await desk.asNobody().reply.send(words(token));
  expect(Object.keys(receipt).sort()).toEqual(["receivedAt", "sha256"]);
});

it("works once, also when six come with it at the same moment", async () => {
  const { desk, token } = await askedDesk();
  const attempts = await raceTo(
    desk.db,
    desk.caseId,
    Array.from(
      { length: 6 },
      (_, index) => () => desk.asNobody().reply.send(words(token, `No ${index}.`)),
    ),
  );
  const refused = attempts.filter((attempt) => attempt.status === "rejected");
  expect(refused).toHaveLength(5);
  for (const { reason } of refused) expect(reason).toMatchObject(over);
  expect(await desk.db.prisma.reply.count()).toBe(1);
  expect(await desk.db.prisma.source.count({ where: { reply: { isNot: null } } })).toBe(1);
});

it("gives whoever answered the receipt again, as long as the link lasts", async () => {
  const { desk, token } = await askedDesk();
  const receipt = await desk.asNobody().reply.send(words(token));
  expect(await desk.asNobody().reply.look({ token })).toMatchObject({ receipt });
  await expect(desk.asNobody().reply.send(words(token, "Once more."))).rejects.toMatchObject(over);
  const later = createCaller(desk.context(null, at(7 * DAY)));
  await expect(later.reply.look({ token })).rejects.toMatchObject(over);
});

it("is over once it has run out or was revoked, and leads nowhere where there is none", async () => {
  const { desk, ana, token, link, requestId } = await askedDesk();
  const late = createCaller(desk.context(null, at(7 * DAY)));
  await expect(late.reply.look({ token })).rejects.toMatchObject(over);
  await expect(late.reply.send(words(token))).rejects.toMatchObject(over);
  const just = createCaller(desk.context(null, at(7 * DAY - 1)));
  expect(await just.reply.look({ token })).toMatchObject({ receipt: null });
  await ana.reply.revokeLink({ linkId: link.id });
  await expect(desk.asNobody().reply.look({ token })).rejects.toMatchObject(over);
  await expect(desk.asNobody().reply.send(words(token))).rejects.toMatchObject(over);
  await expect(ana.reply.revokeLink({ linkId: link.id })).rejects.toMatchObject({
    cause: { code: "REPLY_LINK_CLOSED" },
  });
  for (const unknown of ["", "x".repeat(43), requestId]) {
    await expect(desk.asNobody().reply.look({ token: unknown })).rejects.toMatchObject(nowhere);
    await expect(desk.asNobody().reply.send(words(unknown))).rejects.toMatchObject(nowhere);
  }
  expect(await desk.db.prisma.reply.count()).toBe(0);
});

it("the desk keeps no word of a responder's link: not in any table", async () => {
  const { desk, token } = await askedDesk();
  await desk.asNobody().reply.send(words(token));
  const { owner } = desk.db;
  const tables = await owner.sql<{ name: string }>(
    {
      text: `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    },
    [],
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const rows = await owner.sql({ text: `SELECT * FROM "${name}"` }, []);
    expect(JSON.stringify(rows)).not.toContain(token);
  }
});

it("a confirmed reply answers its pairs as what the party said on the day it came", async () => {
  const { desk, ana, token, pairIds, party, requestId } = await askedDesk();
  const before = await ana.pair.byId({ pairId: pairIds[0] ?? "" });
  await desk.asNobody().reply.send(words(token, "  It was not so.\r\nEver. \n"));
  const { requests } = await ana.request.byCase({ caseId: desk.caseId });
  expect(requests).toMatchObject([{ id: requestId, state: "received", outcome: null }]);
  const replyId = requests[0]?.replies[0]?.id ?? "";
  expect(await ana.reply.byId({ replyId })).toMatchObject({
    asked: "What do you say to this?",
    snapshot: { text: "  It was not so.\r\nEver. \n" },
    confirmedAt: null,
  });
  await ana.reply.confirm({ replyId, pairIds, place: null });
  for (const pairId of pairIds) {
    const pair = await ana.pair.byId({ pairId });
    expect(pair.responses.at(-1)).toMatchObject({
      basis: "desk",
      statement: {
        saidOn: "2026-03-02",
        speaker: { name: party.name },
        parts: [
          { wording: "verbatim", text: "It was not so.\r\nEver.", anchor: { state: "exact" } },
        ],
      },
    });
  }
  const after = await ana.pair.byId({ pairId: pairIds[0] ?? "" });
  expect(after.responses).toHaveLength(before.responses.length + 1);
  expect((await ana.request.byCase({ caseId: desk.caseId })).requests).toMatchObject([
    { state: "replied", outcome: "replied", version: 2 },
  ]);
  await expect(ana.reply.confirm({ replyId, pairIds, place: null })).rejects.toMatchObject({
    cause: { code: "REPLY_CONFIRMED" },
  });
  expect(await verifyHistory(desk.db)).toMatchObject([{ fault: null }, { fault: null }]);
});

it("of a long reply a passage is selected", async () => {
  const { desk, ana, token, pairIds } = await askedDesk();
  const text = `${"word ".repeat(2_000)}It was not so.`;
  await desk.asNobody().reply.send(words(token, text));
  const { requests } = await ana.request.byCase({ caseId: desk.caseId });
  const replyId = requests[0]?.replies[0]?.id ?? "";
  const { snapshot } = await ana.reply.byId({ replyId });
  const start = text.indexOf("It was");
  const place = { snapshotId: snapshot.id, start, end: text.length };
  await ana.reply.confirm({ replyId, pairIds: pairIds.slice(0, 1), place });
  const pair = await ana.pair.byId({ pairId: pairIds[0] ?? "" });
  expect(pair.responses.at(-1)?.statement.parts).toMatchObject([{ text: "It was not so." }]);
});

it.each([
  ["marks that stand for words left out", "It was not so. [\u2026] We said so."],
  ["nothing but an emoji", "\u{1f44e}"],
  ["20,000 characters", "word ".repeat(4_000).trim()],
])("a reply is confirmed as it came: %s", async (_, text) => {
  const { desk, ana, pairIds } = asked;
  await desk.asNobody().reply.send(words(await newToken(), text));
  const { id: replyId } = await desk.db.prisma.reply.findFirstOrThrow({ orderBy: { id: "desc" } });
  await ana.reply.confirm({ replyId, pairIds: pairIds.slice(0, 1), place: null });
  const pair = await ana.pair.byId({ pairId: pairIds[0] ?? "" });
  expect(pair.responses.at(-1)?.statement.parts).toMatchObject([
    { wording: "verbatim", text, anchor: { state: "exact" } },
  ]);
});

it("no other words than the responder's become their response", async () => {
  const { desk, ana, token, pairIds } = await askedDesk();
  await desk.asNobody().reply.send(words(token));
  const { id: replyId, sourceId } = await desk.db.prisma.reply.findFirstOrThrow();
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, Buffer.from("We are sorry."), "text/plain");
  await expect(
    ana.capture.ask({ sourceId, extent: "whole", from: { way: "pasted", uploadId } }),
  ).rejects.toMatchObject({ cause: { code: "REPLY_KEPT_AS_TYPED" } });
  const hash = sha256("We are sorry.");
  const { id: snapshotId } = await desk.db.prisma.snapshot.create({
    data: { sourceId, extent: "whole", text: "We are sorry.", sha256: hash, wholeSha256: hash },
  });
  const place = { snapshotId, start: 0, end: 12 };
  await expect(ana.reply.confirm({ replyId, pairIds, place })).rejects.toMatchObject({
    cause: { code: "QUOTATION_NOT_FOUND" },
  });
});

it("a decided pair goes stale when a reply is confirmed", async () => {
  const { desk, ana, token, pairIds } = await askedDesk();
  const [pairId = ""] = pairIds;
  const { prisma } = desk.db;
  await prisma.pair.update({ where: { id: pairId }, data: { state: "in_review" } });
  await prisma.decision.create({
    data: { pairId, status: "overtaken", way: "agreement", at: at(-1) },
  });
  await prisma.pair.update({
    where: { id: pairId },
    data: { state: "decided", decidedStatus: "overtaken" },
  });
  await desk.asNobody().reply.send(words(token));
  const { requests } = await ana.request.byCase({ caseId: desk.caseId });
  await ana.reply.confirm({ replyId: requests[0]?.replies[0]?.id ?? "", pairIds, place: null });
  expect(await prisma.pair.findUniqueOrThrow({ where: { id: pairId } })).toMatchObject({
    state: "stale",
    staleCauses: ["response_added"],
  });
});

it("the history tells of the link, the reply and the response, without the words or the link", async () => {
  const { desk, ana, token, pairIds } = await askedDesk();
  await desk.asNobody().reply.send({ ...words(token), signedAs: "The press office" });
  const { requests } = await ana.request.byCase({ caseId: desk.caseId });
  await ana.reply.confirm({
    replyId: requests[0]?.replies[0]?.id ?? "",
    pairIds: pairIds.slice(0, 1),
    place: null,
  });
  const { events } = await ana.event.list({ caseId: desk.caseId });
  const told = events.slice(0, 7).map(({ kind, actor }) => [kind, actor.name]);
  expect(told).toEqual([
    ["request_settled", "Ana"],
    ["reply_confirmed", "Ana"],
    ["statement_added", "Ana"],
    ["reply_received", "Rejoinder"],
    ["source_added", "Rejoinder"],
    ["reply_link_made", "Ana"],
    ["request_logged", "Ana"],
  ]);
  expect(events[3]?.after).toMatchObject({ signedAs: "The press office" });
  const received = JSON.stringify([events[3], events[4]]);
  expect(received).not.toContain("It was not so");
  expect(JSON.stringify(events)).not.toContain(token);
});

it("a reply and the response made of it can be erased, and the history holds", async () => {
  const { desk, ana, token, pairIds } = await askedDesk();
  await desk.asNobody().reply.send(words(token));
  const { requests } = await ana.request.byCase({ caseId: desk.caseId });
  const replyId = requests[0]?.replies[0]?.id ?? "";
  const { snapshot } = await ana.reply.byId({ replyId });
  const { id: statementId } = await ana.reply.confirm({ replyId, pairIds, place: null });
  for (const [kind, id] of [
    ["snapshot", snapshot.id],
    ["statement", statementId],
  ] as const)
    await erase(desk.db.owner, key, { slug: SLUG, kind, id, order: "An order" }, NOON, desk.store);
  expect(await everyWord(desk.db)).not.toContain("It was not so");
  expect(await verifyHistory(desk.db)).toMatchObject([{ fault: null }, { fault: null }]);
  expect(await desk.asNobody().reply.look({ token })).toMatchObject({ receipt: { sha256: null } });
});
