import { Refusal } from "@rejoinder/domain";
import type { Locale, ReportFormat } from "@rejoinder/schema";
import { keepBlob } from "../capture/blobs.ts";
import { DeskStops } from "../capture/run-capture.ts";
import { getReportContent } from "../features/report/report.queries.ts";
import { type PublishingDesk, publishEdition } from "./publish.ts";

/**
 * Makes the files that were asked for. One that is over, or was stopped, is left as it is; what is
 * refused is kept with it.
 *
 * @param signal aborted with `DeskStops`, then it waits for the next desk, or because a person stops it
 * @throws what is a bug, after it was told as a failure
 */
export async function runRendering(
  desk: PublishingDesk,
  renderingId: string,
  signal: AbortSignal,
): Promise<void> {
  const { prisma } = desk.db;
  const begun = await prisma.rendering.updateMany({
    where: { id: renderingId, state: { in: ["waiting", "working"] } },
    data: { state: "working", done: 0 },
  });
  if (begun.count === 0) return;
  const rendering = await prisma.rendering.findUniqueOrThrow({
    where: { id: renderingId },
    include: { case: { select: { slug: true } } },
  });
  const { caseId, askedById, draftVersion, format, locale } = rendering;
  try {
    if (draftVersion !== null)
      await publishEdition(
        desk,
        { renderingId, caseId, askedById, draftVersion },
        new Date(),
        (done) => tellDone(desk, renderingId, done),
        signal,
      );
    else
      await renderCase(
        desk,
        renderingId,
        rendering.case.slug,
        { format: format as ReportFormat, locale: locale as Locale },
        signal,
      );
  } catch (error) {
    await giveUp(desk, renderingId, error, signal);
  }
}

async function tellDone({ db }: PublishingDesk, id: string, done: number): Promise<void> {
  await db.prisma.rendering.updateMany({ where: { id, state: "working" }, data: { done } });
}

async function renderCase(
  { db, store, render }: PublishingDesk,
  id: string,
  slug: string,
  { format, locale }: { format: ReportFormat; locale: Locale },
  signal: AbortSignal,
): Promise<void> {
  const content = await getReportContent(db, slug, locale, new Date());
  const bytes = await render(format, content, signal);
  await db.prisma.$transaction(async (tx) => {
    const { id: blobId } = await keepBlob(tx, store, bytes);
    const done = await tx.rendering.updateMany({
      where: { id, state: "working" },
      data: { state: "done", done: 1, blobId, endedAt: new Date() },
    });
    if (done.count === 0) throw new Refusal("RENDERING_ENDED");
  });
}

async function giveUp(
  { db }: PublishingDesk,
  id: string,
  error: unknown,
  signal: AbortSignal,
): Promise<void> {
  const where = { id, state: "working" as const };
  if (signal.reason instanceof DeskStops) {
    await db.prisma.rendering.updateMany({ where, data: { state: "waiting" } });
    throw error;
  }
  // Where a person stopped it, that is told already.
  const refused = error instanceof Refusal;
  await db.prisma.rendering.updateMany({
    where,
    data: {
      state: "failed",
      failure: refused ? error.code : "RENDERING_FAILED",
      endedAt: new Date(),
    },
  });
  if (!refused && !signal.aborted) throw error;
}
