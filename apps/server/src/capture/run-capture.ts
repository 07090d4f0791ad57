import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { DocumentRefused, readDocumentApart } from "@rejoinder/extract";
import pLimit from "p-limit";
import { type Attempt, beginAttempt, giveUp, putBack, TRIES_MAX } from "./attempt.ts";
import type { FetchPolicy } from "./fetch/fetch-policy.ts";
import { FetchRefused } from "./fetch/fetch-refused.ts";
import { fetchSafely } from "./fetch/fetch-safely.ts";
import { type Document, saveDocument } from "./save-document.ts";
import type { BlobStore } from "./store.ts";

/** How often the page is told how much has come, at most. */
const TELL_EVERY_MS = 500;

/** Reading takes a process of up to 768 MB each: no more of them at once, whoever asks. */
const readInTurn = pLimit(2);

export type CaptureDesk = {
  db: Db;
  store: BlobStore;
  policy: FetchPolicy;
  /** Answers what a host's addresses are; the system's own answer where it is not given. */
  resolve?: (host: string) => Promise<string[]>;
};

/** Ends a capture because the desk does: it waits for the next one, and was not tried. */
export class DeskStops extends Error {
  override name = "DeskStops";
}

/**
 * Carries a capture out: fetches or finds the bytes, reads their text, and saves it with every
 * quotation moved to it, whole or not at all. One that is over is left as it is.
 *
 * @param signal aborted with `DeskStops` or any other reason; what is being saved is saved all the same
 * @throws whatever stood in the way, where trying again may help
 */
export async function runCapture(
  desk: CaptureDesk,
  captureId: string,
  now: () => Date,
  signal?: AbortSignal,
): Promise<void> {
  const { db } = desk;
  const capture = await beginAttempt(db, captureId, now());
  if (!capture) return;
  try {
    const document = await getDocument(desk, capture, signal);
    await db.prisma.capture.update({ where: { id: captureId }, data: { step: "reading" } });
    const { bytes, declaredType: mediaType, fileName, finalAddress: url } = document;
    const read = await readInTurn(() =>
      readDocumentApart({ bytes, mediaType, fileName, url }, signal ? { signal } : {}),
    );
    await db.prisma.capture.update({ where: { id: captureId }, data: { step: "anchoring" } });
    await saveDocument(desk, capture, document, read, now());
  } catch (error) {
    const refused =
      error instanceof FetchRefused || error instanceof DocumentRefused || error instanceof Refusal;
    const isForGood = refused && !(error instanceof FetchRefused && error.retryable);
    const isTry = !(error instanceof DeskStops);
    if (!isTry || (!isForGood && capture.tries < TRIES_MAX)) {
      await putBack(db, captureId, isTry);
      throw error;
    }
    const reason = refused ? error : { code: "BUG", detail: {} };
    await giveUp(db.prisma, { id: captureId }, reason, now());
    if (!refused) throw error;
  }
}

async function getDocument(
  { db, store, policy, resolve }: CaptureDesk,
  capture: Attempt,
  signal: AbortSignal | undefined,
): Promise<Document> {
  const { id, address, declaredType, fileName } = capture;
  if (address !== null) {
    const fetched = await fetchSafely(address, {
      policy,
      onProgress: teller(db, id),
      ...(signal && { signal }),
      ...(resolve && { resolve }),
    });
    const { bytes, mediaType, finalAddress, status, redirects } = fetched;
    const { lastModified, etag, remoteAddress } = fetched;
    const fetchedAt = fetched.fetchedAt.toISOString();
    const answer = { status, redirects, lastModified, etag, fetchedAt, remoteAddress };
    return { bytes, declaredType: mediaType, fileName: null, finalAddress, fetched: answer };
  }
  const sha256 = capture.blob?.sha256;
  const bytes = sha256 ? await store.get(sha256) : null;
  if (!bytes) throw new Refusal("CAPTURE_NOT_FOUND", { captureId: id });
  const finalAddress = capture.ofCapture?.finalAddress ?? null;
  return { bytes, declaredType, fileName, finalAddress, fetched: null };
}

/** Tells how much has come, now and then; what cannot be told is not. */
function teller(db: Db, captureId: string) {
  let told = 0;
  return (received: number, expected: number | null) => {
    const at = Date.now();
    if (at - told < TELL_EVERY_MS) return;
    told = at;
    db.prisma.capture
      .updateMany({ where: { id: captureId, state: "running" }, data: { received, expected } })
      .catch(() => undefined);
  };
}
