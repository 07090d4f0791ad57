import { expect, it } from "vitest";
import { createCaller } from "../../router.ts";
import { askedDesk, at, DAY } from "../../testing-asked.ts";

const asked = (at: Date) => at.toISOString();

it("logs whom the desk asked, what, when and by when, and shows it with its pairs", async () => {
  const { desk, ana, party, pairIds, requestId } = await askedDesk();
  const { timeZone, requests, next } = await ana.request.byCase({ caseId: desk.caseId });
  expect({ timeZone, next }).toEqual({ timeZone: "Europe/Paris", next: null });
  expect(requests).toMatchObject([
    {
      id: requestId,
      party: { id: party.id },
      asked: "What do you say to this?",
      state: "awaiting",
      loggedBy: { name: "Ana" },
      links: [{ usedAt: null, revokedAt: null }],
    },
  ]);
  expect(requests[0]?.pairs.map(({ id }) => id)).toEqual(pairIds);
  expect(JSON.stringify(requests)).not.toContain("tokenHash");
});

it.each([
  [2 * DAY - DAY - 1, "awaiting"],
  [2 * DAY - DAY, "due"],
  [2 * DAY, "due"],
  [2 * DAY + 1, "overdue"],
])("%i ms after noon it is %s", async (ms, state) => {
  const { desk } = await askedDesk();
  const then = createCaller(desk.context(await desk.person("Ana"), at(ms)));
  expect((await then.request.byCase({ caseId: desk.caseId })).requests).toMatchObject([{ state }]);
});

it("says what came of it, takes that back, and shows both to whoever comes second", async () => {
  const { desk, ana, requestId } = await askedDesk();
  const declined = {
    requestId,
    version: 1,
    outcome: "declined" as const,
    settledAt: asked(at(-1)),
    words: "No comment.",
  };
  expect(await ana.request.settle(declined)).toEqual({ id: requestId, version: 2 });
  await expect(ana.request.settle(declined)).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { code: "REQUEST_MOVED_ON", current: { outcome: "declined", version: 2 } },
  });
  expect((await ana.request.byCase({ caseId: desk.caseId })).requests).toMatchObject([
    { state: "declined", outcomeWords: "No comment.", settledAt: at(-1) },
  ]);
  await ana.request.settle({ requestId, version: 2, outcome: null, settledAt: null, words: null });
  expect((await ana.request.byCase({ caseId: desk.caseId })).requests).toMatchObject([
    { state: "awaiting", outcome: null, settledAt: null },
  ]);
});

it("takes no moment that is still to come, none before the sending, no deadline before it", async () => {
  const { desk, ana, party, pairIds, requestId } = await askedDesk();
  const request = {
    caseId: desk.caseId,
    partyId: party.id,
    pairIds,
    channel: "letter" as const,
    addressee: "Rue du Port",
    asked: "And now?",
    sentAt: asked(at(60_000)),
    deadline: asked(at(DAY)),
  };
  await ana.request.log(request);
  const refused = { code: "BAD_REQUEST", cause: { code: "MOMENT_TO_COME" } };
  await expect(ana.request.log({ ...request, sentAt: asked(at(60_001)) })).rejects.toMatchObject(
    refused,
  );
  await expect(ana.request.log({ ...request, deadline: request.sentAt })).rejects.toMatchObject({
    cause: { issues: [{ path: ["deadline"], message: "before_sent" }] },
  });
  const settle = (moment: Date) =>
    ana.request.settle({
      requestId,
      version: 1,
      outcome: "undelivered",
      settledAt: asked(moment),
      words: null,
    });
  await expect(settle(at(60_001))).rejects.toMatchObject(refused);
  await expect(settle(at(-DAY - 1))).rejects.toMatchObject({
    cause: { code: "SETTLED_BEFORE_SENT" },
  });
});

it("takes neither a party nor a pair of another case", async () => {
  const { desk, ana, party, pairIds, requestId } = await askedDesk();
  const request = {
    caseId: desk.caseId,
    partyId: party.id,
    pairIds,
    channel: "phone" as const,
    addressee: "The press office",
    asked: "And now?",
    sentAt: asked(at(-1)),
    deadline: asked(at(DAY)),
  };
  await expect(ana.request.log({ ...request, partyId: requestId })).rejects.toMatchObject({
    cause: { code: "PARTY_NOT_FOUND" },
  });
  await expect(
    ana.request.log({ ...request, pairIds: [...pairIds, requestId] }),
  ).rejects.toMatchObject({ cause: { code: "PAIR_NOT_FOUND" } });
});

it("of a pair it says what a report says, from the log alone", async () => {
  const { desk, party, pairIds } = await askedDesk();
  const then = createCaller(desk.context(await desk.person("Ana"), at(2 * DAY + 1)));
  const { en, fr } = party.name as { en: string; fr: string };
  const { sentences } = await then.request.byPair({ pairId: pairIds[0] ?? "" });
  expect(sentences).toEqual({
    en: [`${en}: asked on 1 March 2026, no reply by 4 March 2026, 13:00 (Paris).`],
    fr: [
      `${fr}\u202f: question posée le 1er mars 2026, sans réponse au 4 mars 2026 à 13:00 (Paris).`,
    ],
  });
  const [, , other = ""] = desk.pairIds;
  expect(await then.request.byPair({ pairId: other })).toMatchObject({ requests: [] });
});

it("gives the log page by page, the latest deadline first", async () => {
  const { desk, ana, party, pairIds } = await askedDesk();
  const { prisma } = desk.db;
  const loggedById = (await desk.person("Ana")).id;
  await prisma.requestForComment.createMany({
    data: Array.from({ length: 60 }, (_, index) => ({
      caseId: desk.caseId,
      partyId: party.id,
      channel: "email" as const,
      addressee: `Number ${index}`,
      asked: "And now?",
      sentAt: at(-DAY),
      // Twenty share one deadline.
      deadline: at(3 * DAY + Math.min(index, 40)),
      loggedById,
      at: at(0),
    })),
  });
  expect(pairIds).toHaveLength(2);
  const first = await ana.request.byCase({ caseId: desk.caseId });
  expect(first.requests).toHaveLength(50);
  const second = await ana.request.byCase({ caseId: desk.caseId, before: first.next ?? "" });
  expect(second.next).toBeNull();
  const all = [...first.requests, ...second.requests];
  expect(new Set(all.map(({ id }) => id)).size).toBe(61);
  const deadlines = all.map(({ deadline }) => deadline.getTime());
  expect(deadlines).toEqual([...deadlines].sort((one, other) => other - one));
});
