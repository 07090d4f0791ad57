import { expect, it } from "vitest";
import { sha256Of } from "../../capture/store.ts";
import { sweepCaptures } from "../../capture/sweep.ts";
import { verifyHistory } from "../../history/verify.ts";
import { openDesk } from "../../testing.ts";

const whole = { extent: "whole" } as const;
const utf8 = (text: string) => new TextEncoder().encode(text);

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The first case's article: an excerpt whose quotations are anchored. */
async function articleOf(desk: Desk) {
  const ana = await desk.as("Ana");
  const { sources } = await ana.source.list({ caseId: desk.caseId });
  const source = await ana.source.byId({ sourceId: sources[0]?.id ?? "" });
  if (!source.snapshot) throw new Error("the article is preserved");
  return { ana, source, sourceId: source.id, text: source.snapshot.text };
}

/** Hands a text in for a source as its whole, and has it captured. */
async function handInWhole(desk: Desk, sourceId: string, text: string, mediaType = "text/plain") {
  const ana = await desk.as("Ana");
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, utf8(text), mediaType, "article");
  const { id } = await ana.capture.ask({ sourceId, ...whole, from: { way: "file", uploadId } });
  await desk.capture();
  return ana.capture.byId({ captureId: id });
}

/** The words an excerpt leaves out, made up. */
const filledIn = (excerpt: string) =>
  excerpt.replaceAll("[…]", "Here stand words that the excerpt leaves out, and more of them.");

it("puts the whole in the place of its excerpt, and moves every quotation to it", async () => {
  const desk = await openDesk();
  const { ana, source, sourceId, text } = await articleOf(desk);
  const typeset = filledIn(text).replaceAll("’", "'").replaceAll(" ", "\u00a0");
  const capture = await handInWhole(desk, sourceId, typeset);
  expect(capture).toMatchObject({ state: "done", mediaType: "text/plain", refusal: null });

  const now = await ana.source.byId({ sourceId });
  expect(now.snapshot).toMatchObject({ extent: "whole", text: typeset, isNewest: true });
  expect(now.snapshots).toHaveLength(2);
  expect(now.highlights).toHaveLength(source.highlights.length);
  for (const { state, start, end, exact } of now.highlights) {
    expect(["exact", "normalised"]).toContain(state);
    const there = typeset.slice(start ?? 0, end ?? 0).replaceAll("\u00a0", " ");
    expect(there).toBe(exact.replaceAll("’", "'"));
  }
  const before = await ana.source.byId({ sourceId, snapshotId: source.snapshot?.id ?? "" });
  expect(before.snapshot).toMatchObject({ extent: "excerpt", text, isNewest: false });
  expect(before.highlights.map(({ start }) => start)).toEqual(
    source.highlights.map(({ start }) => start),
  );
});

it("tells in the history what was preserved, from what bytes, and what became of the quotations", async () => {
  const desk = await openDesk();
  const { ana, sourceId, text } = await articleOf(desk);
  const capture = await handInWhole(desk, sourceId, filledIn(text));
  const { events } = await ana.event.list({ caseId: desk.caseId });
  const [event] = events;
  expect(event).toMatchObject({
    kind: "source_captured",
    actor: { name: "Ana" },
    after: {
      sourceId,
      captureId: capture.id,
      way: "file",
      anchors: { exact: 10, normalised: 0, fuzzy: 0, lost: 0 },
    },
  });
  const bytes = utf8(filledIn(text));
  expect(capture.blob).toEqual({ sha256: sha256Of(bytes), size: bytes.length });
  expect(Buffer.from((await desk.store.get(sha256Of(bytes))) ?? [])).toEqual(Buffer.from(bytes));
});

it("leaves a quotation that the newer text changed to a person, and one that it dropped as lost", async () => {
  const desk = await openDesk();
  const { ana, sourceId, text } = await articleOf(desk);
  const changed = filledIn(text)
    .replace(
      "personally held responsible for potential abuse",
      "personally held answerable for potential abuse",
    )
    .replace("almost total lack of response", "silence");
  await handInWhole(desk, sourceId, changed);
  const { highlights } = await ana.source.byId({ sourceId });
  const fuzzy = highlights.filter(({ state }) => state === "fuzzy");
  expect(fuzzy).toMatchObject([
    { isConfirmed: false, changes: [{ kind: "word", from: "responsible", to: "answerable" }] },
  ]);
  expect(highlights.filter(({ state }) => state === "lost")).toMatchObject([
    { exact: "almost total lack of response", start: null },
  ]);
  const { sources } = await ana.source.list({ caseId: desk.caseId, needs: "confirm" });
  expect(sources).toMatchObject([{ id: sourceId, use: { toConfirm: 1, lost: 1 } }]);
});

