import type { Db } from "@rejoinder/db";
import { keepBlob } from "../capture/blobs.ts";
import { fileStore, sha256Of } from "../capture/store.ts";
import { NOON } from "../testing.ts";

/** A database, and the folder of its documents. */
type Place = { db: Db; folder: string };

/** A whole text of a source, as a row. */
function preserved(sourceId: string) {
  const text = "It said so, and then it said more.";
  const sha256 = sha256Of(Buffer.from(text));
  return { sourceId, extent: "whole" as const, text, sha256, wholeSha256: sha256 };
}

/** Sources of every sort that the tables ask about. */
export async function addSources(
  { db, folder }: Place,
  { caseId, keeperId, noteId }: { caseId: string; keeperId: string; noteId: string },
  kept: "nothing" | "a document",
) {
  const { _max } = await db.prisma.source.aggregate({
    where: { caseId },
    _max: { position: true },
  });
  const behind = (_max.position ?? 0) + 1;
  const group = await db.prisma.originGroup.create({ data: { caseId } });
  const rows = ["read", "fresh", "grouped"].map((title, index) => ({
    caseId,
    position: behind + index,
    kind: "news_report" as const,
    title,
    language: "en",
    originGroupId: title === "grouped" ? group.id : null,
  }));
  const [read, fresh, grouped] = await db.prisma.source.createManyAndReturn({ data: rows });
  if (!read || !fresh || !grouped) throw new Error("three sources were made");
  const { id: snapshotId } = await db.prisma.snapshot.create({ data: preserved(read.id) });
  const anchor = await db.prisma.anchor.create({
    data: {
      snapshotId,
      exact: "It said them",
      prefix: "",
      suffix: "",
      start: 0,
      end: 11,
      state: "fuzzy",
    },
  });
  await db.prisma.citation.create({
    data: { noteId, position: 2, sourceId: read.id, anchorId: anchor.id },
  });
  const capture = await db.prisma.capture.create({
    data: {
      sourceId: read.id,
      way: "address",
      address: "https://example.org/read",
      extent: "whole",
      ...(kept === "nothing"
        ? { state: "failed", refusal: "HOST_NOT_FOUND", refusalDetail: { host: "example.org" } }
        : await keptDocument({ db, folder }, snapshotId)),
      requestedById: keeperId,
      requestedAt: NOON,
      finishedAt: NOON,
    },
  });
  return {
    anchorId: anchor.id,
    snapshotId,
    captureId: capture.id,
    readSourceId: read.id,
    freshSourceId: fresh.id,
    groupedSourceId: grouped.id,
  };
}

/** What a capture that preserved something came to. */
async function keptDocument({ db, folder }: Place, snapshotId: string) {
  const bytes = Buffer.from("<p>It said so, and then it said more.");
  const store = fileStore(folder);
  const blob = await db.prisma.$transaction((tx) => keepBlob(tx, store, bytes));
  return {
    state: "done" as const,
    blobId: blob.id,
    snapshotId,
    mediaType: "text/html",
    extractor: "rejoinder-html",
    extractorVersion: "1",
  };
}
