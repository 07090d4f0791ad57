import type { ElementReview, ResponseType } from "@rejoinder/schema";
import { beforeEach, describe, expect, it } from "vitest";
import { NOON, openDesk } from "../../testing.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let ana: Awaited<ReturnType<typeof desk.as>>;
let pairId: string;
beforeEach(async () => {
  desk = await openDesk();
  ana = await desk.as("Ana");
  pairId = desk.pairIds[0] ?? "";
});

/** The first pair's first element, which no response answers, and its first response. */
async function firstCell() {
  const { elements, responses } = await ana.coverage.pair({ pairId });
  const [element] = elements;
  const [response] = responses;
  if (!element || !response) throw new Error("the pair has both");
  return { elementId: element.id, statementId: response.statementId, element };
}
const kinds = async () =>
  (await desk.db.prisma.event.findMany({ where: { pairId }, orderBy: { sequence: "asc" } })).map(
    ({ kind }) => kind,
  );

it("shows each element with how the responses take it, and which nothing answers", async () => {
  const coverage = await ana.coverage.pair({ pairId });
  expect(coverage.responses).toHaveLength(4);
  const [first, second] = coverage.elements;
  expect(first).toMatchObject({ coverage: "unanswered", unanswered: null, answers: [] });
  expect(second?.coverage).toBe("answered");
  expect(second?.answers.map(({ types }) => types)).toContainEqual(["denies_general"]);
});

it("says which responses were given before the allegation", async () => {
  const { statementId } = await firstCell();
  const pair = await desk.db.prisma.pair.findUniqueOrThrow({ where: { id: pairId } });
  const saidOn = (id: string, date: string) =>
    desk.db.prisma.statement.update({ where: { id }, data: { saidOn: date } });
  await saidOn(pair.allegationId, "2024-08-28");
  await saidOn(statementId, "2024-08-25");
  const { responses } = await ana.coverage.pair({ pairId });
  expect(responses.map(({ precedes }) => precedes)).toEqual([true, false, false, false]);
});

