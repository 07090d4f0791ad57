import type { ReportContent } from "@rejoinder/report";
import { expect, it } from "vitest";
import { runCapture } from "../../capture/run-capture.ts";
import { memoryStore } from "../../capture/testing-store.ts";
import { erase } from "../../history/erase.ts";
import type { Erasure } from "../../history/erasure.ts";
import { newSigningKeyPem, signingKeyFrom } from "../../history/signing.ts";
import { createCaller } from "../../router.ts";
import { addParaphrase, addTitledSource, NOON, openDesk } from "../../testing.ts";
import { at, tokenOf } from "../../testing-asked.ts";
import { getReportContentAsOf } from "./as-of.ts";
import { getReportContent } from "./report.queries.ts";

const SLUG = "telegram-durov";
const HOUR = 3_600_000;
const key = signingKeyFrom(newSigningKeyPem());

/** A desk on which an hour goes by with every step; what was read after each is kept. */
async function deskInTime() {
  const desk = await openDesk();
  // The first case is loaded when it is loaded: the moments of a test come after.
  const hours = Math.ceil((Date.now() - NOON.getTime()) / HOUR);
  let hour = Math.max(0, hours);
  const read: { moment: Date; content: ReportContent }[] = [];
  const now = () => at(hour * HOUR);
  const person = await desk.person("Ana");
  const contentNow = () => getReportContent(desk.db, SLUG, "en", now());
  return {
    ...desk,
    personId: person.id,
    now,
    read,
    asOf: (moment: Date) => getReportContentAsOf(desk.db, SLUG, "en", moment),
    ana: () => createCaller(desk.context(person, now())),
    async step<T>(work: () => Promise<T>): Promise<T> {
      hour += 1;
      const done = await work();
      read.push({ moment: now(), content: await contentNow() });
      return done;
    },
    erase: (erasure: Pick<Erasure, "kind" | "id">) =>
      erase(
        desk.db.owner,
        key,
        { slug: SLUG, order: "An order", ...erasure },
        now(),
        memoryStore(),
      ),
  };
}

type Desk = Awaited<ReturnType<typeof deskInTime>>;

/** A newer text of a source comes in. */
async function capture(desk: Desk, sourceId: string, text: string): Promise<void> {
  const uploadId = await desk.handIn(desk.personId, Buffer.from(text), "text/plain");
  const from = { way: "pasted", uploadId } as const;
  const { id } = await desk.ana().capture.ask({ sourceId, extent: "excerpt", from });
  const policy = { allowed: [], only: null };
  await runCapture({ db: desk.db, store: desk.store, policy }, id, desk.now);
}

it("tells of texts, quotations, replies and parties as they were after each step", async () => {
  const desk = await deskInTime();
  const { step, ana, caseId, pairIds, db } = desk;
  const [pairId = ""] = pairIds;
  const { sources } = await ana().source.list({ caseId });
  const sourceId = sources[0]?.id ?? "";
  const { snapshot } = await ana().source.byId({ sourceId });
  const text = snapshot?.text ?? "";
  const changed = text.replace("held responsible for potential", "held answerable for potential");
  const party = await db.prisma.party.findFirstOrThrow({
    where: { caseId, role: "respondent" },
    orderBy: { position: "asc" },
  });

  await step(() => ana().note.add(citing(sourceId, pairId, "Before all else.")));
  await step(() => capture(desk, sourceId, changed));
  const fuzzy = async () => {
    const { highlights, snapshot: newest } = await ana().source.byId({ sourceId });
    const found = highlights.find(({ state }) => state === "fuzzy");
    const { anchorId = "", version = 0 } = found ?? {};
    return { anchorId, version, snapshotId: newest?.id ?? "" };
  };
  const asked = await fuzzy();
  await step(() => ana().anchor.confirm(asked));
  const confirmed = await fuzzy();
  await step(() => ana().anchor.reject(confirmed));
  await step(() => capture(desk, sourceId, text));
  const request = await step(() =>
    ana().request.log({
      caseId,
      partyId: party.id,
      pairIds: [pairId],
      channel: "email",
      addressee: "press@telegram.example",
      asked: "What do you say to this?",
      sentAt: desk.now().toISOString(),
      deadline: new Date(desk.now().getTime() + 2 * HOUR).toISOString(),
    }),
  );
  const link = await step(() => ana().reply.makeLink({ requestId: request.id, days: 7 }));
  const reply = { token: tokenOf(link.address), text: "Not so.", language: "en", signedAs: null };
  await step(() => createCaller(desk.context(null, desk.now())).reply.send(reply));
  const { id: replyId } = await db.prisma.reply.findFirstOrThrow();
  await step(() => ana().reply.confirm({ replyId, pairIds: [pairId], place: null }));
  await step(() => ana().case.setPartyKind({ partyId: party.id, version: 1, kind: "person" }));
  const { version } = await db.prisma.pair.findUniqueOrThrow({ where: { id: pairId } });
  await step(() => ana().pair.setCrime({ pairId, version, isOfCrime: false }));

  // A link is told to nobody, and the last text is the first again.
  expect(new Set(desk.read.map(({ content }) => JSON.stringify(content))).size).toBe(9);
  for (const { moment, content } of desk.read)
    expect(await desk.asOf(moment)).toEqual({ content, untold: [] });
});

