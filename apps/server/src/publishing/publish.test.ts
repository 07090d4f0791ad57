import { renderReport } from "@rejoinder/report";
import { expect, it } from "vitest";
import type { BlobStore } from "../capture/store.ts";
import { testSigningKey } from "../testing.ts";
import { draftedDesk } from "../testing-published.ts";
import type { PublishingDesk } from "./publish.ts";
import { runRendering } from "./run-rendering.ts";

type Drafted = Awaited<ReturnType<typeof draftedDesk>>;

/** Publishes the draft of a desk while something else happens. @returns what came of it */
async function publishWhile(
  { desk, ana, reasoned }: Drafted,
  meanwhile: { onRendering?: () => Promise<unknown>; onSaving?: () => Promise<unknown> },
) {
  const { version } = await reasoned();
  const { renderingId } = await ana.edition.publish({ caseId: desk.caseId, version });
  const { onRendering, onSaving } = meanwhile;
  const publishing: PublishingDesk = {
    db: desk.db,
    store: onSaving ? whenPut(desk.store, once(onSaving)) : desk.store,
    newsroom: () => ({ name: "The Desk", url: "https://desk.example", isTold: true }),
    signingKey: async () => testSigningKey,
    render: async (format, content) => {
      await happens();
      return renderReport(format === "pdf" ? "md" : format, content);
    },
  };
  const happens = once(onRendering ?? (async () => null));
  await runRendering(publishing, renderingId, new AbortController().signal);
  const { state, failure } = await desk.db.prisma.rendering.findUniqueOrThrow({
    where: { id: renderingId },
  });
  return { state, failure, editions: await desk.db.prisma.edition.count() };
}

function once(happen: () => Promise<unknown>): () => Promise<unknown> {
  let begun: Promise<unknown> | null = null;
  return () => {
    begun ??= happen();
    return begun;
  };
}

const whenPut = (store: BlobStore, happen: () => Promise<unknown>): BlobStore => ({
  ...store,
  async put(bytes) {
    await happen();
    return store.put(bytes);
  },
});

/** A public note on the pair, in an earlier edition or not. */
async function noted({ ana, desk, pairId }: Drafted, text: string) {
  const source = await desk.db.prisma.source.findFirstOrThrow({
    where: { caseId: desk.caseId, kind: { not: "confidential" } },
  });
  return ana.note.add({
    pairId,
    kind: "context",
    visibility: "public",
    text,
    citations: [{ sourceId: source.id, locator: null }],
    supersedesId: null,
  });
}

const published = { state: "done", failure: null, editions: 1 };
const refused = (failure: string) => ({ state: "failed", failure, editions: 0 });

it("what comes to a case while its files are made does not keep the edition back", async () => {
  const drafted = await draftedDesk();
  const onRendering = () => noted(drafted, "Something new.");
  expect(await publishWhile(drafted, { onRendering })).toEqual(published);
});

it("a note that is withdrawn while files are made keeps the edition from being published", async () => {
  const drafted = await draftedDesk();
  const { id: noteId } = await noted(drafted, "It names a witness.");
  const onRendering = () => drafted.ana.note.withdraw({ noteId });
  expect(await publishWhile(drafted, { onRendering })).toEqual(refused("EDITION_OVERTAKEN"));
});

it("a hold that is placed while the edition is put down keeps it from being published", async () => {
  const drafted = await draftedDesk();
  const { ana, pairId } = drafted;
  const onSaving = () => ana.legal.hold({ pairId, reason: "The court asked." });
  expect(await publishWhile(drafted, { onSaving })).toEqual(refused("EDITION_BLOCKED"));
});

it("what comes to a case while the edition is put down does not keep it back", async () => {
  const drafted = await draftedDesk();
  const onSaving = () => noted(drafted, "Something new.");
  expect(await publishWhile(drafted, { onSaving })).toEqual(published);
});

it("nobody publishes whose right to do so ended while files were made", async () => {
  const drafted = await draftedDesk();
  const onRendering = () =>
    drafted.desk.db.prisma.person.updateMany({ where: { name: "Ana" }, data: { role: "reader" } });
  expect(await publishWhile(drafted, { onRendering })).toEqual(refused("NOT_ALLOWED"));
});

it("of files of which one cannot be made none is published, and the draft stays", async () => {
  const drafted = await draftedDesk();
  const onRendering = () => Promise.reject(new Error("no room on the disk"));
  await expect(publishWhile(drafted, { onRendering })).rejects.toThrow("no room");
  const { desk, ana } = drafted;
  const { rendering, editions } = await ana.edition.byCase({ caseId: desk.caseId });
  expect(rendering).toMatchObject({ state: "failed", failure: "RENDERING_FAILED" });
  expect(editions).toEqual([]);
  expect((await ana.edition.draft({ caseId: desk.caseId })).draft).toMatchObject({ version: 2 });
});

it("words in a language that was left out are in no part of an edition, nor a first one's words on a change", async () => {
  const drafted = await draftedDesk();
  const { desk, save } = drafted;
  const words = { en: "What we changed.", fr: "Ce que nous avons changé." };
  const given = { locales: ["en" as const], what: words, why: words };
  const publishNext = async (number: number) => {
    const { draft } = await drafted.ana.edition.draft({ caseId: desk.caseId });
    const kept = { ...given, kind: draft.kind, introduction: { en: "Ours.", fr: "Les nôtres." } };
    let { version } = draft;
    const again = (more: Parameters<typeof save>[0]) => save({ ...kept, ...more, version });
    const reasoned = async () => {
      ({ version } = await again({}));
      const { problems } = await drafted.ana.edition.lint({ caseId: desk.caseId });
      return again({
        reasons: problems.map(({ code, pair }) => ({
          code: code as "not_archived",
          pairId: pair?.id ?? null,
          reason: "Known.",
        })),
      });
    };
    expect(await publishWhile({ ...drafted, reasoned }, {})).toMatchObject({ state: "done" });
    const row = await desk.db.prisma.edition.findFirstOrThrow({ where: { number } });
    const record = Buffer.from((await desk.store.get(row.sha256)) ?? []).toString("utf8");
    return { row, record };
  };
  const first = await publishNext(1);
  expect(first.row).toMatchObject({ what: {}, why: {} });
  expect(first.record).not.toMatch(/nôtres|changé|changed/);
  const second = await publishNext(2);
  expect(second.row).toMatchObject({ what: { en: words.en }, why: { en: words.en } });
  expect(second.row.what).not.toHaveProperty("fr");
  expect(second.record).not.toMatch(/nôtres|changé/);
});
