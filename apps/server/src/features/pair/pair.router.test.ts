import { expect, it } from "vitest";
import { loadCase } from "../../cases.ts";
import { generatedCase, NOON, openDesk } from "../../testing.ts";

async function deskWithAna() {
  const desk = await openDesk();
  return { desk, ana: await desk.as("Ana"), list: { caseId: desk.caseId, locale: "en" } as const };
}

const positions = ({ pairs }: { pairs: { position: number }[] }) =>
  pairs.map(({ position }) => position);

it("shows a pair whole: both sides, element by element, with who spoke and where it stands", async () => {
  const { desk, ana } = await deskWithAna();
  const pair = await ana.pair.byPosition({ slug: "telegram-durov", position: 1 });
  expect(pair.case).toMatchObject({ slug: "telegram-durov", pairs: 4 });
  expect(pair.stage).toMatchObject({
    stage: "formal_investigation",
    on: "2024-08-28",
    party: { name: { en: "Pavel Durov" } },
  });
  expect(pair.allegation).toMatchObject({
    speaker: { name: { en: "French prosecutors" } },
    against: [{ name: { en: "Telegram" } }],
    parts: [
      {
        wording: "translated_quotation",
        text: "almost total lack of response",
        anchor: { state: "exact" },
      },
      { wording: "paraphrase", anchor: null },
    ],
    original: { saidOn: "2024-08-28", parts: [{ text: "quasi-totale absence de réponse" }] },
  });
  expect(pair.elements).toHaveLength(2);
  expect(pair.responses.map(({ basis }) => basis)).toEqual(["source", "source", "source", "desk"]);
  expect(pair.responses[0]?.answers).toEqual([
    { elementId: pair.elements[1]?.id, types: ["denies_general"] },
  ]);
  expect(await ana.pair.byId({ pairId: desk.pairIds[0] ?? "" })).toEqual(pair);
});

it("lists pairs in keyset pages, in their order", async () => {
  const { ana, list } = await deskWithAna();
  const first = await ana.pair.list({ ...list, limit: 3 });
  expect(positions(first)).toEqual([1, 2, 3]);
  expect(first.after).toBe(3);
  const second = await ana.pair.list({ ...list, limit: 3, after: 3 });
  expect(positions(second)).toEqual([4]);
  expect(second.after).toBeNull();
});

it("carries a line of each side: quotations in their language, paraphrases in the reader's", async () => {
  const { ana, list } = await deskWithAna();
  const { pairs } = await ana.pair.list({ ...list, locale: "fr" });
  expect(pairs[0]).toMatchObject({
    title: "Demandes d’enquêteurs laissées sans réponse",
    allegation: {
      wording: "translated_quotation",
      language: "en",
      text: "almost total lack of response",
      cut: false,
    },
    response: {
      wording: "paraphrase",
      language: "fr",
      text: "Pavel Durov a rejeté cette affirmation du parquet.",
    },
    responses: 4,
  });
  expect(pairs[1]?.allegation).toMatchObject({ wording: "paraphrase", cut: true });
});

it.each([
  ["no answer investigators", [1]],
  ["ANARCHIC  paradise", [4]],
  ["telegram perfect", [2]],
  ["QUASI-TOTALE absence réponse", [1]],
  ["reponse", [1]],
  ["other people's illegal", [3]],
  ["100%", []],
  ["_", []],
])("finds “%s” whatever its case, accents and quotation marks", async (query, expected) => {
  const { ana, list } = await deskWithAna();
  expect(positions(await ana.pair.list({ ...list, query }))).toEqual(expected);
  expect(positions({ pairs: await ana.pair.search({ query }) })).toEqual(expected);
});

it("narrows by status: reviewed ones by their review, the rest as not reviewed", async () => {
  const { desk, ana, list } = await deskWithAna();
  const reason = { confidence: "high", rationale: "So it is." } as const;
  for (const index of [3, 1])
    await ana.review.submit({
      pairId: desk.pairIds[index] ?? "",
      status: "contested",
      ...reason,
      version: 0,
    });
  await ana.review.mark({ pairId: desk.pairIds[0] ?? "", status: "overtaken", version: 0 });
  expect(positions(await ana.pair.list({ ...list, status: "contested" }))).toEqual([2, 4]);
  expect(positions(await ana.pair.list({ ...list, status: "contested", after: 2 }))).toEqual([4]);
  expect(positions(await ana.pair.list({ ...list, status: "not_reviewed" }))).toEqual([1, 3]);
  expect(positions(await ana.pair.list({ ...list, status: "overtaken" }))).toEqual([]);
  expect(positions(await ana.pair.list({ ...list, needsReason: true }))).toEqual([1]);
  expect(
    positions(await ana.pair.list({ ...list, needsReason: true, status: "overtaken" })),
  ).toEqual([1]);
  expect(
    positions(await ana.pair.list({ ...list, needsReason: true, status: "contested" })),
  ).toEqual([]);
  expect(
    positions(await ana.pair.list({ ...list, status: "contested", query: "anarchic" })),
  ).toEqual([4]);
});

