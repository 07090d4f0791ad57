import type { Db, Prisma, Tx } from "@rejoinder/db";
import { mayPublish, Refusal } from "@rejoinder/domain";
import type { EditionSeal, ReportContent } from "@rejoinder/report";
import { type Locale, type ReportFormat, reportFormats } from "@rejoinder/schema";
import { keepBlob } from "../capture/blobs.ts";
import { type BlobStore, sha256Of } from "../capture/store.ts";
import { knowSigningKey, signHead } from "../history/checkpoint.ts";
import { hashOfWords } from "../history/editions.ts";
import { recordEvent } from "../history/record.ts";
import type { SigningKey } from "../history/signing.ts";
import { bytesOf, type Frozen, freezeDraft } from "./freeze.ts";
import type { Newsroom } from "./newsroom.ts";
import { sealEdition } from "./seal.ts";
import { mustStillStand } from "./still-stands.ts";

export type PublishingDesk = {
  db: Db;
  store: BlobStore;
  newsroom: () => Newsroom;
  /** A report as the bytes of its file, made apart from the desk. */
  render: (
    format: ReportFormat,
    content: ReportContent,
    signal: AbortSignal,
  ) => Promise<Uint8Array>;
  /** Read when it is first needed. */
  signingKey: () => Promise<SigningKey>;
};

export type Publication = {
  renderingId: string;
  caseId: string;
  askedById: string;
  draftVersion: number;
};

type File = { format: ReportFormat; locale: Locale; bytes: Uint8Array };

/** Longest that an edition's files are put down for, in milliseconds. */
const SAVE_WITHIN_MS = 120_000;
/** How often it is tried to put an edition down in a case in which something happens all the time. */
const TRIES_MAX = 5;

/** How many files an edition in so many languages has. */
export const filesOf = (locales: readonly string[]) => reportFormats.length * locales.length;

/**
 * Freezes the draft of a case, renders it in every format and language, and publishes it, whole or not
 * at all.
 *
 * @param onRendered is told after each file how many there are
 * @param signal ends it before it is published
 * @throws Refusal `DRAFT_NOT_FOUND`, `DRAFT_CHANGED` where it is not the draft that its publisher saw,
 *   `EDITION_BLOCKED` with the problems, `EDITION_OVERTAKEN`, `NOT_ALLOWED`
 */
export async function publishEdition(
  desk: PublishingDesk,
  publication: Publication,
  now: Date,
  onRendered: (done: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { db } = desk;
  const { caseId, draftVersion } = publication;
  const frozen = await freezeDraft(db, caseId, desk.newsroom(), now);
  if (frozen.draft.version !== draftVersion) throw new Refusal("DRAFT_CHANGED");
  if (!mayPublish(frozen.problems))
    throw new Refusal("EDITION_BLOCKED", { caseId }, frozen.problems);
  const files = await renderFiles(desk, frozen, onRendered, signal);
  signal.throwIfAborted();
  const key = await desk.signingKey();
  await knowSigningKey(db, key, now);
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const until = await mustStillStand(desk, publication, frozen);
    try {
      return await db.prisma.$transaction(
        (tx) => saveEdition(tx, desk, key, publication, { ...frozen, until }, files),
        { timeout: SAVE_WITHIN_MS },
      );
    } catch (error) {
      if (!(error instanceof MovedOn)) throw error;
    }
  }
  throw new Refusal("EDITION_OVERTAKEN", { caseId });
}

/** The case moved on after it was last looked at. */
class MovedOn extends Error {}

async function renderFiles(
  desk: PublishingDesk,
  { record }: Frozen,
  onRendered: (done: number) => Promise<void>,
  signal: AbortSignal,
): Promise<File[]> {
  const files: File[] = [];
  for (const locale of record.locales) {
    const content = record.contents[locale];
    if (!content) throw new Error(`nothing was frozen in ${locale}`);
    for (const format of reportFormats) {
      files.push({ format, locale, bytes: await desk.render(format, content, signal) });
      await onRendered(files.length);
    }
  }
  return files;
}

async function saveEdition(
  tx: Tx,
  { store }: PublishingDesk,
  key: SigningKey,
  { renderingId, caseId, askedById, draftVersion }: Publication,
  { draft, record, history, until }: Frozen & { until: number },
  files: readonly File[],
): Promise<void> {
  // Whoever stopped it, or saved the draft anew, was first.
  const { count } = await tx.editionDraft.updateMany({
    where: { caseId, version: draftVersion },
    data: { kind: "update", what: {}, why: {}, reasons: [], version: draftVersion + 1 },
  });
  if (count === 0) throw new Refusal("DRAFT_CHANGED");
  const { bytes, sha256 } = bytesOf(record);
  const { id: recordId } = await keepBlob(tx, store, bytes);
  const kept = [];
  for (const { format, locale, bytes } of files) {
    const { id: blobId, size } = await keepBlob(tx, store, bytes);
    kept.push({ format, locale, sha256: sha256Of(bytes), size, blobId });
  }
  const sealed: EditionSeal["files"] = kept.map(({ format, locale, sha256, size }) => ({
    format,
    locale,
    sha256,
    size,
  }));
  const seal = sealEdition(key, record, sha256, sealed, history);
  const publishedAt = new Date(record.publishedAt);
  const { id: editionId } = await tx.edition.create({
    data: {
      caseId,
      number: record.number,
      kind: record.kind,
      publishedById: askedById,
      publishedAt,
      locales: [...record.locales],
      what: record.what as Prisma.InputJsonObject,
      why: record.why as Prisma.InputJsonObject,
      sha256,
      recordId,
      seal: seal as unknown as Prisma.InputJsonObject,
      files: { create: kept },
    },
    select: { id: true },
  });
  const done = await tx.rendering.updateMany({
    where: { id: renderingId, state: "working" },
    data: { state: "done", editionId, endedAt: new Date() },
  });
  if (done.count === 0) throw new Refusal("RENDERING_ENDED");
  const { number, kind } = record;
  await recordEvent(tx, {
    caseId,
    pairId: null,
    actorId: askedById,
    kind: "edition_published",
    before: null,
    after: {
      editionId,
      number,
      kind,
      sha256,
      wordsSha256: hashOfWords(record),
      reasons: draft.reasons,
    },
    at: new Date(),
  });
  // From here on the case's history is this transaction's: nobody else adds to it.
  const came = await tx.event.count({ where: { chain: caseId, sequence: { gt: until } } });
  // One of them is its own.
  if (came > 1) throw new MovedOn();
  await signHead(tx, key, caseId, new Date());
}
