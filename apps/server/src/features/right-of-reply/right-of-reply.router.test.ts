import { expect, it } from "vitest";
import { askedDesk, at, DAY } from "../../testing-asked.ts";

it("counts three days from receipt in the case's time zone, and keeps the words as they came", async () => {
  const { desk, ana, party, pairIds } = await askedDesk();
  const [pairId = null] = pairIds;
  const words = "  Publish\r\nthis.\u200b ";
  const { id, deadline } = await ana.rightOfReply.log({
    caseId: desk.caseId,
    pairId,
    partyId: party.id,
    words,
    // 23:30 in UTC on the first is half past midnight on the second in Paris.
    receivedAt: "2026-03-01T23:30:00.000Z",
  });
  expect(deadline).toBe("2026-03-05T22:59:59.999Z");
  const { timeZone, requests } = await ana.rightOfReply.byCase({ caseId: desk.caseId });
  expect(timeZone).toBe("Europe/Paris");
  expect(requests).toMatchObject([
    { id, words, state: "due", deadline: new Date(deadline), pair: { id: pairId }, version: 1 },
  ]);
});

it("says what came of it, takes that back, and asks why where it was refused", async () => {
  const { desk, ana, party } = await askedDesk();
  const { id } = await ana.rightOfReply.log({
    caseId: desk.caseId,
    pairId: null,
    partyId: party.id,
    words: "Publish this.",
    receivedAt: at(-5 * DAY).toISOString(),
  });
  const state = async () => {
    const { requests } = await ana.rightOfReply.byCase({ caseId: desk.caseId });
    return requests[0]?.state;
  };
  expect(await state()).toBe("overdue");
  const refused = { id, version: 1, outcome: "refused" as const, words: null };
  await expect(ana.rightOfReply.settle(refused)).rejects.toMatchObject({
    cause: { issues: [{ path: ["words"], message: "empty" }] },
  });
  await ana.rightOfReply.settle({ ...refused, words: "It names somebody else." });
  expect(await state()).toBe("refused");
  await expect(
    ana.rightOfReply.settle({ id, version: 1, outcome: "published", words: null }),
  ).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { code: "RIGHT_OF_REPLY_MOVED_ON", current: { outcome: "refused", version: 2 } },
  });
  await ana.rightOfReply.settle({ id, version: 2, outcome: null, words: null });
  expect(await state()).toBe("overdue");
  const { events } = await ana.event.list({ caseId: desk.caseId });
  expect(events.slice(0, 3).map(({ kind }) => kind)).toEqual([
    "right_of_reply_settled",
    "right_of_reply_settled",
    "right_of_reply_logged",
  ]);
});

it("takes no receipt that is still to come, and no pair of another case", async () => {
  const { desk, ana, party } = await askedDesk();
  const request = {
    caseId: desk.caseId,
    pairId: null,
    partyId: party.id,
    words: "Publish this.",
    receivedAt: at(60_001).toISOString(),
  };
  await expect(ana.rightOfReply.log(request)).rejects.toMatchObject({
    cause: { code: "MOMENT_TO_COME" },
  });
  await expect(
    ana.rightOfReply.log({ ...request, receivedAt: at(0).toISOString(), pairId: party.id }),
  ).rejects.toMatchObject({ cause: { code: "PAIR_NOT_FOUND" } });
});
