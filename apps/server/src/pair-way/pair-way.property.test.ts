import { rm } from "node:fs/promises";
import { movePair, pairWay, reviewsOfRound, settlingEvent } from "@rejoinder/domain";
import { type EvidenceStatus, ReviewState } from "@rejoinder/schema";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { NOON } from "../testing.ts";
import { loadAtGate } from "./at-gate.ts";
import { listClaims } from "./claims.ts";
import { holdPair, listCurrentReviews } from "./on-way.ts";
import { countWanted } from "./reviewers.ts";
import { type Act, anyAct, perform } from "./testing-acts.ts";
import { openCase, openWorld, type World } from "./testing-world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await layTrail(world);
});
afterAll(async () => {
  await world.feed.close();
  await rm(world.folder, { recursive: true, force: true });
});

const states = Object.values(ReviewState);
const moves = new Set(pairWay.map(({ from, to }) => `${from} → ${to}`));

it("the database lets a pair move where the table does, and nowhere else", async () => {
  const pairs = states.flatMap((from) => states.map((to) => ({ from, to })));
  const rows = await world.db.prisma.$queryRaw<{ from: string; to: string; is: boolean }[]>`
    SELECT f.state::text AS from, t.state::text AS to, "isOnPairWay"(f.state, t.state) AS is
    FROM unnest(enum_range(NULL::"ReviewState")) f(state), unnest(enum_range(NULL::"ReviewState")) t(state)`;
  const table = pairs.map(({ from, to }) => ({
    from,
    to,
    is: from !== to && moves.has(`${from} → ${to}`),
  }));
  expect(rows).toHaveLength(states.length ** 2);
  expect(rows).toEqual(expect.arrayContaining(table));
});

it("whatever is done to pairs, each goes its way, and is where its records say", async () => {
  const trail = new Set<string>();
  let [now, cases] = [NOON.getTime(), 0];
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 30, maxLength: 30 }), async (acts) => {
      cases += 1;
      Object.assign(world, await openCase(world, cases));
      for (const act of acts) {
        now += act.minutes * 60_000;
        const answer = await perform(world, act, new Date(now));
        expect({ act, answer }).not.toMatchObject({ answer: { answer: "BUG" } });
        for (const move of await readTrail(world)) trail.add(move);
        expect(moves).toEqual(new Set([...moves, ...trail]));
        await mustBeInOrder(act);
      }
    }),
    { numRuns: 8, seed: 5, endOnFailure: true },
  );
  const been = new Set([...trail].flatMap((move) => move.split(" → ")));
  expect([...been].sort()).toEqual([...states].sort());
}, 120_000);

type Records = { claims: number; reviews: number; statuses: number; was: EvidenceStatus | null };

/** What a pair's records look like in each state. `was`: its last decision. */
const fits: Record<ReviewState, (records: Records) => boolean> = {
  open: ({ claims, reviews, was }) => claims + reviews === 0 && was === null,
  in_review: ({ claims, reviews }) => claims + reviews > 0,
  disputed: ({ statuses }) => statuses > 1,
  decided: ({ claims }) => claims === 0,
  stale: ({ claims, reviews, was }) => claims + reviews === 0 && was !== null,
};

/** Every pair is where its claims, reviews and decision say, and nothing is left to settle. */
async function mustBeInOrder(act: Act): Promise<void> {
  for (const pairId of world.pairIds)
    await world.db.prisma.$transaction(async (tx) => {
      const pair = await holdPair(tx, pairId);
      const { state, decidedStatus: was } = pair;
      const reviews = reviewsOfRound(await listCurrentReviews(tx, pairId), pair.roundFrom);
      const records = {
        claims: (await listClaims(tx, pairId)).length,
        reviews: reviews.length,
        statuses: new Set(reviews.map(({ status }) => status)).size,
        was,
      };
      const standing = await tx.decision.findMany({
        where: { pairId, staleAt: null },
        select: { status: true },
      });
      const [wanted, atGate] = [await countWanted(tx, pair), await loadAtGate(tx, pairId)];
      const event = settlingEvent(pair, reviews, wanted, atGate);
      const settled = event && movePair(pair, event, NOON);
      const seen = { act, records, standing, next: settled?.ok ? settled.pair.state : state };
      const decision = state === "decided" ? [{ status: was }] : [];
      expect(seen).toEqual({ ...seen, standing: decision, next: state });
      expect({ ...seen, state, fits: fits[state](records) }).toMatchObject({ fits: true });
    });
}

/** Has the database itself write down every state that a pair goes through, also within one change. */
async function layTrail({ db }: World): Promise<void> {
  for (const statement of [
    `CREATE TABLE trail (id bigserial PRIMARY KEY, move text NOT NULL)`,
    `CREATE FUNCTION "writeTrail"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN INSERT INTO trail (move) VALUES (OLD.state || ' → ' || NEW.state); RETURN NULL; END $$`,
    `CREATE TRIGGER "Pair_trail" AFTER UPDATE OF state ON "Pair" FOR EACH ROW EXECUTE FUNCTION "writeTrail"()`,
  ])
    await db.owner.prisma.$executeRawUnsafe(statement);
}

async function readTrail({ db }: World): Promise<string[]> {
  const rows = await db.owner.prisma.$queryRaw<
    { move: string }[]
  >`DELETE FROM trail RETURNING move`;
  return rows.map(({ move }) => move);
}
