import type { NeedKind } from "@rejoinder/schema";
import { expect, it } from "vitest";
import { loadActor } from "../../actor.ts";
import { createCaller } from "../../router.ts";
import { NOON, openDesk } from "../../testing.ts";

const HOUR_MS = 3_600_000;
const after = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS);
const reason = { confidence: "high", rationale: "So it is." } as const;

type Desk = Awaited<ReturnType<typeof openDesk>>;
type Person = Awaited<ReturnType<Desk["as"]>>;

/** The kinds that need somebody, most urgent first, each with its pairs by position or what else it names. */
async function needsOf(person: Person) {
  const { kinds } = await person.need.list();
  return kinds.map(({ kind, needs }) => [
    kind,
    needs.map((need) =>
      "position" in need
        ? need.position
        : "party" in need
          ? need.party.en
          : "source" in need
            ? need.source
            : need.edition,
    ),
  ]);
}
const kindsOf = async (person: Person): Promise<NeedKind[]> =>
  (await person.need.list()).kinds.map(({ kind }) => kind);

const review = (
  person: Person,
  desk: Desk,
  position: number,
  status: "overtaken" | "contested" | "not_checkable",
) =>
  person.review.submit({ pairId: desk.pairIds[position - 1] ?? "", status, ...reason, version: 0 });

it("of a desk on which nothing happened nothing needs anybody", async () => {
  const desk = await openDesk();
  expect(await (await desk.as("Ana")).need.list()).toEqual({ kinds: [], cases: [] });
});

it("marks that wait for their reason, and their case", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const pairId = desk.pairIds[1] ?? "";
  await ana.review.mark({ pairId, status: "insufficient", version: 0 });
  expect(await ana.need.list()).toMatchObject({
    kinds: [
      { kind: "unreasoned", needs: [{ pairId, position: 2, status: "insufficient" }], more: false },
    ],
    cases: [{ id: desk.caseId, slug: "telegram-durov" }],
  });
  expect(await ana.need.unreasoned({ caseId: desk.caseId })).toMatchObject([
    { pairId, status: "insufficient", version: 1, slug: "telegram-durov" },
  ]);
  expect(await ana.need.unreasoned({ caseId: null })).toHaveLength(1);
  expect(await kindsOf(await desk.as("Ben"))).toEqual([]);
});

it("pairs taken on, until when; none that has run out", async () => {
  const desk = await openDesk();
  const ana = await desk.person("Ana", "reviewer");
  const ben = await desk.person("Ben");
  const claim = (position: number, until: Date, givenById: string) => ({
    pairId: desk.pairIds[position - 1] ?? "",
    reviewerId: ana.id,
    givenById,
    at: after(-48),
    until,
  });
  await desk.db.prisma.claim.createMany({
    data: [claim(1, after(30), ana.id), claim(2, after(2), ben.id), claim(3, after(-1), ana.id)],
  });
  expect((await (await desk.as("Ana", "reviewer")).need.list()).kinds).toMatchObject([
    {
      kind: "assigned",
      needs: [
        { position: 2, givenBy: "Ben" },
        { position: 1, givenBy: null },
      ],
    },
  ]);
});

it("that reviews differ is told to whose they are and to editors, and not to who is to review yet", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const ben = await desk.as("Ben", "reviewer");
  const cem = await desk.as("Cem", "reviewer");
  await review(ana, desk, 1, "overtaken");
  await review(ben, desk, 1, "not_checkable");
  for (const person of [ana, ben, await desk.as("Dora")])
    expect(await needsOf(person)).toEqual([["disputed", [1]]]);
  expect(await kindsOf(cem)).toEqual([]);

  const elif = await desk.person("Elif");
  await desk.db.prisma.claim.create({
    data: {
      pairId: desk.pairIds[0] ?? "",
      reviewerId: elif.id,
      givenById: elif.id,
      at: NOON,
      until: after(9),
    },
  });
  expect(await kindsOf(await desk.as("Elif"))).toEqual(["assigned"]);
});

it("what all agree on and the gate holds up is told to who reviewed it, once they are as many as wanted", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const ben = await desk.as("Ben", "reviewer");
  const cem = await desk.as("Cem", "editor");
  await review(ana, desk, 1, "contested");
  expect(await kindsOf(ana)).toEqual([]);
  await review(ben, desk, 1, "contested");
  expect(await needsOf(ana)).toEqual([["held_up", [1]]]);
  expect(await kindsOf(cem)).toEqual([]);
});

it("a decision gone stale is told to who reviewed the pair and to editors, with what changed", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const ben = await desk.as("Ben", "reviewer");
  const cem = await desk.as("Cem", "reviewer");
  for (const person of [ana, ben]) await review(person, desk, 1, "not_checkable");
  const source = await desk.db.prisma.source.findFirstOrThrow({ where: { caseId: desk.caseId } });
  await (await desk.as("Dora", "editor", after(1))).evidence.add({
    pairId: desk.pairIds[0] ?? "",
    sourceId: source.id,
    wording: "paraphrase",
    text: "What it says.",
    language: "en",
    locator: "page 2",
    stanceAllegation: "consistent",
    stanceResponse: "neutral",
    credibility: null,
  });
  for (const person of [ana, await desk.as("Elif")])
    expect((await person.need.list()).kinds).toMatchObject([
      {
        kind: "stale",
        needs: [{ position: 1, status: "not_checkable", causes: ["evidence_added"] }],
      },
    ]);
  expect(await kindsOf(cem)).toEqual([]);
});

