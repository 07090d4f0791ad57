import type { NoteKind } from "@rejoinder/schema";
import { beforeEach, describe, expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

let desk: Awaited<ReturnType<typeof openDesk>>;
let ana: Awaited<ReturnType<typeof desk.as>>;
let caseId: string;
let pairId: string;
beforeEach(async () => {
  desk = await openDesk();
  ana = await desk.as("Ana");
  caseId = desk.caseId;
  pairId = desk.pairIds[0] ?? "";
});

const guilty = "Asked on Monday. Durov is guilty of complicity.";
async function addNote(
  text: string,
  kind: NoteKind = "context",
  supersedesId: string | null = null,
) {
  const { id: sourceId } = await desk.db.prisma.source.findFirstOrThrow();
  return ana.note.add({
    pairId,
    kind,
    visibility: "internal",
    text,
    citations: [{ sourceId, locator: null }],
    supersedesId,
  });
}
const review = async (name: string, rationale: string, version = 0) =>
  (await desk.as(name)).review.submit({
    pairId,
    status: "contested",
    confidence: "low",
    rationale,
    version,
  });
const flagsFor = async (name: string) =>
  (await (await desk.as(name)).wording.byCase({ caseId })).flags;

it("finds nothing in the first case as it comes", async () => {
  expect(await ana.wording.byCase({ caseId })).toEqual({ flags: [], more: false });
});

it("flags notes that stand, titles and summary, each with its sentence and place", async () => {
  const { id } = await addNote(guilty);
  await desk.db.prisma.case.update({
    where: { id: caseId },
    data: { summary: { fr: "Durov est coupable de complicité." } },
  });
  await desk.db.prisma.pair.update({
    where: { id: pairId },
    data: { title: { en: "Durov committed fraud" } },
  });
  const flags = await flagsFor("Ana");
  expect(flags.map(({ of, lang }) => [of, lang])).toEqual([
    ["case_summary", "fr"],
    ["pair_title", "en"],
    ["note", null],
  ]);
  expect(flags.at(-1)).toMatchObject({
    recordId: id,
    pair: { id: pairId, position: 1 },
    rule: "guilt",
    sentence: "Durov is guilty of complicity.",
  });
});

it("flags a note no more once another took its place", async () => {
  const { id } = await addNote(guilty);
  await addNote("Prosecutors allege that Durov is guilty.", "context", id);
  expect(await flagsFor("Ana")).toEqual([]);
});

it("flags nothing after a judgment, until somebody appeals", async () => {
  await addNote(guilty);
  const { id: sourceId } = await desk.db.prisma.source.findFirstOrThrow();
  const step = { caseId, partyId: null, on: null, sourceId };
  await ana.stage.add({ ...step, stage: "judgment" });
  expect(await flagsFor("Ana")).toEqual([]);
  await ana.stage.add({ ...step, stage: "appeal" });
  expect(await flagsFor("Ana")).toHaveLength(1);
});

describe("what is not the reader's to see is not flagged for them", () => {
  it("as the reason of another's review, until they gave their own", async () => {
    await desk.person("Ben");
    await review("Ana", "Durov is guilty.");
    expect(await flagsFor("Ana")).toHaveLength(1);
    expect(await flagsFor("Ben")).toEqual([]);
    await review("Ben", "Both are on record.");
    expect(await flagsFor("Ben")).toMatchObject([{ of: "rationale", words: expect.anything() }]);
  });

  it("as a legal note, without the right", async () => {
    await addNote(guilty, "legal");
    const ben = await desk.person("Ben");
    await desk.db.prisma.person.update({ where: { id: ben.id }, data: { rights: [] } });
    expect(await flagsFor("Ben")).toEqual([]);
    expect(await flagsFor("Ana")).toHaveLength(1);
  });
});

describe("a flag that is dismissed with a reason", () => {
  const dismissalOf = async (name: string) => {
    const [flag] = await flagsFor(name);
    if (!flag) throw new Error("something is flagged");
    const { of, recordId, rule, words } = flag;
    return { caseId, of, recordId, rule, words, reason: "It quotes the judgment." };
  };
  const content = async () =>
    (await desk.db.prisma.event.findFirstOrThrow({ where: { kind: "wording_dismissed" } })).content;

  it("is gone, stays on record, and is dismissed once", async () => {
    await addNote(guilty);
    const dismissal = await dismissalOf("Ana");
    await ana.wording.dismiss(dismissal);
    expect(await flagsFor("Ana")).toEqual([]);
    expect(await content()).toContain("It quotes the judgment.");
    await expect(ana.wording.dismiss(dismissal)).rejects.toMatchObject({
      cause: { code: "WORDING_NOT_FOUND" },
    });
  });

  it("comes back where other words of the same record are flagged", async () => {
    await addNote(guilty);
    await ana.wording.dismiss(await dismissalOf("Ana"));
    await addNote("The fraudster Durov left.");
    expect(await flagsFor("Ana")).toHaveLength(1);
  });

  it("must be flagged", async () => {
    const { id } = await addNote("Nothing was found.");
    await expect(
      ana.wording.dismiss({
        caseId,
        of: "note",
        recordId: id,
        rule: "guilt",
        words: "is guilty",
        reason: "No.",
      }),
    ).rejects.toMatchObject({ cause: { code: "WORDING_NOT_FOUND" } });
  });

  it("tells nobody the words of a review, nor whose and on which pair it is", async () => {
    const ben = await desk.as("Ben");
    await review("Ana", "Durov is guilty.");
    const dismissal = await dismissalOf("Ana");
    await ana.wording.dismiss(dismissal);
    expect(await flagsFor("Ana")).toEqual([]);
    expect(await content()).not.toMatch(/guilt|judgment/);
    expect(await content()).not.toContain(dismissal.recordId);
    const { events } = await ben.event.byPair({ pairId });
    expect(events.map(({ kind }) => kind)).not.toContain("wording_dismissed");
  });
});
