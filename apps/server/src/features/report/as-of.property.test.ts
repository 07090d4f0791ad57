import { rm } from "node:fs/promises";
import type { ReportContent } from "@rejoinder/report";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Act, anyAct, perform } from "../../pair-way/testing-acts.ts";
import { at, openCase, openWorld, type World } from "../../pair-way/testing-world.ts";
import { answerTo } from "../../rights/answer-to.ts";
import { NOON } from "../../testing.ts";
import { getReportContentAsOf } from "./as-of.ts";
import { getReportContent } from "./report.queries.ts";
import { type Change, changes } from "./testing-as-of.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.feed.close();
  await rm(world.folder, { recursive: true, force: true });
});

const anyChange = fc.record({
  change: fc.constantFrom(...(Object.keys(changes) as Change[])),
  who: fc.nat(4),
  pair: fc.constantFrom(0 as const, 1 as const),
  pick: fc.nat(200),
  minutes: fc.integer({ min: 1, max: 60 }),
});
type AnyChange = Act | (typeof anyChange extends fc.Arbitrary<infer Value> ? Value : never);

async function carryOut(act: AnyChange, now: Date): Promise<string | undefined> {
  if ("does" in act) return (await perform(world, act, now))?.answer;
  const me = at(world.people, act.who);
  const pairId = world.pairIds[act.pair];
  if (!me || !pairId) throw new Error("there are people and pairs");
  const { path, input } = await changes[act.change]({ ...act, world, me, pairId, now });
  return (await answerTo(world, me, path, input, now)).answer;
}

it("the report as of any moment is the report that was read then", async () => {
  let [now, cases, changed] = [NOON.getTime(), 0, 0];
  const anyStep = fc.oneof(anyAct, anyChange);
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 30, maxLength: 30 }), async (acts) => {
      cases += 1;
      Object.assign(world, await openCase(world, cases));
      world.changes.left = 1;
      const { db, slug } = world;
      const read: { at: Date; content: ReportContent; act: AnyChange }[] = [];
      for (const act of acts) {
        // Clocks that go back are another question: which of two moments was first, the chain says.
        now += Math.max(1, act.minutes) * 60_000;
        const moment = new Date(now);
        const answer = await carryOut(act, moment);
        expect({ act, answer }).not.toMatchObject({ answer: "BUG" });
        read.push({ at: moment, content: await getReportContent(db, slug, "en", moment), act });
      }
      for (const { at: moment, content, act } of read) {
        const asOf = await getReportContentAsOf(db, slug, "en", moment);
        expect({ act, ...asOf }).toEqual({ act, content, untold: [] });
      }
      changed += new Set(read.map(({ content }) => JSON.stringify(content))).size;
    }),
    { numRuns: 4, seed: 7, endOnFailure: true },
  );
  expect(changed).toBeGreaterThan(40);
}, 120_000);
