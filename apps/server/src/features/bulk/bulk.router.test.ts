import { expect, it } from "vitest";
import { loadCase } from "../../cases.ts";
import { verifyHistory } from "../../history/verify.ts";
import { createCaller } from "../../router.ts";
import { generatedCase, NOON, openDesk } from "../../testing.ts";

async function deskWithAna() {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const stroke = { caseId: desk.caseId, filter: {}, status: "insufficient" } as const;
  return { desk, ana, stroke };
}
type Ana = Awaited<ReturnType<typeof deskWithAna>>["ana"];

const marksOf = async (ana: Ana, pairIds: readonly string[]) =>
  Promise.all(pairIds.map(async (pairId) => (await ana.pair.byId({ pairId })).mark));

it("tells before it does anything what would change, by what the marks say now", async () => {
  const { desk, ana, stroke } = await deskWithAna();
  const [first = "", second = "", third = ""] = desk.pairIds;
  await ana.review.mark({ pairId: first, status: "insufficient", version: 0 });
  await ana.review.mark({ pairId: second, status: "contested", version: 0 });
  await ana.review.submit({
    pairId: third,
    status: "overtaken",
    confidence: "high",
    rationale: "A later ruling.",
    version: 0,
  });
  const { digest, ...told } = await ana.bulk.preview(stroke);
  expect(told).toEqual({
    pairs: 4,
    changes: 3,
    from: [
      { status: null, count: 1 },
      { status: "contested", count: 1 },
      { status: "overtaken", count: 1 },
    ],
    already: 1,
    reviewed: 1,
  });
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect((await marksOf(ana, [second]))[0]).toMatchObject({ status: "contested", version: 1 });
});

it("marks every pair that the filter holds, each in the history, and each waiting for its reason", async () => {
  const { desk, ana, stroke } = await deskWithAna();
  const { parties } = await ana.case.bySlug({ slug: "telegram-durov" });
  const filter = { againstId: parties.find(({ name }) => name.en === "Pavel Durov")?.id };
  const { digest, changes } = await ana.bulk.preview({ ...stroke, filter });
  const { count } = await ana.bulk.mark({ ...stroke, filter, digest });
  expect([count, changes]).toEqual([2, 2]);
  const { pairs } = await ana.pair.list({ caseId: desk.caseId, locale: "en", needsReason: true });
  expect(pairs.map(({ standing }) => standing)).toEqual(
    pairs.map(() => ({ status: "insufficient", progress: "marked" })),
  );
  expect(pairs.map(({ position }) => position)).toEqual([2, 3]);
  const events = await desk.db.prisma.event.findMany({ where: { kind: "pair_marked" } });
  expect(events.map(({ pairId }) => pairId).sort()).toEqual(pairs.map(({ id }) => id).sort());
  expect(events[0]?.content).toBe('{"after":{"status":"insufficient"},"before":null}');
  expect(await desk.db.prisma.review.count()).toBe(0);
});

it("does nothing once something that the preview told of has changed", async () => {
  const { desk, ana, stroke } = await deskWithAna();
  const { digest } = await ana.bulk.preview(stroke);
  const pairId = desk.pairIds[2] ?? "";
  await ana.review.mark({ pairId, status: "contested", version: 0 });
  await expect(ana.bulk.mark({ ...stroke, digest })).rejects.toMatchObject({
    cause: { code: "BULK_MOVED_ON" },
  });
  expect((await marksOf(ana, desk.pairIds)).filter(Boolean)).toHaveLength(1);
});

