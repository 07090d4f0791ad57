import { expect, it } from "vitest";
import { NOON, openDesk } from "../../testing.ts";

const why = { confidence: "high", rationale: "As the record has it.", version: 0 } as const;

it("an editor who may have been told of a dispute gives no independent review; who took the pair on before does", async () => {
  const desk = await openDesk();
  const [eva, ana, ben] = [await desk.as("Eva"), await desk.as("Ana"), await desk.as("Ben")];
  const [told = "", blind = ""] = desk.pairIds;
  const earlier = await desk.as("Eva", "editor", new Date(NOON.getTime() - 60_000));
  await earlier.claim.take({ pairId: blind });
  for (const pairId of [told, blind]) {
    await ana.review.submit({ pairId, status: "overtaken", ...why });
    await ben.review.submit({ pairId, status: "not_checkable", ...why });
  }
  expect((await eva.pair.byId({ pairId: told })).state).toBe("disputed");
  await eva.claim.take({ pairId: told });
  const informed = async (pairId: string) => {
    await eva.review.submit({ pairId, status: "overtaken", ...why });
    const { reviews } = await eva.pair.work({ pairId });
    return reviews?.map(({ isInformed }) => isInformed);
  };
  expect(await informed(told)).toEqual([false, false, true]);
  expect(await informed(blind)).toEqual([false, false, false]);
});
