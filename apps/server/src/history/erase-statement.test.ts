import { expect, it } from "vitest";
import { NOON } from "../testing.ts";
import { erase } from "./erase.ts";
import { ERASED } from "./records.ts";
import { faultOn, key, SLUG } from "./testing-busy-desk.ts";
import { everyWord, openCapturedDesk } from "./testing-captured-desk.ts";

type CapturedDesk = Awaited<ReturnType<typeof openCapturedDesk>>;

const eraseStatement = ({ db, store }: CapturedDesk, id: string) =>
  erase(db.owner, key, { slug: SLUG, kind: "statement", id, order: "An order" }, NOON, store);

it("erases a statement everywhere but in the text it was taken from, and nobody finds a pair by it", async () => {
  const desk = await openCapturedDesk();
  const { db, ana, caseId, statement, first } = desk;
  const found = () => ana.pair.list({ caseId, locale: "fr", query: "coffre" });
  expect((await found()).pairs).toHaveLength(1);
  expect(await eraseStatement(desk, statement.id)).toMatchObject({ left: [], heldBy: [] });

  expect(await faultOn(db)).toBeNull();
  expect((await found()).pairs).toEqual([]);
  const left = await everyWord(db);
  for (const word of ["coffre", "a clerk"]) expect(left).not.toContain(word);
  const { text } = await db.prisma.snapshot.findUniqueOrThrow({ where: { id: first.snapshotId } });
  expect(left.split("the vault was empty")).toHaveLength(text.split("the vault was empty").length);
  await expect(eraseStatement(desk, statement.id)).rejects.toMatchObject({
    code: "RECORD_NOT_FOUND",
  });
});

it("erases a statement that came with the case's file, which no event of its own tells of", async () => {
  const desk = await openCapturedDesk();
  const { db, pairId } = desk;
  const pair = await db.prisma.pair.findUniqueOrThrow({ where: { id: pairId } });
  const outcome = await eraseStatement(desk, pair.allegationId);
  expect(outcome.events).toEqual([]);
  const parts = await db.prisma.statementPart.findMany({
    where: { statementId: pair.allegationId },
  });
  expect(parts.map(({ text }) => text)).toEqual(parts.map(() => ERASED));
  expect(await faultOn(db)).toBeNull();

  await db.owner.sql(
    { text: `UPDATE "StatementPart" SET text = 'Put back.' WHERE "statementId" = $1` },
    [pair.allegationId],
  );
  expect(await faultOn(db)).toMatchObject({ fault: "record" });
});
