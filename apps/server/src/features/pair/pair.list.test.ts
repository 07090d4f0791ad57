import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

const reason = { confidence: "high", rationale: "So it is." } as const;

const positions = ({ pairs }: { pairs: { position: number }[] }) =>
  pairs.map(({ position }) => position);

/** The first pair in dispute between Ana and Ben, the second in review by Ana, the rest open. */
async function deskInDispute() {
  const desk = await openDesk();
  const ana = await desk.as("Ana", "reviewer");
  const ben = await desk.as("Ben", "reviewer");
  const [first = "", second = ""] = desk.pairIds;
  await ana.review.submit({ pairId: first, status: "not_checkable", ...reason, version: 0 });
  await ben.review.submit({ pairId: first, status: "overtaken", ...reason, version: 0 });
  await ana.review.submit({ pairId: second, status: "not_checkable", ...reason, version: 0 });
  return { desk, ana, ben, list: { caseId: desk.caseId, locale: "en" } as const };
}

it("narrows to how far the review has come", async () => {
  const { ana, list } = await deskInDispute();
  expect(positions(await ana.pair.list({ ...list, state: "open" }))).toEqual([3, 4]);
  expect(positions(await ana.pair.list({ ...list, state: "in_review" }))).toEqual([2]);
  expect(positions(await ana.pair.list({ ...list, state: "disputed" }))).toEqual([1]);
  expect(positions(await ana.pair.list({ ...list, state: "decided" }))).toEqual([]);
  expect(
    positions(await ana.pair.list({ ...list, state: "disputed", status: "not_checkable" })),
  ).toEqual([1]);
});

it("a dispute is in review to whoever has not reviewed the pair, and to an editor who is to", async () => {
  const { desk, list } = await deskInDispute();
  const cem = await desk.as("Cem", "reviewer");
  expect(positions(await cem.pair.list({ ...list, state: "in_review" }))).toEqual([1, 2]);
  expect(positions(await cem.pair.list({ ...list, state: "disputed" }))).toEqual([]);

  const dora = await desk.person("Dora");
  const asDora = await desk.as("Dora");
  expect(positions(await asDora.pair.list({ ...list, state: "disputed" }))).toEqual([1]);
  await claim(desk, dora.id);
  expect(positions(await asDora.pair.list({ ...list, state: "disputed" }))).toEqual([]);
  expect(positions(await asDora.pair.list({ ...list, state: "in_review" }))).toEqual([1, 2]);
});

it("narrows to what somebody has taken on", async () => {
  const { desk, ana, list } = await deskInDispute();
  const dora = await desk.person("Dora");
  await claim(desk, dora.id);
  const asDora = await desk.as("Dora");
  expect(positions(await asDora.pair.list({ ...list, mine: true }))).toEqual([1]);
  expect(positions(await ana.pair.list({ ...list, mine: true }))).toEqual([]);
});

async function claim(desk: Awaited<ReturnType<typeof openDesk>>, reviewerId: string) {
  await desk.db.prisma.claim.create({
    data: {
      pairId: desk.pairIds[0] ?? "",
      reviewerId,
      givenById: reviewerId,
      at: new Date("2026-03-02T12:00:00Z"),
      until: new Date("2026-03-05T12:00:00Z"),
    },
  });
}
