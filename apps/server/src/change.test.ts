import { randomUUID } from "node:crypto";
import type { ChosenStatus } from "@rejoinder/schema";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ChainedEvent, faultOf } from "./history/chain.ts";
import { createCaller } from "./router.ts";
import { NOON, openDesk } from "./testing.ts";
import { refusalOf } from "./trpc.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let source: { id: string };
beforeAll(async () => {
  desk = await openDesk();
  const sources = await (await desk.as("Ana")).source.list({ caseId: desk.caseId });
  const [first] = sources.sources;
  if (!first) throw new Error("The first case has no source");
  source = first;
});
afterAll(() => desk.feed.close());

type Caller = ReturnType<typeof createCaller>;

/** Sends as somebody of that name does, known by that key. */
async function sender(name: string, sendKey: string | null): Promise<Caller> {
  return createCaller(desk.context(await desk.person(name), NOON, sendKey));
}

const pairId = () => desk.pairIds[0] ?? "";
const noteOf = (text: string) => ({
  pairId: pairId(),
  kind: "context" as const,
  visibility: "internal" as const,
  text,
  citations: [{ sourceId: source.id, locator: null }],
  supersedesId: null,
});
const reviewOf = (rationale: string, version = 0) => ({
  pairId: pairId(),
  status: "contested" as const,
  confidence: "low" as const,
  rationale,
  version,
});

/** What one sending of each kind asks; `other` asks something else of the same procedure. */
const sendings: {
  name: string;
  send: (by: Caller) => Promise<object>;
  other: (by: Caller) => Promise<object>;
}[] = [
  {
    name: "note.add",
    send: (by) => by.note.add(noteOf("Said once.")),
    other: (by) => by.note.add(noteOf("Something else.")),
  },
  {
    name: "review.mark",
    send: (by) => by.review.mark({ pairId: pairId(), status: "contested", version: 0 }),
    other: (by) => by.review.mark({ pairId: pairId(), status: "overtaken", version: 0 }),
  },
  {
    name: "review.submit",
    send: (by) => by.review.submit(reviewOf("Said once.")),
    other: (by) => by.review.submit(reviewOf("Something else.")),
  },
  {
    name: "evidence.add",
    send: (by) => by.evidence.add(evidenceOf("Said once.")),
    other: (by) => by.evidence.add(evidenceOf("Something else.")),
  },
  {
    name: "source.add",
    send: (by) => by.source.add(sourceOf("Named once")),
    other: (by) => by.source.add(sourceOf("Something else")),
  },
];

function evidenceOf(text: string) {
  return {
    pairId: pairId(),
    sourceId: source.id,
    wording: "paraphrase" as const,
    text,
    language: "en",
    locator: "paragraph 2",
    stanceAllegation: "neutral" as const,
    stanceResponse: "consistent" as const,
    credibility: null,
  };
}

function sourceOf(title: string) {
  return {
    caseId: desk.caseId,
    kind: "expert" as const,
    title,
    publisher: null,
    publishedOn: null,
    address: "https://example.org/",
    language: "en",
  };
}

let people = 0;
const somebody = () => `Sender ${++people}`;

async function eventsOf(name: string): Promise<number> {
  const { id } = await desk.person(name);
  return desk.db.prisma.event.count({ where: { actorId: id } });
}

it.each(sendings)("does $name once, however often it is sent", async ({ send }) => {
  const name = somebody();
  const by = await sender(name, randomUUID());
  const first = await send(by);
  expect(await send(by)).toEqual(first);
  expect(await eventsOf(name)).toBe(1);
});

it.each(sendings)("does $name once of ten sent at the same time", async ({ send }) => {
  const name = somebody();
  const by = await sender(name, randomUUID());
  const [first, ...others] = await Promise.all(Array.from({ length: 10 }, () => send(by)));
  for (const other of others) expect(other).toEqual(first);
  expect(await eventsOf(name)).toBe(1);
});

it.each(sendings)("refuses something else of $name under a key already used", async (each) => {
  const name = somebody();
  const by = await sender(name, randomUUID());
  await each.send(by);
  expect(refusalOf(await failureOf(each.other(by))).code).toBe("SEND_KEY_REUSED");
  expect(await eventsOf(name)).toBe(1);
});

it("refuses another procedure under a key already used", async () => {
  const name = somebody();
  const by = await sender(name, randomUUID());
  await by.note.add(noteOf("Said once."));
  expect(refusalOf(await failureOf(by.source.add(sourceOf("Another")))).code).toBe(
    "SEND_KEY_REUSED",
  );
  expect(await eventsOf(name)).toBe(1);
});