const citing = (sourceId: string, pairId: string, text: string) => ({
  pairId,
  kind: "context" as const,
  visibility: "public" as const,
  text,
  citations: [{ sourceId, locator: null }],
  supersedesId: null,
});

it("refuses a moment before there was a case", async () => {
  const desk = await deskInTime();
  await expect(desk.asOf(new Date(0))).rejects.toMatchObject({ code: "CASE_NOT_YET" });
});

it("leaves out what was erased since, says so, and shows nothing that was not so then", async () => {
  const desk = await deskInTime();
  const { step, ana, caseId, pairIds } = desk;
  const [pairId = ""] = pairIds;
  const sourceId = await step(() => addTitledSource(ana(), caseId, "A letter"));
  const first = await step(() => ana().note.add(citing(sourceId, pairId, "Zoé says so.")));
  const evidenceId = await step(() => addParaphrase(ana(), { pairId, sourceId }));
  const second = await step(() =>
    ana().note.add({ ...citing(sourceId, pairId, "They say so."), supersedesId: first.id }),
  );
  const rating = {
    stanceAllegation: "neutral",
    stanceResponse: "neutral",
    credibility: 6,
  } as const;
  await step(() => ana().evidence.rate({ evidenceId, version: 1, ...rating }));
  await step(() => desk.erase({ kind: "note", id: first.id }));
  await step(() => desk.erase({ kind: "evidence", id: evidenceId }));

  const told = async (index: number) => {
    const { content, untold } = await desk.asOf(desk.read[index]?.moment ?? new Date(0));
    const { notes, evidence } = content.pairs[0] ?? { notes: [], evidence: [] };
    return { notes: notes.map(({ text }) => text), evidence: evidence.length, untold };
  };
  const note = { what: "note", id: first.id, pairId };
  const evidence = { what: "evidence", id: evidenceId, pairId };
  expect(await told(0)).toEqual({ notes: [], evidence: 0, untold: [] });
  expect(await told(1)).toEqual({ notes: [], evidence: 0, untold: [note] });
  expect(await told(2)).toEqual({ notes: [], evidence: 0, untold: [evidence, note] });
  expect(await told(3)).toEqual({ notes: ["They say so."], evidence: 0, untold: [evidence] });
  expect(await told(5)).toEqual({ notes: ["They say so."], evidence: 0, untold: [evidence] });
  expect(second.id).not.toBe(first.id);
  const { moment, content } = desk.read.at(-1) ?? { moment: NOON, content: null };
  expect(await desk.asOf(moment)).toEqual({ content, untold: [] });
});

it("leaves a pair out whose allegation was erased since, and a text's hash with its quotations' places", async () => {
  const desk = await deskInTime();
  const { step, ana, caseId, pairIds, db } = desk;
  const [pairId = ""] = pairIds;
  await step(() => addTitledSource(ana(), caseId, "A letter"));
  const { allegationId } = await db.prisma.pair.findUniqueOrThrow({ where: { id: pairId } });
  const { anchor, statement } = await db.prisma.statementPart.findFirstOrThrow({
    where: { anchor: { isNot: null }, statement: { pair: { id: { not: pairId } } } },
    select: {
      anchor: { select: { snapshotId: true } },
      statement: { select: { sourceId: true, pair: { select: { id: true } } } },
    },
  });
  await step(() => desk.erase({ kind: "statement", id: allegationId }));
  await step(() => desk.erase({ kind: "snapshot", id: anchor?.snapshotId ?? "" }));

  const { content, untold } = await desk.asOf(desk.read[0]?.moment ?? NOON);
  expect(untold).toContainEqual({ what: "pair", id: pairId, pairId });
  expect(untold).toContainEqual({ what: "preserved", id: statement.sourceId, pairId: null });
  expect(content.pairs.map(({ id }) => id)).toEqual(pairIds.filter((id) => id !== pairId));
  const quoting = content.pairs.find(({ id }) => id === statement.pair?.id);
  const quoted = quoting?.allegation.parts.filter(({ wording }) => wording !== "paraphrase");
  expect(quoted?.map((part) => part.anchor)).toContain(null);
  expect(JSON.stringify(content)).not.toContain("effacé");
});
