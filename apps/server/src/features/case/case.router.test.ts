import { expect, it } from "vitest";
import { loadCase } from "../../cases.ts";
import { generatedCase, NOON, openDesk } from "../../testing.ts";

it("lists cases newest first, in keyset pages, each with its counts", async () => {
  const desk = await openDesk();
  for (let number = 1; number <= 50; number += 1)
    await loadCase(desk.db, generatedCase(`case-${number}`, 1), NOON);
  const ana = await desk.as("Ana");
  const first = await ana.case.list();
  expect(first.cases).toHaveLength(50);
  expect(first.cases[0]).toMatchObject({
    slug: "case-50",
    counts: { not_reviewed: 1, contested: 0 },
  });
  const second = await ana.case.list({ before: first.before ?? "" });
  expect(second.cases.map(({ slug }) => slug)).toEqual(["telegram-durov"]);
  expect(second.before).toBeNull();
});

it("shows the stage of the proceedings step by step, with whom it concerns and its source", async () => {
  const desk = await openDesk();
  const found = await (await desk.as("Ana")).case.bySlug({ slug: "telegram-durov" });
  expect(found.steps).toMatchObject([
    { stage: "investigation", on: "2024-07-08", party: null },
    { stage: "formal_investigation", on: "2024-08-28", party: { name: { en: "Pavel Durov" } } },
  ]);
});

it("lists what was said outside any pair, but not the first wording of what is in one", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const { statements, after } = await ana.case.unpairedStatements({ caseId: desk.caseId });
  const said = statements.flatMap(({ parts }) => parts.map(({ text }) => text));
  expect(said).toContain("I'm still trying to understand what happened in France");
  expect(said).not.toContain("quasi-totale absence de réponse");
  expect(said).not.toContain("almost total lack of response");
  expect(after).toBeNull();
  expect(await ana.case.unpairedStatements({ caseId: desk.caseId, after: 1000 })).toEqual({
    statements: [],
    after: null,
  });
});

it("refuses a case that does not exist", async () => {
  const ana = await (await openDesk()).as("Ana");
  await expect(ana.case.bySlug({ slug: "nothing" })).rejects.toMatchObject({
    code: "NOT_FOUND",
    cause: { code: "CASE_NOT_FOUND" },
  });
});
