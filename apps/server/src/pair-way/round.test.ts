import { expect, it } from "vitest";
import { NOON, openDesk } from "../testing.ts";
import { reviewAlike } from "../testing-decided.ts";
import { addParaphrase, addTitledSource } from "../testing-evidence.ts";

const minutes = (count: number) => new Date(NOON.getTime() + count * 60_000);

/** A desk on which Ana and Ben decided the first pair, `at` minutes after noon. */
async function deskWithDecision(at: number) {
  const desk = await openDesk();
  const [ana, ben] = [
    await desk.as("Ana", "editor", minutes(at)),
    await desk.as("Ben", "editor", minutes(at)),
  ];
  const pairId = desk.pairIds[0] ?? "";
  await reviewAlike([ana, ben], pairId);
  const change = async (now: Date) => {
    const eva = await desk.as("Eva", "editor", now);
    await addParaphrase(eva, {
      pairId,
      sourceId: await addTitledSource(eva, desk.caseId, "Ledger"),
    });
  };
  const seen = async () => {
    const { state } = await ana.pair.byId({ pairId });
    const { given } = await ana.pair.work({ pairId });
    return { state, given };
  };
  return { desk, pairId, change, seen };
}

it("a review that was asked for before the round began, and served after, is of the round", async () => {
  const { desk, pairId, change, seen } = await deskWithDecision(0);
  await change(minutes(10));
  await reviewAlike([await desk.as("Ben", "editor", minutes(5))], pairId);
  expect(await seen()).toEqual({ state: "in_review", given: 1 });
});

it("a change that was asked for before the reviews, and served after, leaves none of them to its round", async () => {
  const { desk, pairId, change, seen } = await deskWithDecision(5);
  await change(minutes(0));
  expect(await seen()).toEqual({ state: "stale", given: 0 });
  await reviewAlike([await desk.as("Ben", "editor", minutes(6))], pairId);
  expect(await seen()).toEqual({ state: "in_review", given: 1 });
});