it("pages through a case, and narrows it to pairs with an element that nothing answers", async () => {
  const { caseId } = desk;
  const all = await ana.coverage.case({ caseId });
  expect(all.pairs.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  expect(all.after).toBeNull();
  expect((await ana.coverage.case({ caseId, after: 3 })).pairs).toHaveLength(1);
  const narrowed = await ana.coverage.case({ caseId, isUnanswered: true });
  const holed = all.pairs.filter(({ elements }) =>
    elements.some(({ coverage }) => coverage === "unanswered"),
  );
  expect(holed.length).toBeGreaterThan(0);
  expect(narrowed.pairs).toEqual(holed);
});

describe("a cell", () => {
  it("is judged with one or several types, in one order, and told in the history", async () => {
    const { elementId, statementId } = await firstCell();
    const cell = { elementId, statementId };
    const types: ResponseType[] = ["legal_objection", "denies_general"];
    expect(await ana.coverage.setAnswer({ ...cell, types, version: 0 })).toEqual({
      types: ["denies_general", "legal_objection"],
      version: 1,
    });
    expect((await firstCell()).element).toMatchObject({
      coverage: "answered",
      answers: [{ statementId, types: ["denies_general", "legal_objection"], version: 1 }],
    });
    expect(await kinds()).toEqual(["answer_set"]);
  });

  it("that is judged the same again is no event", async () => {
    const { elementId, statementId } = await firstCell();
    const cell = { elementId, statementId, types: ["admits" as const] };
    await ana.coverage.setAnswer({ ...cell, version: 0 });
    expect((await ana.coverage.setAnswer({ ...cell, version: 1 })).version).toBe(1);
    expect(await kinds()).toEqual(["answer_set"]);
  });

  it("that somebody judged first is refused with what stands", async () => {
    const { elementId, statementId } = await firstCell();
    const cell = { elementId, statementId };
    const ben = await desk.as("Ben");
    await ben.coverage.setAnswer({ ...cell, types: ["admits"], version: 0 });
    await expect(
      ana.coverage.setAnswer({ ...cell, types: ["denies_general"], version: 0 }),
    ).rejects.toMatchObject({
      cause: { code: "ELEMENT_MOVED_ON", current: { types: ["admits"], version: 1 } },
    });
    expect(await kinds()).toEqual(["answer_set"]);
  });

  it("of a statement that is no response of the pair is refused", async () => {
    const { elementId } = await firstCell();
    const { statementId } = await desk.db.prisma.pairResponse.findFirstOrThrow({
      where: { pairId: desk.pairIds[1] ?? "" },
    });
    await expect(
      ana.coverage.setAnswer({ elementId, statementId, types: ["admits"], version: 0 }),
    ).rejects.toMatchObject({ cause: { code: "STATEMENT_NOT_FOUND" } });
  });
});

describe("why nothing answers an element", () => {
  const ask = async (outcome: "declined" | null, deadline: Date) => {
    const party = await desk.db.prisma.party.findFirstOrThrow({ where: { role: "respondent" } });
    const { id: loggedById } = await desk.person("Ana");
    await desk.db.prisma.requestForComment.create({
      data: {
        caseId: desk.caseId,
        partyId: party.id,
        channel: "email",
        addressee: "press@example.org",
        asked: "What do you say to this?",
        sentAt: new Date(deadline.getTime() - 86_400_000),
        deadline,
        outcome,
        settledAt: outcome && NOON,
        loggedById,
        at: NOON,
        pairs: { create: { pairId } },
      },
    });
  };
  const hours = (count: number) => new Date(NOON.getTime() + count * 3_600_000);
  const say = async (reason: "no_reply" | "declined" | "not_sought", why: string | null = null) => {
    const { elementId, element } = await firstCell();
    return ana.coverage.setUnanswered({ elementId, version: element.version, reason, why });
  };
  const unborne = { cause: { code: "NO_ATTEMPT_ON_RECORD" } };

  it("is not that no reply came, before anybody was asked or the deadline passed", async () => {
    await expect(say("no_reply")).rejects.toMatchObject(unborne);
    await ask(null, hours(1));
    await expect(say("no_reply")).rejects.toMatchObject(unborne);
    expect((await firstCell()).element.unanswered).toBeNull();
  });

  it("is that no reply came, once the deadline of a request about the pair passed", async () => {
    await ask(null, hours(-1));
    expect(await say("no_reply")).toMatchObject({ unanswered: "no_reply", version: 2 });
    expect(await kinds()).toEqual(["element_unanswered"]);
  });

  it("is that they declined, where that is on record alone", async () => {
    await expect(say("declined")).rejects.toMatchObject(unborne);
    await ask("declined", hours(9));
    expect(await say("declined")).toMatchObject({ unanswered: "declined" });
  });

  it("is that nobody asked, with a reason in words", async () => {
    await expect(say("not_sought")).rejects.toThrow();
    expect(await say("not_sought", "It was said last night.")).toMatchObject({
      unanswered: "not_sought",
      whyUnanswered: "It was said last night.",
    });
  });

  it("is asked no more once a response answers the element", async () => {
    await say("not_sought", "It was said last night.");
    const { elementId, statementId } = await firstCell();
    await ana.coverage.setAnswer({ elementId, statementId, types: ["admits"], version: 0 });
    expect((await firstCell()).element).toMatchObject({ unanswered: null, whyUnanswered: null });
    await expect(say("not_sought", "Why not?")).rejects.toMatchObject({
      cause: { code: "ELEMENT_ANSWERED" },
    });
    expect(await kinds()).toEqual(["element_unanswered", "answer_set", "element_unanswered"]);
  });

  it("is refused from a version that somebody has moved on", async () => {
    const { elementId } = await firstCell();
    await say("not_sought", "It was said last night.");
    await expect(
      ana.coverage.setUnanswered({ elementId, version: 1, reason: null, why: null }),
    ).rejects.toMatchObject({
      cause: { code: "ELEMENT_MOVED_ON", current: { unanswered: "not_sought", version: 2 } },
    });
  });
});

describe("a decision", () => {
  const submit = async (name: string, types: ResponseType[]) => {
    const { elementId, statementId } = await firstCell();
    const elements: ElementReview[] = [
      { elementId, status: null, answers: [{ statementId, types }] },
    ];
    const reviewer = await desk.as(name);
    await reviewer.review.submit({
      pairId,
      status: "overtaken",
      confidence: "high",
      rationale: "A later ruling decides it.",
      elements,
      version: 0,
    });
  };
  const decided = async () =>
    JSON.parse(
      (await desk.db.prisma.event.findFirstOrThrow({ where: { kind: "pair_decided" } })).content ??
        "",
    );

  it("takes over a cell on which its reviews agree, and tells so", async () => {
    await desk.person("Ben");
    await submit("Ana", ["denies_general", "apologises"]);
    expect((await firstCell()).element.answers).toEqual([]);
    await submit("Ben", ["apologises", "denies_general"]);
    const { element, elementId, statementId } = await firstCell();
    const types = ["denies_general", "apologises"];
    expect(element.answers).toEqual([{ statementId, types, version: 1 }]);
    expect((await decided()).after.answers).toEqual([{ elementId, statementId, types }]);
  });

  it("leaves a cell that the desk has judged, and one on which reviews differ", async () => {
    await desk.person("Ben");
    const { elementId, statementId } = await firstCell();
    await submit("Ana", ["admits"]);
    await ana.coverage.setAnswer({ elementId, statementId, types: ["admits_part"], version: 0 });
    await submit("Ben", ["admits"]);
    expect((await firstCell()).element.answers).toEqual([
      { statementId, types: ["admits_part"], version: 1 },
    ]);
    expect((await decided()).after).not.toHaveProperty("answers");
  });
});