it("keeps what a person confirmed where the next text holds the same words", async () => {
  const desk = await openDesk();
  const { ana, sourceId, text } = await articleOf(desk);
  const changed = filledIn(text).replace(
    "held responsible for potential abuse",
    "held answerable for potential abuse",
  );
  await handInWhole(desk, sourceId, changed);
  const fuzzy = async () => {
    const { highlights, snapshot } = await ana.source.byId({ sourceId });
    return { ...highlights.find(({ state }) => state === "fuzzy"), snapshotId: snapshot?.id ?? "" };
  };
  const { anchorId = "", version = 0, snapshotId } = await fuzzy();
  await ana.anchor.confirm({ anchorId, version, snapshotId });
  await handInWhole(desk, sourceId, `Updated on Monday.\n\n${changed}`);
  expect(await fuzzy()).toMatchObject({ isConfirmed: true });
  await handInWhole(desk, sourceId, changed.replace("held answerable", "thought answerable"));
  expect(await fuzzy()).toMatchObject({ isConfirmed: false });
});

it("keeps one text and one blob where nothing has changed", async () => {
  const desk = await openDesk();
  const { ana, sourceId, text } = await articleOf(desk);
  const first = await handInWhole(desk, sourceId, filledIn(text));
  const second = await handInWhole(desk, sourceId, filledIn(text));
  expect(second).toMatchObject({ state: "done", snapshotId: first.snapshotId });
  expect((await ana.source.byId({ sourceId })).snapshots).toHaveLength(2);
  expect(await desk.db.prisma.blob.count()).toBe(1);
  const again = await ana.capture.ask({
    sourceId,
    ...whole,
    from: { way: "anew", captureId: first.id },
  });
  await desk.capture();
  expect(await ana.capture.byId({ captureId: again.id })).toMatchObject({
    state: "done",
    way: "anew",
    snapshotId: first.snapshotId,
  });
});

it("brings a text back that stood there before, as the newest", async () => {
  const desk = await openDesk();
  const { ana, sourceId, text } = await articleOf(desk);
  await handInWhole(desk, sourceId, filledIn(text));
  await handInWhole(desk, sourceId, "Taken down.");
  expect(
    (await ana.source.byId({ sourceId })).highlights.every(({ state }) => state === "lost"),
  ).toBe(true);
  await handInWhole(desk, sourceId, filledIn(text));
  const { snapshots, highlights } = await ana.source.byId({ sourceId });
  expect(snapshots).toHaveLength(4);
  expect(highlights.every(({ state }) => state === "exact")).toBe(true);
});

it("proposes what the document says of itself, and takes none of it", async () => {
  const desk = await openDesk();
  const { ana, source, sourceId } = await articleOf(desk);
  const page = `<!doctype html><html lang="fr"><head><title>Titre</title>
    <meta property="og:title" content="Un autre titre">
    <meta property="article:published_time" content="2024-08-28T10:00:00+02:00"></head>
    <body><article><p>${"Des mots qui disent quelque chose de l’affaire. ".repeat(20)}</p></article></body></html>`;
  const capture = await handInWhole(desk, sourceId, page, "text/html");
  expect(capture.proposals).toContainEqual(
    expect.objectContaining({ field: "publishedOn", value: "2024-08-28", from: "open_graph" }),
  );
  const { title, publishedOn } = await ana.source.byId({ sourceId });
  expect({ title, publishedOn }).toEqual({ title: source.title, publishedOn: source.publishedOn });
});

it("keeps nothing of a document that it cannot read, and says why", async () => {
  const desk = await openDesk();
  const { ana, source, sourceId } = await articleOf(desk);
  const capture = await handInWhole(desk, sourceId, "   \n ");
  expect(capture).toMatchObject({
    state: "failed",
    refusal: { code: "EMPTY_DOCUMENT" },
    snapshotId: null,
  });
  expect((await ana.source.byId({ sourceId })).snapshots).toHaveLength(1);
  expect((await ana.source.byId({ sourceId })).snapshot?.id).toBe(source.snapshot?.id);
  expect(await desk.db.prisma.event.count({ where: { kind: "source_captured" } })).toBe(0);
  expect((await verifyHistory(desk.db)).flatMap(({ fault }) => fault ?? [])).toEqual([]);

  // Within the day what was handed in can be tried again; after it nothing is left of that either.
  const upload = await desk.db.prisma.upload.findFirstOrThrow();
  const from = { way: "file", uploadId: upload.id } as const;
  await ana.capture.ask({ sourceId, ...whole, from });
  await desk.capture();
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000);
  await sweepCaptures(desk, desk.captures.ask, inTwoDays);
  expect(await desk.db.prisma.blob.count()).toBe(0);
  expect(await desk.store.get(sha256Of(utf8("   \n ")))).toBeNull();
});

it("takes an upload from nobody but the person who handed it in", async () => {
  const desk = await openDesk();
  const { sourceId } = await articleOf(desk);
  const { id: personId } = await desk.person("Ana");
  const uploadId = await desk.handIn(personId, utf8("Hers."), "text/plain");
  const ben = await desk.as("Ben");
  await expect(
    ben.capture.ask({ sourceId, ...whole, from: { way: "file", uploadId } }),
  ).rejects.toMatchObject({ cause: { code: "UPLOAD_NOT_FOUND" } });
});