it.each(sendings)(
  "takes the same key of two people for two sendings of $name",
  async ({ send }) => {
    const [one, other] = [somebody(), somebody()];
    const key = randomUUID();
    await send(await sender(one, key));
    await send(await sender(other, key));
    expect([await eventsOf(one), await eventsOf(other)]).toEqual([1, 1]);
  },
);

it("does twice what is sent twice without a key, or under two", async () => {
  const name = somebody();
  await (await sender(name, null)).note.add(noteOf("Said twice."));
  await (await sender(name, null)).note.add(noteOf("Said twice."));
  await (await sender(name, randomUUID())).note.add(noteOf("Said twice."));
  expect(await eventsOf(name)).toBe(3);
});

it("keeps no key of a refused sending: mended, it goes under the same one", async () => {
  const name = somebody();
  const key = randomUUID();
  const by = await sender(name, key);
  const gone = {
    ...noteOf("Cites nothing."),
    citations: [{ sourceId: randomUUID(), locator: null }],
  };
  expect(refusalOf(await failureOf(by.note.add(gone))).code).toBe("SOURCE_NOT_FOUND");
  expect(await desk.db.prisma.sentOnce.count({ where: { key } })).toBe(0);
  await by.note.add(noteOf("Cites something."));
  expect(await eventsOf(name)).toBe(1);
});

it.each([0, 1])(
  "lets through one of 50 windows of one person at version %i, and shows the others what stands",
  async (version) => {
    const name = somebody();
    const mark = { pairId: pairId(), status: "allegation_supported" as const, version: 0 };
    if (version > 0) await (await sender(name, null)).review.mark(mark);
    const windows = await Promise.all(Array.from({ length: 50 }, () => sender(name, randomUUID())));
    const answers = await Promise.allSettled(
      windows.map((by, at) => by.review.mark({ ...mark, status: statusAt(at), version })),
    );
    const [won, ...alsoWon] = answers.filter((answer) => answer.status === "fulfilled");
    expect(alsoWon).toEqual([]);
    const lost = answers.filter((answer) => answer.status === "rejected");
    expect(lost).toHaveLength(49);
    for (const { reason } of lost)
      expect(refusalOf(reason)).toMatchObject({ code: "MARK_MOVED_ON", current: won?.value });
    expect(await eventsOf(name)).toBe(version + 1);
  },
);

it("keeps every write of 50 reviewers of one pair at once, in one chain without a gap or a fork", async () => {
  const reviewers = Array.from({ length: 50 }, (_, at) => `Reviewer ${at}`);
  for (const name of reviewers) await desk.person(name);
  const acknowledged = await Promise.all(
    reviewers.map(async (name, at) => {
      const by = await sender(name, null);
      const mark = await by.review.mark({ pairId: pairId(), status: statusAt(at), version: 0 });
      const review = reviewOf(`The reason of ${name}`, mark.version);
      const { version, revision } = await by.review.submit({ ...review, status: statusAt(at) });
      return { name, version, revision };
    }),
  );
  for (const { version, revision } of acknowledged) expect([version, revision]).toEqual([2, 1]);

  const chain = await chainOfCase();
  expect(chain.map((event, at) => faultOf(event, chain[at - 1] ?? null, false))).toEqual(
    chain.map(() => null),
  );
  const { state } = await desk.db.prisma.pair.findUniqueOrThrow({ where: { id: pairId() } });
  expect(state).toBe("disputed");
  for (const name of reviewers) {
    const { id } = await desk.person(name);
    const mine = chain.filter((event) => event.actorId === id);
    expect(mine.map(({ kind }) => kind)).toEqual(["pair_marked", "pair_reviewed"]);
    expect(mine[1]?.content).toContain(`The reason of ${name}`);
  }
});

/** None that a pair without evidence is decided by. */
const statuses: ChosenStatus[] = [
  "contested",
  "response_supported",
  "insufficient",
  "partly_supported",
];
const statusAt = (at: number) => statuses[at % statuses.length] ?? "contested";

async function chainOfCase(): Promise<ChainedEvent[]> {
  const events = await desk.db.prisma.event.findMany({
    where: { caseId: desk.caseId },
    orderBy: { sequence: "asc" },
  });
  return events.map((event) => ({ ...event, sequence: Number(event.sequence) }));
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(TRPCError);
  return failure;
}
