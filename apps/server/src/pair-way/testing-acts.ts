import type { Actor } from "@rejoinder/domain";
import { type ChosenStatus, chosenStatuses, type ReviewState } from "@rejoinder/schema";
import fc from "fast-check";
import { runCapture } from "../capture/run-capture.ts";
import { loadCase } from "../cases.ts";
import { answerTo } from "../rights/answer-to.ts";
import { generatedCase } from "../testing.ts";
import { freeExpiredClaims } from "./free-claims.ts";
import { asks, type Doing } from "./testing-asks.ts";
import { at, claimants, type World } from "./testing-world.ts";

/** What somebody does to one of two pairs, by which of several ways and to which of several things. */
export type Act = {
  /** `goOn`: what brings the pair on from where it is, by whoever may. */
  does: keyof typeof asks | keyof typeof desks | "goOn";
  who: number;
  pair: 0 | 1;
  status: ChosenStatus;
  pick: number;
  /** Since the act before; less than none where clocks differ. */
  minutes: number;
};

/** What the desk does by itself, or by other ways in. */
const desks = {
  expire: ({ world }: Doing, now: Date) => freeExpiredClaims(world.db, now),
  load: ({ world }: Doing, now: Date) => loadCase(world.db, generatedCase(world.slug, 2), now),
  capture: captureAnew,
};

/** A newer text of the allegation's source comes in, which does not hold what was quoted. */
async function captureAnew({ world, me, pairId, pick }: Doing, now: Date): Promise<void> {
  // Each is read in a process of its own.
  if (world.changes.left === 0) return;
  world.changes.left -= 1;
  const { allegation } = await world.db.prisma.pair.findUniqueOrThrow({
    where: { id: pairId },
    select: { allegation: { select: { sourceId: true } } },
  });
  const uploadId = await world.handIn(me.id, Buffer.from(`Nothing of it, ${pick}.`), "text/plain");
  const from = { way: "pasted", uploadId };
  const input = { sourceId: allegation.sourceId, extent: "whole", from };
  await answerTo(world, me, "capture.ask", input, now);
  const waiting = await world.db.prisma.capture.findMany({ where: { state: "waiting" } });
  const policy = { allowed: [], only: null };
  for (const { id } of waiting)
    await runCapture({ db: world.db, store: world.store, policy }, id, () => now);
}

/** What brings a pair on from where it is. */
const onward = {
  open: ["take", "review", "reviewAlike"],
  in_review: ["reviewAlike", "handBack", "setWanted", "review", "handBack", "reviewAlike"],
  disputed: ["open", "decide", "reviewAlike", "decide", "take"],
  decided: ["addEvidence", "reopen"],
  stale: ["take", "reviewAlike", "review"],
} as const satisfies Record<ReviewState, readonly (keyof typeof asks)[]>;

const forEditors = ["open", "decide", "reopen", "setWanted"] as const;

/** @returns what it was answered, where anything was asked */
export async function perform(world: World, act: Act, now: Date) {
  const anybody = at(world.people, act.who);
  const pairId = world.pairIds[act.pair];
  if (!anybody || !pairId) throw new Error("there are people and pairs");
  if (act.does in desks) {
    await desks[act.does as keyof typeof desks]({ ...act, world, pairId, me: anybody }, now);
    return null;
  }
  const does = act.does === "goOn" ? await nextOf(world, pairId, act.pick) : act.does;
  const me = act.does === "goOn" ? await suitedTo(world, pairId, does, anybody) : anybody;
  const { path, input } = await asks[does as keyof typeof asks]({ ...act, world, pairId, me });
  return { path, ...(await answerTo(world, me, path, input, now)) };
}

async function nextOf({ db }: World, pairId: string, pick: number) {
  const { state } = await db.prisma.pair.findUniqueOrThrow({ where: { id: pairId } });
  return at<keyof typeof asks>(onward[state], pick) ?? "review";
}

async function suitedTo(world: World, pairId: string, does: Act["does"], anybody: Actor) {
  if (forEditors.some((each) => each === does)) return world.judge;
  if (does !== "handBack") return anybody;
  const [claimant] = await claimants(world, pairId);
  return world.people.find(({ id }) => id === claimant) ?? anybody;
}

const all = [...Object.keys(asks), ...Object.keys(desks)] as Act["does"][];

export const anyAct: fc.Arbitrary<Act> = fc.record({
  does: fc.oneof(
    { weight: 1, arbitrary: fc.constant("goOn" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...all) },
  ),
  who: fc.nat(4),
  pair: fc.constantFrom(0, 1),
  status: fc.constantFrom(...chosenStatuses),
  pick: fc.nat(200),
  minutes: fc.oneof(fc.integer({ min: -2, max: 30 }), fc.integer({ min: 0, max: 2000 })),
});
