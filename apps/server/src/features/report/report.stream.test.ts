import { renderers } from "@rejoinder/report";
import { locales } from "@rejoinder/schema";
import { describe, expect, it } from "vitest";
import { loadCase } from "../../cases.ts";
import { addParaphrase, addTitledSource, generatedCase, NOON, openDesk } from "../../testing.ts";
import { askedDesk, at, DAY } from "../../testing-asked.ts";
import { getCaseId, getReportContent } from "./report.queries.ts";
import { type StreamedFormat, streamReport } from "./report.stream.ts";

type Desk = Awaited<ReturnType<typeof openDesk>>;

const formats: StreamedFormat[] = ["csv", "csv-evidence", "csv-notes", "json"];

async function read(pieces: AsyncIterable<string>): Promise<string> {
  let file = "";
  for await (const piece of pieces) file += piece;
  return file;
}

/** In every streamed format and language, what the stream gives and what the renderer makes. */
async function bothOf({ db }: Pick<Desk, "db">, slug: string, now = NOON) {
  const caseId = await getCaseId(db, slug);
  const streamed: string[] = [];
  const rendered: string[] = [];
  for (const locale of locales) {
    const content = await getReportContent(db, slug, locale, now);
    for (const format of formats) {
      streamed.push(await read(streamReport(db, caseId, format, locale, now)));
      rendered.push(renderers[format](content));
    }
  }
  return { streamed, rendered };
}

describe("the stream gives what the renderer makes, byte for byte", () => {
  it("of the first case, with evidence, notes, origins and confidential sources, some of them hidden", async () => {
    const desk = await openDesk();
    const ana = await desk.as("Ana");
    const [pairId = "", other = ""] = desk.pairIds;
    const hidden = await addTitledSource(
      ana,
      desk.caseId,
      "Known to the desk alone",
      "confidential",
    );
    const reprint = await addTitledSource(ana, desk.caseId, "Reprint");
    const told = await addTitledSource(ana, desk.caseId, "A clerk", "confidential");
    const said = await addTitledSource(ana, desk.caseId, "Said", "party_statement");
    await ana.origin.group({ caseId: desk.caseId, sourceIds: [reprint, said] });
    await addParaphrase(ana, { pairId, sourceId: reprint });
    await addParaphrase(ana, { pairId, sourceId: told });
    const { sourceId } = await desk.db.prisma.statement.findFirstOrThrow({
      where: { pair: { id: other } },
    });
    await addParaphrase(ana, { pairId: other, sourceId });
    const cited = [told, said].map((id) => ({ sourceId: id, locator: "=page 4" }));
    const note = { pairId, kind: "context" as const, text: "Two, | \\ lines.\nOf it." };
    const shown = { ...note, visibility: "public" as const, citations: cited, supersedesId: null };
    const { id } = await ana.note.add(shown);
    await ana.note.add({ ...shown, text: "In its place.", supersedesId: id });
    await ana.note.add({
      ...shown,
      visibility: "internal",
      citations: [{ sourceId: hidden, locator: null }],
    });
    const { streamed, rendered } = await bothOf(desk, "telegram-durov");
    expect(streamed).toEqual(rendered);
    expect(rendered.join()).toContain("In its place.");
    expect(rendered.join()).not.toMatch(/A clerk|Known to the desk alone/);
  });

  it("of a case whose parties were asked, before the deadline and after it", async () => {
    const { desk } = await askedDesk();
    for (const moment of [at(0), at(3 * DAY)]) {
      const { streamed, rendered } = await bothOf(desk, "telegram-durov", moment);
      expect(streamed).toEqual(rendered);
      expect(rendered.join()).toContain("Europe/");
    }
  });

  it.each([0, 1, 250])("of a case of %i pairs", async (pairs) => {
    const desk = await openDesk();
    await loadCase(desk.db, generatedCase("big", pairs), NOON);
    const { streamed, rendered } = await bothOf(desk, "big");
    expect(streamed).toEqual(rendered);
  });
});

it("what is written while it is read is not in it", async () => {
  const desk = await openDesk();
  await loadCase(desk.db, generatedCase("big", 150), NOON);
  const caseId = await getCaseId(desk.db, "big");
  const before = renderers.json(await getReportContent(desk.db, "big", "en", NOON));
  const pieces = streamReport(desk.db, caseId, "json", "en", NOON);
  const { value: head } = await pieces.next();
  await desk.db.prisma.pair.updateMany({
    where: { caseId, position: 150 },
    data: { title: { en: "Changed since" } },
  });
  expect(head + (await read(pieces))).toBe(before);
});

it("whoever stops reading gives the connection back", async () => {
  const desk = await openDesk();
  await loadCase(desk.db, generatedCase("big", 150), NOON);
  const caseId = await getCaseId(desk.db, "big");
  const transactions = () =>
    desk.db.sql<{ count: number }>(
      {
        text: `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()
          AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
      },
      [],
    );
  const seen: unknown[] = [];
  for (let times = 0; times < 8; times += 1) {
    const pieces = streamReport(desk.db, caseId, "csv", "en", NOON);
    await pieces.next();
    await pieces.next();
    seen.push(...(await transactions()));
    await pieces.return(undefined);
  }
  expect(seen).toEqual(Array.from({ length: 8 }, () => ({ count: 1 })));
  expect(await transactions()).toEqual([{ count: 0 }]);
});
