import { expect, it } from "vitest";
import { openDesk } from "../../testing.ts";

async function deskWithEvidence() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const communique = sources.find(({ title }) => title.includes("28 août"));
  const evidence = {
    pairId: desk.pairIds[0] ?? "",
    sourceId: communique?.id ?? "",
    wording: "verbatim",
    text: "quasi-totale absence de réponse",
    language: "fr",
    locator: null,
    stanceAllegation: "consistent",
    stanceResponse: "inconsistent",
    credibility: 3,
  } as const;
  return { desk, ana, evidence };
}

it("anchors quoted evidence to the letter, with its stance towards each side", async () => {
  const { ana, evidence } = await deskWithEvidence();
  await ana.evidence.add(evidence);
  const pair = await ana.pair.byId({ pairId: evidence.pairId });
  expect(pair.evidence).toMatchObject([
    {
      text: evidence.text,
      anchor: { state: "exact" },
      stanceAllegation: "consistent",
      stanceResponse: "inconsistent",
      credibility: 3,
    },
  ]);
});

it.each([
  ["with the accent gone", "quasi-totale absence de reponse", "QUOTATION_NOT_FOUND"],
  ["that begins inside a word", "totale absence de réponse".slice(1), "QUOTATION_NOT_FOUND"],
  ["that runs across an elision", "quasi-totale absence de réponse […]", "QUOTATION_NOT_FOUND"],
])("refuses a quotation %s, and saves nothing", async (_, text, code) => {
  const { desk, ana, evidence } = await deskWithEvidence();
  await expect(ana.evidence.add({ ...evidence, text })).rejects.toMatchObject({ cause: { code } });
  expect(await desk.db.prisma.evidence.count()).toBe(0);
});

it("takes a paraphrase with a locator, and refuses one without", async () => {
  const { ana, evidence } = await deskWithEvidence();
  const paraphrase = {
    ...evidence,
    wording: "paraphrase",
    text: "Hardly any answer came.",
  } as const;
  await expect(ana.evidence.add(paraphrase)).rejects.toMatchObject({
    cause: { code: "LOCATOR_MISSING" },
  });
  await expect(ana.evidence.add({ ...paraphrase, locator: "page 2" })).resolves.toBeTruthy();
  const quoted = { ...paraphrase, text: "“Hardly any answer came.”", locator: "page 2" };
  await expect(ana.evidence.add(quoted)).rejects.toMatchObject({
    cause: { issues: [{ path: ["text"], message: "quoted_paraphrase" }] },
  });
});

it("withdraws evidence once, from the version that was seen", async () => {
  const { desk, ana, evidence } = await deskWithEvidence();
  const { id } = await ana.evidence.add(evidence);
  await expect(ana.evidence.withdraw({ evidenceId: id, version: 2 })).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { code: "EVIDENCE_MOVED_ON" },
  });
  await ana.evidence.withdraw({ evidenceId: id, version: 1 });
  expect((await ana.pair.byId({ pairId: evidence.pairId })).evidence).toEqual([]);
  expect(await desk.db.prisma.evidence.count()).toBe(1);
  const { events } = await ana.event.byPair({ pairId: evidence.pairId });
  expect(events.map(({ kind }) => kind)).toEqual(["evidence_withdrawn", "evidence_added"]);
});

it("refuses a quotation that stands in more than one place", async () => {
  const { desk, ana, evidence } = await deskWithEvidence();
  const {
    sources: [article],
  } = await ana.source.list({ caseId: desk.caseId });
  const short = { ...evidence, sourceId: article?.id ?? "", text: "responsible", language: "en" };
  await expect(ana.evidence.add(short)).rejects.toMatchObject({
    cause: { code: "QUOTATION_AMBIGUOUS" },
  });
});

it("anchors words that stand more than once at the place where they were selected", async () => {
  const { desk, ana, evidence } = await deskWithEvidence();
  const {
    sources: [article],
  } = await ana.source.list({ caseId: desk.caseId });
  const sourceId = article?.id ?? "";
  const { snapshot } = await ana.source.byId({ sourceId });
  const start = snapshot?.text.lastIndexOf("responsible") ?? -1;
  const place = { snapshotId: snapshot?.id ?? "", start, end: start + "responsible".length };
  const short = { ...evidence, sourceId, text: "responsible", language: "en", place };
  await ana.evidence.add(short);
  const { highlights } = await ana.source.byId({ sourceId });
  expect(highlights).toContainEqual(
    expect.objectContaining({ start, exact: "responsible", statement: null }),
  );
  await expect(ana.evidence.add({ ...short, text: "answerable" })).rejects.toMatchObject({
    cause: { code: "QUOTATION_NOT_FOUND" },
  });
});