it("is taken back at one stroke, but for what was marked or reviewed since", async () => {
  const { desk, ana, stroke } = await deskWithAna();
  const [first = "", second = "", third = ""] = desk.pairIds;
  await ana.review.mark({ pairId: first, status: "contested", version: 0 });
  const { digest } = await ana.bulk.preview(stroke);
  const { id: bulkId } = await ana.bulk.mark({ ...stroke, digest });
  await ana.review.mark({ pairId: second, status: "overtaken", version: 1 });
  await ana.review.submit({
    pairId: third,
    status: "insufficient",
    confidence: "low",
    rationale: "Looked for more.",
    version: 1,
  });
  expect(await ana.bulk.undo({ bulkId })).toEqual({ restored: 2, left: 2 });
  expect((await marksOf(ana, desk.pairIds)).map((mark) => mark?.status)).toEqual([
    "contested",
    "overtaken",
    "insufficient",
    null,
  ]);
  await expect(ana.bulk.undo({ bulkId })).rejects.toMatchObject({
    cause: { code: "BULK_NOT_FOUND" },
  });
});

it("is told to its author's windows at once and as one change, and to nobody else's", async () => {
  const { desk, ana, stroke } = await deskWithAna();
  const ben = await desk.person("Ben");
  const aborted = new AbortController();
  const listen = async (actor: Awaited<ReturnType<typeof desk.person>>) => {
    const feed = await createCaller(desk.context(actor), { signal: aborted.signal }).event.feed();
    const heard = feed[Symbol.asyncIterator]();
    await heard.next();
    return async () => {
      const [, update] = (await heard.next()).value as unknown as [string, { change: unknown }];
      return update.change;
    };
  };
  const [toAna, toBen] = [await listen(await desk.person("Ana", "reviewer")), await listen(ben)];
  const { digest } = await ana.bulk.preview(stroke);
  await ana.bulk.mark({ ...stroke, digest });
  await ana.claim.take({ pairId: desk.pairIds[0] ?? "" });
  expect(await toAna()).toMatchObject({ kind: "pair_marked", pairId: null, caseId: desk.caseId });
  expect(await toAna()).toMatchObject({ kind: "pair_claimed" });
  expect(await toBen()).toMatchObject({ kind: "pair_claimed" });
  aborted.abort();
  await desk.feed.close();
});

it("is nobody else's to take back", async () => {
  const { desk, ana, stroke } = await deskWithAna();
  const { digest } = await ana.bulk.preview(stroke);
  const { id: bulkId } = await ana.bulk.mark({ ...stroke, digest });
  const ben = await desk.as("Ben");
  await expect(ben.bulk.undo({ bulkId })).rejects.toMatchObject({
    cause: { code: "BULK_NOT_FOUND" },
  });
});

it("a stroke sent again under its key is done once, and answered the same", async () => {
  const { desk, ana, stroke } = await deskWithAna();
  const { digest } = await ana.bulk.preview(stroke);
  const key = "0198c5a0-0000-7000-8000-000000000001";
  const context = desk.context(await desk.person("Ana", "reviewer"), NOON, key);
  const first = await createCaller(context).bulk.mark({ ...stroke, digest });
  expect(await createCaller(context).bulk.mark({ ...stroke, digest })).toEqual(first);
  expect(await desk.db.prisma.bulkMark.count()).toBe(1);
});

it("takes hundreds of pairs at one stroke, in a chain that holds, and no more than a thousand", async () => {
  const { desk, ana, stroke } = await deskWithAna();
  await loadCase(desk.db, generatedCase("long", 1_001), NOON);
  const { id: caseId } = await desk.db.prisma.case.findUniqueOrThrow({ where: { slug: "long" } });
  await expect(ana.bulk.preview({ ...stroke, caseId })).rejects.toMatchObject({
    cause: { code: "BULK_TOO_LARGE" },
  });
  const one = await desk.db.prisma.party.findFirstOrThrow({ where: { caseId, position: 2 } });
  const filter = { againstId: one.id };
  const { digest } = await ana.bulk.preview({ ...stroke, caseId, filter });
  expect((await ana.bulk.mark({ ...stroke, caseId, filter, digest })).count).toBe(501);
  expect(await desk.db.prisma.event.count({ where: { caseId, kind: "pair_marked" } })).toBe(501);
  expect((await verifyHistory(desk.db)).map(({ fault }) => fault)).toEqual([null, null, null]);
});