it("requests whose deadline is near or past, and every right of reply, to who may settle them", async () => {
  const desk = await openDesk();
  const { id: loggedById } = await desk.person("Ana");
  const parties = await desk.db.prisma.party.findMany({
    where: { caseId: desk.caseId },
    orderBy: { position: "asc" },
  });
  const [one, other] = parties;
  const asked = (deadline: Date, partyId = one?.id ?? "") => ({
    caseId: desk.caseId,
    partyId,
    channel: "email" as const,
    addressee: "The press office",
    asked: "Is it so?",
    sentAt: after(-100),
    deadline,
    loggedById,
    at: after(-100),
  });
  await desk.db.prisma.requestForComment.createMany({
    data: [
      asked(after(47)),
      asked(after(-1), other?.id),
      asked(after(49)),
      { ...asked(after(1)), outcome: "declined", settledAt: NOON },
    ],
  });
  await desk.db.prisma.rightOfReply.create({
    data: {
      caseId: desk.caseId,
      partyId: one?.id ?? "",
      words: "We say no.",
      receivedAt: NOON,
      deadline: after(72),
      loggedById,
      at: NOON,
    },
  });
  const name = (party: (typeof parties)[number] | undefined) => Object(party?.name)["en"];
  expect(await needsOf(await desk.as("Ana"))).toEqual([
    ["right_of_reply", [name(one)]],
    ["request", [name(other), name(one)]],
  ]);
  expect(await kindsOf(await desk.as("Ben", "reviewer"))).toEqual(["request"]);
  expect(await kindsOf(await desk.as("Rita", "reader"))).toEqual([]);
});

it("a request that was answered by its link is told of as the reply alone", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const party = await desk.db.prisma.party.findFirstOrThrow({ where: { caseId: desk.caseId } });
  const { id: requestId } = await ana.request.log({
    caseId: desk.caseId,
    partyId: party.id,
    pairIds: desk.pairIds.slice(0, 1),
    channel: "email",
    addressee: "press@example.org",
    asked: "Is it so?",
    sentAt: after(-2).toISOString(),
    deadline: after(24).toISOString(),
  });
  expect(await kindsOf(ana)).toEqual(["request"]);
  const { address } = await ana.reply.makeLink({ requestId, days: 7 });
  const token = address.split("#")[1] ?? "";
  await desk.asNobody().reply.send({ token, text: "It is not.", language: "en", signedAs: null });
  expect(await kindsOf(ana)).toEqual(["reply"]);
  expect(await kindsOf(await desk.as("Ben", "reviewer"))).toEqual([]);
});

it("quotations to be confirmed, of confidential sources only to who may read those", async () => {
  const desk = await openDesk();
  await desk.db.prisma
    .$executeRaw`UPDATE "Anchor" SET state = 'fuzzy' WHERE id IN (SELECT "anchorId" FROM "StatementPart")`;
  const ana = await desk.as("Ana", "reviewer");
  const [told] = (await ana.need.list()).kinds;
  expect(told).toMatchObject({ kind: "fuzzy", more: false });
  const before = told?.needs.length ?? 0;
  expect(before).toBeGreaterThan(1);

  const [first] = told?.kind === "fuzzy" ? told.needs : [];
  await desk.db.prisma.source.update({
    where: { id: first?.sourceId ?? "" },
    data: { kind: "confidential" },
  });
  expect((await ana.need.list()).kinds[0]?.needs).toHaveLength(before);
  await desk.db.prisma.person.updateMany({ where: { name: "Ana" }, data: { rights: [] } });
  const withoutRight = await desk.db.prisma.person.findFirstOrThrow({ where: { name: "Ana" } });
  const as = createCaller(desk.context(await loadActor(desk.db, withoutRight.id)));
  expect((await as.need.list()).kinds[0]?.needs).toHaveLength(before - 1);
});

it("a comment that calls somebody, once the review is theirs to see, until it is resolved", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const { id: ben } = await desk.person("Ben", "reviewer");
  await desk.person("Cem", "reviewer");
  await review(ana, desk, 1, "overtaken");
  const { id: reviewId } = await desk.db.prisma.review.findFirstOrThrow();
  const { id: commentId } = await ana.comment.add({
    reviewId,
    text: "What of the ruling?",
    mentions: [ben],
  });
  const asBen = await desk.as("Ben", "reviewer");
  expect(await kindsOf(asBen)).toEqual([]);
  await review(asBen, desk, 1, "overtaken");
  expect(await needsOf(asBen)).toEqual([["mentioned", [1]]]);
  await ana.comment.resolve({ commentId });
  expect(await kindsOf(asBen)).toEqual([]);
});
