import { expect, it } from "vitest";
import { faultOn } from "../history/testing-busy-desk.ts";
import { openDesk } from "../testing.ts";

it("a decision that answers an element puts on record that why nobody did is void", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const {
    id: elementId,
    version,
    pairId,
  } = await desk.db.prisma.element.findFirstOrThrow({
    where: {
      answers: { none: { types: { isEmpty: false } } },
      pair: { responses: { some: {} } },
    },
  });
  const { responses } = await ana.coverage.pair({ pairId });
  const statementId = responses[0]?.statementId ?? "";
  const why = "Nobody thought of it.";
  await ana.coverage.setUnanswered({ elementId, version, reason: "not_sought", why });
  await ana.review.submit({
    pairId,
    status: "not_checkable",
    confidence: "high",
    rationale: "As is on record.",
    elements: [{ elementId, status: null, answers: [{ statementId, types: ["denies_general"] }] }],
    version: 0,
  });
  const { events } = await ana.event.byPair({ pairId });
  expect(events.slice(0, 2).map(({ kind }) => kind)).toEqual([
    "element_unanswered",
    "pair_decided",
  ]);
  expect(events[0]).toMatchObject({ before: { elementId, whyUnanswered: why }, after: null });
  expect(await faultOn(desk.db)).toBeNull();
});
