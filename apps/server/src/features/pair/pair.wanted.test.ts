import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { reviewAlike } from "../../testing-decided.ts";

/** A desk on which Ana reviewed the first pair, and two are wanted of it. */
async function deskWithReview() {
  const desk = await openDesk();
  const [ana, ben] = [await desk.as("Ana"), await desk.as("Ben")];
  const pairId = desk.pairIds[0] ?? "";
  await reviewAlike([ana], pairId);
  const pair = () => ana.pair.byId({ pairId });
  return { desk, ana, ben, pairId, pair };
}

it("fewer reviews wanted settle a pair that has them already", async () => {
  const { ana, pairId, pair } = await deskWithReview();
  const { version } = await pair();
  const after = await ana.pair.setWanted({ pairId, wanted: 1, version });
  expect(await pair()).toMatchObject({ state: "decided", version: after.version });
  const { events } = await ana.event.byPair({ pairId });
  expect(events.slice(0, 2)).toMatchObject([
    { kind: "pair_decided", after: { status: "not_checkable", way: "agreement" } },
    { kind: "reviews_wanted_set", before: { wantedReviews: null }, after: { wantedReviews: 1 } },
  ]);
});

it("with more reviews wanted, two that agree decide nothing", async () => {
  const { ana, ben, pairId, pair } = await deskWithReview();
  await ana.pair.setWanted({ pairId, wanted: 3, version: (await pair()).version });
  await reviewAlike([ben], pairId);
  expect((await pair()).state).toBe("in_review");
  expect(await ana.pair.work({ pairId })).toMatchObject({ wanted: 3, given: 2 });
});

it("a number set from an older version is refused, and the refusal carries what stands", async () => {
  const { desk, ana, ben, pairId, pair } = await deskWithReview();
  const { version } = await pair();
  await ana.pair.setWanted({ pairId, wanted: 3, version });
  await expect(ben.pair.setWanted({ pairId, wanted: 4, version })).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { code: "PAIR_CHANGED", current: { wantedReviews: 3, version: version + 1 } },
  });
  const same = await ben.pair.setWanted({ pairId, wanted: 3, version: version + 1 });
  expect(same).toEqual({ wantedReviews: 3, version: version + 1 });
  expect(await desk.db.prisma.event.count({ where: { kind: "reviews_wanted_set" } })).toBe(1);
});
