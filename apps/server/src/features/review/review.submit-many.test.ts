import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";
import { addParaphrase, addTitledSource } from "../../testing-evidence.ts";

const reason = { confidence: "high", rationale: "Neither point can be checked." } as const;

/** A desk on which Ana marked the first three pairs, and gave no reason. */
async function deskWithMarks() {
  const desk = await openDesk();
  const [ana, ben] = [await desk.as("Ana"), await desk.as("Ben")];
  const marks = desk.pairIds
    .slice(0, 3)
    .map((pairId) => ({ pairId, status: "not_checkable" as const, version: 1 }));
  for (const { pairId, status } of marks) await ana.review.mark({ pairId, status, version: 0 });
  return { desk, ana, ben, marks };
}

it("one reason makes a review of each mark, and decides what that decides", async () => {
  const { desk, ana, ben, marks } = await deskWithMarks();
  const [first] = marks;
  if (first) await ben.review.submit({ ...first, ...reason, version: 0 });
  const { reviewed, movedOn } = await ana.review.submitMany({ marks, ...reason });
  expect(movedOn).toEqual([]);
  expect(reviewed.map(({ version, revision }) => [version, revision])).toEqual([
    [2, 1],
    [2, 1],
    [2, 1],
  ]);
  const states = await desk.db.prisma.pair.findMany({
    orderBy: { position: "asc" },
    select: { state: true },
  });
  expect(states.map(({ state }) => state)).toEqual(["decided", "in_review", "in_review", "open"]);
  expect(await ana.need.unreasoned({ caseId: desk.caseId })).toEqual([]);
});

it("a mark that moved on is left as it is, and the others are reviewed", async () => {
  const { ana, marks } = await deskWithMarks();
  const [first, second, third] = marks;
  if (!first || !second || !third) throw new Error("three marks were made");
  await ana.review.mark({ ...first, status: "contested", version: 1 });
  await ana.review.submit({ ...second, ...reason });
  const later = { ...second, version: 2 };
  const { reviewed, movedOn } = await ana.review.submitMany({
    marks: [first, later, third],
    ...reason,
  });
  expect(reviewed).toMatchObject([{ pairId: third.pairId }]);
  const currents = Object.fromEntries(movedOn.map(({ pairId, current }) => [pairId, current]));
  expect(currents).toMatchObject({
    [first.pairId]: { status: "contested", version: 2 },
    [second.pairId]: { reviewedStatus: "not_checkable", version: 2 },
  });
});

it("of a list with a pair that does not exist nothing is saved", async () => {
  const { desk, ana, marks } = await deskWithMarks();
  const unknown = { ...marks[0], pairId: "01a20c1b-ee54-77e9-ae0c-81d847a0a419" };
  await expect(
    ana.review.submitMany({
      marks: [...marks, { status: "overtaken", version: 1, ...unknown }],
      ...reason,
    }),
  ).rejects.toMatchObject({ cause: { code: "PAIR_NOT_FOUND" } });
  expect(await desk.db.prisma.review.count()).toBe(0);
});

it("one reason for several marks leaves what a review says of elements and evidence as it is", async () => {
  const { desk, ana, marks } = await deskWithMarks();
  const [first] = marks;
  if (!first) throw new Error("three marks were made");
  const { pairId } = first;
  const sourceId = await addTitledSource(ana, desk.caseId, "Ledger");
  const [kept, withdrawn] = [
    await addParaphrase(ana, { pairId, sourceId }),
    await addParaphrase(ana, { pairId, sourceId }),
  ];
  const [element] = (await ana.pair.byId({ pairId })).elements;
  const elements = [{ elementId: element?.id ?? "", status: "contested" as const, answers: [] }];
  const evidenceIds = [kept, withdrawn];
  await ana.review.submit({ ...first, ...reason, elements, evidenceIds });
  await ana.evidence.withdraw({ evidenceId: withdrawn, version: 1 });
  await ana.review.mark({ pairId, status: "overtaken", version: 2 });
  await ana.review.submitMany({ marks: [{ pairId, status: "overtaken", version: 3 }], ...reason });
  const { review } = await ana.pair.byId({ pairId });
  expect(review).toMatchObject({ status: "overtaken", elements, evidenceIds: [kept] });
});
