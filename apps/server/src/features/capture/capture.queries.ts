import type { Db, Tx } from "@rejoinder/db";
import {
  type CaptureRefusalCode,
  type CaptureWarningCode,
  Refusal,
  type RefusalCode,
} from "@rejoinder/domain";
import type { Proposal } from "@rejoinder/extract";
import type { AskCaptureInput } from "@rejoinder/schema";
import { giveUp } from "../../capture/attempt.ts";
import type { SiteAnswer } from "../../capture/save-document.ts";

const captureColumns = {
  id: true,
  way: true,
  address: true,
  extent: true,
  state: true,
  step: true,
  received: true,
  expected: true,
  tries: true,
  refusal: true,
  refusalDetail: true,
  fileName: true,
  mediaType: true,
  charset: true,
  finalAddress: true,
  fetched: true,
  snapshotId: true,
  extractor: true,
  extractorVersion: true,
  warnings: true,
  proposals: true,
  requestedAt: true,
  finishedAt: true,
  requestedBy: { select: { id: true, name: true } },
  blob: { select: { sha256: true, size: true } },
  source: { select: { id: true, caseId: true, kind: true } },
} as const;

/** Something to be known about how a document was read: a code, and what its sentence names. */
export type CaptureWarning = {
  code: CaptureWarningCode;
  detail: Record<string, string | number>;
};

/**
 * A capture as it stands, with the source it is of.
 * @throws Refusal `CAPTURE_NOT_FOUND`
 */
export async function getCapture(db: Db, captureId: string) {
  const capture = await db.prisma.capture.findUnique({
    where: { id: captureId },
    select: captureColumns,
  });
  if (!capture) throw new Refusal("CAPTURE_NOT_FOUND", { captureId });
  return withShapes(capture);
}

/**
 * The words of a reply are those of whoever answered: no document takes their place.
 * @throws Refusal `REPLY_KEPT_AS_TYPED`
 */
export async function mustBeNoReply(db: Db, sourceId: string): Promise<void> {
  const isReply = (await db.prisma.reply.count({ where: { sourceId } })) > 0;
  if (isReply) throw new Refusal("REPLY_KEPT_AS_TYPED", { sourceId });
}

/** Every capture of a source, newest first. */
export async function listCaptures(db: Db, sourceId: string) {
  const captures = await db.prisma.capture.findMany({
    where: { sourceId },
    orderBy: { id: "desc" },
    take: 100,
    select: captureColumns,
  });
  return captures.map(withShapes);
}

function withShapes<
  C extends {
    warnings: unknown;
    proposals: unknown;
    fetched: unknown;
    refusal: string | null;
    refusalDetail: unknown;
  },
>(capture: C) {
  const { warnings, proposals, fetched, refusal, refusalDetail, ...rest } = capture;
  return {
    ...rest,
    warnings: warnings as CaptureWarning[],
    proposals: proposals as Proposal[],
    /** Null where it was handed in, or not fetched so far. */
    fetched: fetched as SiteAnswer | null,
    /** Why it failed, and what its sentence names; null where it did not. */
    refusal:
      refusal === null
        ? null
        : {
            code: refusal as CaptureRefusalCode,
            detail: (refusalDetail ?? {}) as Record<string, string | number>,
          },
  };
}

/** What a capture begins with. */
export type CaptureStart = {
  address: string | null;
  blobId: string | null;
  ofCaptureId: string | null;
  fileName: string | null;
  declaredType: string | null;
};

/**
 * Where the bytes of a capture come from: an upload must be the asker's own, an earlier capture one of
 * the same source.
 * @throws Refusal `UPLOAD_NOT_FOUND`, `CAPTURE_NOT_FOUND`
 */
export async function getStart(
  tx: Tx,
  personId: string,
  { sourceId, from }: AskCaptureInput,
): Promise<CaptureStart> {
  const none = {
    address: null,
    blobId: null,
    ofCaptureId: null,
    fileName: null,
    declaredType: null,
  };
  if (from.way === "address") return { ...none, address: from.address };
  if (from.way === "anew") {
    const capture = await tx.capture.findFirst({
      where: { id: from.captureId, sourceId, state: "done", blob: { sha256: { not: null } } },
      select: { id: true, blobId: true, fileName: true, declaredType: true },
    });
    return found(capture && { ...none, ...capture, ofCaptureId: capture.id }, "CAPTURE_NOT_FOUND");
  }
  const upload = await tx.upload.findFirst({
    where: { id: from.uploadId, personId },
    select: { blobId: true, fileName: true, mediaType: true },
  });
  return found(
    upload && {
      ...none,
      blobId: upload.blobId,
      fileName: upload.fileName,
      declaredType: upload.mediaType,
    },
    "UPLOAD_NOT_FOUND",
  );
}

function found<T extends CaptureStart>(start: T | null, code: RefusalCode): CaptureStart {
  if (!start) throw new Refusal(code);
  const { address, blobId, ofCaptureId, fileName, declaredType } = start;
  return { address, blobId, ofCaptureId, fileName, declaredType };
}

/**
 * Has a source wait to be preserved, in the place of a capture of it that waits: a source is preserved
 * once at a time.
 *
 * @returns the capture's id
 * @throws Refusal `CAPTURE_UNDER_WAY`
 */
export async function saveCapture(
  tx: Tx,
  requestedById: string,
  { sourceId, extent, from }: AskCaptureInput,
  start: CaptureStart,
  now: Date,
): Promise<string> {
  await tx.$queryRaw`SELECT id FROM "Source" WHERE id = ${sourceId}::uuid FOR UPDATE`;
  // Before it is asked what runs: one that begins meanwhile is not superseded, and is found running.
  const superseded = { code: "CAPTURE_SUPERSEDED", detail: {} };
  await giveUp(tx, { sourceId, state: "waiting" }, superseded, now);
  const underWay = await tx.capture.count({ where: { sourceId, state: "running" } });
  if (underWay > 0) throw new Refusal("CAPTURE_UNDER_WAY", { sourceId });
  const { id } = await tx.capture.create({
    data: { ...start, sourceId, way: from.way, extent, requestedById, requestedAt: now },
    select: { id: true },
  });
  return id;
}
