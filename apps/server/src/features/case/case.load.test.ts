import { testDb } from "@rejoinder/db/testing";
import { caseFile } from "@rejoinder/schema";
import { expect, it } from "vitest";
import telegramDurov from "../../cases/telegram-durov.json" with { type: "json" };
import { openDesk } from "../../testing.ts";
import { loadCase, loadFirstCase } from "./case.load.ts";

const file = caseFile.parse(telegramDurov);
const now = new Date("2026-03-02T12:00:00Z");

it("loads the first case into an empty desk, with one line of history", async () => {
  const db = await testDb();
  expect(await loadFirstCase(db)).toBe("loaded");
  expect(await db.prisma.pair.count()).toBe(file.pairs.length);
  expect(await db.prisma.event.findMany({ select: { kind: true } })).toEqual([
    { kind: "case_loaded" },
  ]);
});

it("changes nothing when it is loaded twice", async () => {
  const db = await testDb();
  await loadFirstCase(db);
  const counts = () =>
    Promise.all([
      db.prisma.statement.count(),
      db.prisma.anchor.count(),
      db.prisma.event.count(),
      db.prisma.source.count(),
    ]);
  const before = await counts();
  expect(await loadFirstCase(db)).toBe("present");
  expect(await loadCase(db, file, now)).toBe("present");
  expect(await counts()).toEqual(before);
});

it("saves nothing of a case whose quotation its source does not hold", async () => {
  const db = await testDb();
  const altered = structuredClone(file);
  const part = altered.statements[0]?.parts[0];
  if (part) part.text = "almost total absence of response";
  await expect(loadCase(db, altered, now)).rejects.toThrow(
    "does not stand in article exactly once",
  );
  expect(await db.prisma.case.count()).toBe(0);
});

it("anchors every quotation to the letter and gives every paraphrase a locator", async () => {
  const { db } = await openDesk();
  const parts = await db.prisma.statementPart.findMany({
    include: { anchor: { include: { snapshot: true } } },
  });
  expect(parts.length).toBeGreaterThan(20);
  for (const { wording, text, anchor, locator } of parts) {
    if (wording === "paraphrase") {
      expect(anchor).toBeNull();
      expect(locator).not.toBeNull();
    } else {
      expect(anchor?.state).toBe("exact");
      expect(anchor?.snapshot.text.slice(anchor.start ?? 0, anchor.end ?? 0)).toBe(text);
    }
  }
});

it("names no speaker where the source names none", async () => {
  const desk = await openDesk();
  const ana = await desk.as("Ana");
  const [, , told, anarchic] = await Promise.all(
    desk.pairIds.map((pairId) => ana.pair.byId({ pairId })),
  );
  for (const pair of [told, anarchic]) {
    expect(pair?.allegation.speaker).toBeNull();
    expect(pair?.allegation.speakerWords).toBeNull();
  }
  expect(told?.allegation.reportedBy?.name).toEqual({ en: "Pavel Durov", fr: "Pavel Durov" });
});

it("dates nothing that the article dates only by its own day", async () => {
  const { db } = await openDesk();
  const statements = await db.prisma.statement.findMany({
    where: { source: { kind: "news_report" } },
    select: { saidOn: true, source: { select: { publishedOn: true } } },
  });
  expect(statements.length).toBe(21);
  expect(new Set(statements.map(({ saidOn, source }) => saidOn ?? source.publishedOn))).toEqual(
    new Set([null]),
  );
});

it("keeps an excerpt of the article with the SHA-256 of the whole, and not the whole", async () => {
  const { db } = await openDesk();
  const [snapshot] = await db.prisma.snapshot.findMany({
    where: { source: { kind: "news_report" } },
  });
  expect(snapshot?.extent).toBe("excerpt");
  expect(snapshot?.wholeSha256).toBe(
    "631a2f761d5dc988c5a2c33982e252c237c313778e0b788fcc06da3218f9b52f",
  );
  expect(snapshot?.text.split("[…]").length).toBeGreaterThan(8);
});

it("starts with every pair not reviewed", async () => {
  const desk = await openDesk();
  const found = await (await desk.as("Ana")).case.bySlug({ slug: "telegram-durov" });
  expect(found.counts.not_reviewed).toBe(4);
});
