import { renderers } from "@rejoinder/report";
import { expect, it } from "vitest";
import { createCaller } from "../../router.ts";
import { addParaphrase, addTitledSource, NOON, openDesk } from "../../testing.ts";
import { askedDesk, at, DAY } from "../../testing-asked.ts";
import { getReportContent } from "./report.queries.ts";

const formats = ["html", "md", "json"] as const;

/** A desk with a confidential source that nothing names yet. */
async function deskWithInformant() {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { id: sourceId } = await ana.source.add({
    caseId: desk.caseId,
    kind: "confidential",
    title: "Zoltan, night clerk",
    publisher: "Zoltan's employer",
    publishedOn: "2024-08-30",
    address: "https://zoltan.example/",
    language: "en",
  });
  const pairId = desk.pairIds[0] ?? "";
  const report = async () => {
    const content = await getReportContent(desk.db, "telegram-durov", "en", NOON);
    return { content, files: formats.map((format) => renderers[format](content)) };
  };
  return { ana, sourceId, pairId, report };
}

const citing = (sourceId: string, pairId: string, visibility: "public" | "internal") => ({
  pairId,
  kind: "context" as const,
  visibility,
  text: "Asked again.",
  citations: [{ sourceId, locator: "Zoltan's letter" }],
  supersedesId: null,
});

it("a confidential source that only the desk knows of is in no report", async () => {
  const { ana, sourceId, pairId, report } = await deskWithInformant();
  await ana.note.add(citing(sourceId, pairId, "internal"));
  const { content, files } = await report();
  expect(content.sources.map(({ kind }) => kind)).not.toContain("confidential");
  for (const file of files) expect(file).not.toMatch(/Confidential source|Zoltan/);
});

it("a confidential source that a public note or evidence names is there without what could tell who it is", async () => {
  const { ana, sourceId, pairId, report } = await deskWithInformant();
  await ana.note.add(citing(sourceId, pairId, "public"));
  await ana.evidence.add({
    pairId,
    sourceId,
    wording: "paraphrase",
    text: "Zoltan saw the letter arrive.",
    language: "en",
    locator: "Zoltan, second talk",
    stanceAllegation: "consistent",
    stanceResponse: "inconsistent",
    credibility: 3,
  });
  const { content, files } = await report();
  expect(content.sources.map(({ kind }) => kind)).toContain("confidential");
  for (const file of files) {
    expect(file).toMatch(/Confidential source|"kind": ?"confidential"/);
    expect(file).toContain("Asked again.");
    expect(file).not.toMatch(/Zoltan/i);
  }
});

it("says of a confirmed quotation that a person has confirmed it, and of no other", async () => {
  const desk = await openDesk();
  const part = await desk.db.prisma.statementPart.findFirstOrThrow({
    where: { anchorId: { not: null }, statement: { pair: { position: 1 } } },
  });
  const { id: confirmedById } = await desk.person("Ana");
  const set = (data: object) =>
    desk.db.prisma.anchor.update({ where: { id: part.anchorId ?? "" }, data });
  const report = async () =>
    renderers.md(await getReportContent(desk.db, "telegram-durov", "en", NOON));
  await set({ state: "fuzzy" });
  expect(await report()).toContain("a person must confirm it");
  await set({ confirmedById });
  expect(await report()).not.toContain("a person must confirm it");
  expect(await report()).toContain("a person has confirmed that it is this quotation");
});

it("says of a reprint of a party's words that it does not count", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const pairId = desk.pairIds[0] ?? "";
  const reprint = await addTitledSource(ana, desk.caseId, "Reprint");
  const said = await addTitledSource(ana, desk.caseId, "Said", "party_statement");
  await ana.origin.group({ caseId: desk.caseId, sourceIds: [reprint, said] });
  await addParaphrase(ana, { pairId, sourceId: reprint });
  const { pairs } = await getReportContent(desk.db, "telegram-durov", "en", NOON);
  expect(pairs[0]?.evidence).toMatchObject([{ notCounted: "party" }]);
});

it("says no more why nobody answered once the log of requests no longer bears it out", async () => {
  const { desk, token, pairIds } = await askedDesk();
  const [pairId = ""] = pairIds;
  const late = await desk.as("Ana", "editor", at(3 * DAY));
  await desk.db.prisma.elementAnswer.deleteMany({ where: { pairId } });
  const { elements } = await late.coverage.pair({ pairId });
  const { id: elementId = "", version = 0 } = elements[0] ?? {};
  await late.coverage.setUnanswered({ elementId, version, reason: "no_reply", why: null });
  const told = async () => [
    (await late.coverage.pair({ pairId })).elements[0]?.unanswered,
    (await late.pair.byId({ pairId })).elements[0]?.unanswered,
    (await getReportContent(desk.db, "telegram-durov", "en", at(3 * DAY))).pairs[0]?.elements[0]
      ?.unanswered,
  ];
  expect(await told()).toEqual(["no_reply", "no_reply", "no_reply"]);
  const asNobody = createCaller(desk.context(null, at(3 * DAY)));
  await asNobody.reply.send({ token, text: "No.", language: "en", signedAs: null });
  expect(await told()).toEqual([null, null, null]);
});
