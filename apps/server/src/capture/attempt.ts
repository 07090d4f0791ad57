import type { Db, Prisma, Tx } from "@rejoinder/db";

/** How often a document is asked for in all before it is given up. */
export const TRIES_MAX = 4;

/** Why a capture ended without a text: the code of its sentence, and what that names. */
type Reason = { code: string; detail: object };

/** A capture that is to be carried out, with where its document comes from. */
export type Attempt = NonNullable<Awaited<ReturnType<typeof beginAttempt>>>;

/**
 * Begins one more try of a capture. One that was tried as often as may be, and ended every desk that
 * tried, is given up instead.
 *
 * @returns null where there is nothing to do any more
 */
export async function beginAttempt({ prisma }: Db, captureId: string, now: Date) {
  const { count } = await prisma.capture.updateMany({
    where: {
      id: captureId,
      state: { in: ["waiting", "running"] },
      tries: { lt: TRIES_MAX },
    },
    data: {
      state: "running",
      step: "fetching",
      tries: { increment: 1 },
      received: null,
      expected: null,
    },
  });
  if (count === 0) {
    const reason = { code: "CAPTURE_TRIED_ENOUGH", detail: { tries: TRIES_MAX } };
    await giveUp(prisma, { id: captureId }, reason, now);
    return null;
  }
  return prisma.capture.findUniqueOrThrow({
    where: { id: captureId },
    include: {
      blob: { select: { sha256: true } },
      ofCapture: { select: { finalAddress: true } },
    },
  });
}

/** Has a capture wait for its next try. @param isTry whether the one that ended counts */
export async function putBack({ prisma }: Db, captureId: string, isTry: boolean): Promise<void> {
  await prisma.capture.updateMany({
    where: { id: captureId, state: "running" },
    data: {
      state: "waiting",
      step: null,
      received: null,
      expected: null,
      ...(!isTry && { tries: { decrement: 1 } }),
    },
  });
}

/** Ends captures that are not over. Nothing of the document is kept, nor its name. */
export async function giveUp(
  prisma: Tx,
  which: Prisma.CaptureWhereInput,
  { code, detail }: Reason,
  now: Date,
): Promise<void> {
  await prisma.capture.updateMany({
    where: { state: { in: ["waiting", "running"] }, ...which },
    data: {
      state: "failed",
      step: null,
      blobId: null,
      fileName: null,
      refusal: code,
      refusalDetail: detail,
      finishedAt: now,
    },
  });
}
