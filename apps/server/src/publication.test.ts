import { expect, it } from "vitest";
import { loadCase } from "./features/case/case.load.ts";
import { generatedCase, NOON, openDesk } from "./testing.ts";

it("counts the words quoted of each side, and asks for a reason where they are far apart", async () => {
  const desk = await openDesk();
  const { balance, legal, pairReason } = await desk.as("Ana");
  await loadCase(desk.db, generatedCase("made-up", 1), NOON);
  const pair = await desk.db.prisma.pair.findFirstOrThrow({ where: { case: { slug: "made-up" } } });
  const asked = { pairId: pair.id };
  expect(await balance.pair(asked)).toMatchObject({
    allegation: { quotedWords: 42 },
    response: { quotedWords: 42, attempts: 0 },
    imbalances: [],
  });
  await desk.db.prisma.elementAnswer.deleteMany({ where: asked });
  await desk.db.prisma.pairResponse.deleteMany({ where: { ...asked, position: 1 } });
  expect((await balance.pair(asked)).imbalances).toEqual([{ code: "quoted", side: "allegation" }]);
  expect((await legal.pair(asked)).blockers).toContain("imbalance");
  await pairReason.give({
    ...asked,
    kind: "imbalance",
    replaces: null,
    text: "The indictment is long.",
  });
  expect((await legal.pair(asked)).blockers).not.toContain("imbalance");
});
