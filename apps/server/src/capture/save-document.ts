import { type Db, Prisma } from "@rejoinder/db";
import { rightToSource } from "@rejoinder/domain";
import type { DocumentText } from "@rejoinder/extract";
import type { SourceKind } from "@rejoinder/schema";
import { recordEvent, recordEvents } from "../history/record.ts";
import { changeRestingOnText } from "../pair-way/resting.ts";
import type { Attempt } from "./attempt.ts";
import { keepBlob } from "./blobs.ts";
import type { BlobStore } from "./store.ts";
import { fingerprintToStore } from "./stored-fingerprint.ts";
import { takeText } from "./take-text.ts";

/** Looking for all quotations of a long text again takes seconds. */
const SAVE_WITHIN_MS = 60_000;

/** The document as it came. */
export type Document = {
  bytes: Uint8Array;
  declaredType: string | null;
  fileName: string | null;
  finalAddress: string | null;
  /** Null where it was handed in. */
  fetched: SiteAnswer | null;
};

/** How the site answered that a document was fetched from, headers as they were sent. */
export type SiteAnswer = {
  status: number;
  /** Where it was sent on to, in order. */
  redirects: string[];
  lastModified: string | null;
  etag: string | null;
  /** ISO 8601, UTC. */
  fetchedAt: string;
  /** The IP address that answered, where that is known. */
  remoteAddress: string | null;
};

/**
 * Saves what a capture came to: its bytes, its text as the newest of the source with every quotation
 * moved to it, and the event; whole or not at all.
 */
export async function saveDocument(
  { db, store }: { db: Db; store: BlobStore },
  capture: Attempt,
  document: Document,
  read: DocumentText,
  now: Date,
): Promise<void> {
  const { id: captureId, sourceId, extent } = capture;
  const fingerprint = fingerprintToStore(read.text);
  await db.prisma.$transaction(
    async (tx) => {
      const [source] = await tx.$queryRaw<{ caseId: string; kind: SourceKind }[]>`
        SELECT "caseId", kind::text FROM "Source" WHERE id = ${sourceId}::uuid FOR UPDATE`;
      if (!source) throw new Error("a source stays");
      const blob = await keepBlob(tx, store, document.bytes);
      const taken = await takeText(tx, {
        sourceId,
        extent,
        text: read.text,
        bytesSha256: blob.sha256,
      });
      const by = { actorId: capture.requestedById, now };
      const moved = taken.moved ? await changeRestingOnText(tx, by, sourceId, taken.id) : [];
      await tx.capture.update({
        where: { id: captureId },
        data: {
          state: "done",
          step: null,
          blobId: blob.id,
          declaredType: document.declaredType,
          finalAddress: document.finalAddress,
          fetched: document.fetched ?? Prisma.DbNull,
          mediaType: read.mediaType,
          charset: read.charset,
          snapshotId: taken.id,
          extractor: read.extractor.name,
          extractorVersion: read.extractor.version,
          warnings: [...read.warnings, ...taken.warnings],
          proposals: read.proposals,
          fingerprint,
          finishedAt: now,
        },
      });
      await recordEvent(tx, {
        caseId: source.caseId,
        pairId: null,
        actorId: capture.requestedById,
        kind: "source_captured",
        right: rightToSource(source),
        before: null,
        after: {
          sourceId,
          captureId,
          way: capture.way,
          address: capture.address,
          finalAddress: document.finalAddress,
          fetched: document.fetched,
          fileName: document.fileName,
          extent,
          extractor: `${read.extractor.name} ${read.extractor.version}`,
          blob: { id: blob.id, commitment: blob.commitment },
          snapshots: taken.commitment === null ? {} : { [taken.id]: taken.commitment },
          anchors: taken.moved,
        },
        at: now,
      });
      await recordEvents(tx, moved);
    },
    { timeout: SAVE_WITHIN_MS },
  );
}
