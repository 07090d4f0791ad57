import { expect, it } from "vitest";
import { NOON, openDesk } from "../testing.ts";
import { reviewAlike } from "../testing-decided.ts";
import { freeExpiredClaims } from "./free-claims.ts";

const HOUR_MS = 3_600_000;
const after = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS);

/** A desk on which Ben took the first two pairs on at noon, and Ana reviewed the second. */
async function deskWithClaims() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const ben = await desk.as("Ben", "reviewer");
  const [first = "", second = ""] = desk.pairIds;
  for (const pairId of [first, second]) await ben.claim.take({ pairId });
  await reviewAlike([ana], second);
  const stateOf = async (pairId: string) => (await ana.pair.byId({ pairId })).state;
  return { desk, ana, first, second, stateOf };
}

it("a claim stays until its time is over", async () => {
  const { desk, first, stateOf } = await deskWithClaims();
  expect(await freeExpiredClaims(desk.db, after(47.99))).toBe(0);
  expect(await stateOf(first)).toBe("in_review");
});

it("an abandoned claim frees itself, and leaves the pair to whoever else is at it", async () => {
  const { desk, ana, first, second, stateOf } = await deskWithClaims();
  expect(await freeExpiredClaims(desk.db, after(48))).toBe(2);
  expect([await stateOf(first), await stateOf(second)]).toEqual(["open", "in_review"]);
  const { events } = await ana.event.byPair({ pairId: first });
  expect(events[0]).toMatchObject({
    kind: "pair_released",
    actor: { handle: "desk" },
    at: after(48),
    after: { claimEnd: "expired" },
  });
});

it("servers that look at once free each claim once", async () => {
  const { desk, first } = await deskWithClaims();
  await Promise.all([1, 2, 3].map(() => freeExpiredClaims(desk.db, after(50))));
  const told = { kind: "pair_released", pairId: first } as const;
  expect(await desk.db.prisma.event.count({ where: told })).toBe(1);
  expect(await freeExpiredClaims(desk.db, after(51))).toBe(0);
});

it("who comes back after their time is over takes the pair on anew", async () => {
  const { desk, ana, first } = await deskWithClaims();
  const ben = await desk.as("Ben", "reviewer", after(49));
  await ben.claim.take({ pairId: first });
  const { claims } = await ana.pair.work({ pairId: first });
  expect(claims).toMatchObject([{ reviewer: { name: "Ben" }, until: after(97) }]);
});