it("a decision shows in the list before a review does", async () => {
  const { desk, ana, list } = await deskWithAna();
  const pairId = desk.pairIds[1] ?? "";
  const status = "insufficient";
  await desk.db.prisma.decision.create({ data: { pairId, status, way: "agreement", at: NOON } });
  for (const state of ["in_review", "decided"] as const)
    await desk.db.prisma.pair.update({
      where: { id: pairId },
      data: { state, decidedStatus: state === "decided" ? status : null },
    });
  await ana.review.submit({
    pairId: desk.pairIds[1] ?? "",
    status: "contested",
    confidence: "low",
    rationale: "I see it otherwise.",
    version: 0,
  });
  expect(positions(await ana.pair.list({ ...list, status: "insufficient" }))).toEqual([2]);
  expect(positions(await ana.pair.list({ ...list, status: "contested" }))).toEqual([]);
  expect(positions(await ana.pair.list({ ...list, status: "not_reviewed" }))).toEqual([1, 3, 4]);
  const { counts } = await ana.case.bySlug({ slug: "telegram-durov" });
  expect(counts).toMatchObject({ insufficient: 1, contested: 0, not_reviewed: 3 });
});

it("narrows by whom the allegation is against", async () => {
  const { ana, list } = await deskWithAna();
  const { parties } = await ana.case.bySlug({ slug: "telegram-durov" });
  const durov = parties.find(({ name }) => name.en === "Pavel Durov");
  expect(positions(await ana.pair.list({ ...list, againstId: durov?.id }))).toEqual([2, 3]);
});

it("refuses unknown pairs and cases, each with its own code", async () => {
  const { ana, desk, list } = await deskWithAna();
  await expect(ana.pair.byId({ pairId: desk.caseId })).rejects.toMatchObject({
    code: "NOT_FOUND",
    cause: { code: "PAIR_NOT_FOUND" },
  });
  await expect(ana.pair.byPosition({ slug: "telegram-durov", position: 99 })).rejects.toMatchObject(
    { cause: { code: "PAIR_NOT_FOUND" } },
  );
  await expect(ana.pair.list({ ...list, caseId: desk.pairIds[0] ?? "" })).rejects.toMatchObject({
    cause: { code: "CASE_NOT_FOUND" },
  });
  await expect(ana.pair.byId({ pairId: "1; drop table" })).rejects.toMatchObject({
    code: "BAD_REQUEST",
  });
});

it("carries a page of 50 pairs in at most 25 kB, marked and reviewed ones too", async () => {
  const { desk, ana } = await deskWithAna();
  await loadCase(desk.db, generatedCase("big", 50), NOON);
  const { id } = await ana.case.bySlug({ slug: "big" });
  const pageOf = async (locale: "en" | "fr") => {
    const page = await ana.pair.list({ caseId: id, locale });
    expect(page.pairs).toHaveLength(50);
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThanOrEqual(25_000);
    return page;
  };
  const { pairs } = await pageOf("en");
  for (const { id: pairId } of pairs)
    await ana.review.submit({
      pairId,
      status: "allegation_supported",
      confidence: "high",
      rationale: "So it is.",
      version: 0,
    });
  for (const locale of ["en", "fr"] as const) await pageOf(locale);
});

it("tells of a first response that was given before the allegation", async () => {
  const { desk, ana, list } = await deskWithAna();
  const { allegation, responses } = await ana.pair.byId({ pairId: desk.pairIds[3] ?? "" });
  const dates = [
    [allegation.id, "2024-08-28"],
    [responses[0]?.statement.id ?? "", "2024-08-25"],
  ] as const;
  for (const [id, saidOn] of dates)
    await desk.db.prisma.statement.update({ where: { id }, data: { saidOn } });
  const { pairs } = await ana.pair.list(list);
  expect(pairs.map(({ precedes }) => precedes)).toEqual([undefined, undefined, undefined, true]);
});
