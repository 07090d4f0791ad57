import { expect, it } from "vitest";
import { verifyHistory } from "../../history/verify.ts";
import { openDesk } from "../../testing.ts";
import { addParaphrase, addTitledSource, submitReview } from "../../testing-evidence.ts";

async function deskWithEvidence() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const [pairId = ""] = desk.pairIds;
  const sourceId = await addTitledSource(ana, desk.caseId, "A report");
  const evidenceId = await addParaphrase(ana, { pairId, sourceId });
  const rated = {
    evidenceId,
    version: 1,
    stanceAllegation: "neutral",
    stanceResponse: "very_consistent",
    credibility: 4,
  } as const;
  return { desk, ana, pairId, evidenceId, rated };
}

it("judges evidence anew, and the history keeps what it was before and after, whole", async () => {
  const { desk, ana, pairId, evidenceId, rated } = await deskWithEvidence();
  expect(await ana.evidence.rate(rated)).toEqual({ id: evidenceId, version: 2 });
  const { evidence } = await ana.pair.byId({ pairId });
  const { evidenceId: _evidenceId, ...ratings } = rated;
  expect(evidence).toMatchObject([{ ...ratings, version: 2, text: "It was so." }]);
  const { events } = await ana.event.byPair({ pairId });
  expect(events[0]).toMatchObject({
    kind: "evidence_rated",
    before: { evidenceId, text: "It was so.", stanceAllegation: "consistent", credibility: 2 },
    after: { evidenceId, text: "It was so.", stanceAllegation: "neutral", credibility: 4 },
  });
  const chains = await verifyHistory(desk.db);
  expect(chains.map(({ fault }) => fault)).toEqual(chains.map(() => null));
});

it("shows the pair as it was before and after the judgement", async () => {
  const { ana, pairId, rated } = await deskWithEvidence();
  await ana.evidence.rate(rated);
  const { events } = await ana.event.byPair({ pairId });
  const [after, before] = await Promise.all(
    events.slice(0, 2).map(({ sequence }) => ana.event.pairAt({ pairId, sequence })),
  );
  expect(before?.evidence).toMatchObject([{ stanceResponse: "inconsistent" }]);
  expect(after?.evidence).toMatchObject([{ stanceResponse: "very_consistent" }]);
});

it("the same judgement again changes nothing and writes no history", async () => {
  const { desk, ana, rated } = await deskWithEvidence();
  await ana.evidence.rate(rated);
  expect(await ana.evidence.rate({ ...rated, version: 2 })).toMatchObject({ version: 2 });
  expect(await desk.db.prisma.event.count({ where: { kind: "evidence_rated" } })).toBe(1);
});

it("refuses what somebody judged in the meantime, and says what stands", async () => {
  const { ana, rated } = await deskWithEvidence();
  await ana.evidence.rate(rated);
  await expect(ana.evidence.rate({ ...rated, credibility: 1 })).rejects.toMatchObject({
    cause: {
      code: "EVIDENCE_MOVED_ON",
      current: { stanceAllegation: "neutral", credibility: 4, version: 2, withdrawnAt: null },
    },
  });
});

it("a decision that rested on the evidence goes stale, and says why", async () => {
  const { desk, ana, pairId, rated } = await deskWithEvidence();
  await submitReview(ana, pairId, "not_checkable");
  const ben = await desk.as("Ben");
  await submitReview(ben, pairId, "not_checkable");
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state: "decided" });
  await ben.evidence.rate(rated);
  expect(await ana.pair.byId({ pairId })).toMatchObject({ state: "stale" });
  expect(await ana.pair.work({ pairId })).toMatchObject({ staleCauses: ["evidence_rerated"] });
});
