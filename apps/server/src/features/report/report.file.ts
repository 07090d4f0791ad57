import { Readable } from "node:stream";
import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import { renderApart } from "@rejoinder/report/apart";
import { type Locale, type ReportFormat, reportFormatInfo } from "@rejoinder/schema";
import type { BlobStore } from "../../capture/store.ts";
import { getReportContentAsOf } from "./as-of.ts";
import { endOfDay } from "./end-of-day.ts";
import { getEditionFile } from "./report.edition.ts";
import { getReportContent } from "./report.queries.ts";
import { isStreamed, streamReport } from "./report.stream.ts";

type AskedFile = {
  caseId: string;
  format: ReportFormat;
  locale: Locale;
  /** Its number, for the file that was published; null for the case itself. */
  edition: number | null;
  /** ISO 8601: as the case stood when that day ended in its time zone; null for as it stands. */
  on: string | null;
};

type ReportFile = {
  bytes: Readable;
  /** In bytes; null where it is not known before the end. */
  size: number | null;
  /** Things that the history can no longer tell, and that are left out. */
  leftOut: number;
};

/**
 * A file of a case's report: of an edition as it was published, else of the case. What can be is written
 * as it is read; whoever stops reading ends that, and the signal what is rendered.
 *
 * @throws Refusal `EDITION_NOT_FOUND`, `EDITION_WITHDRAWN`, `FORMAT_NEEDS_EDITION`, `MOMENT_TO_COME`,
 *   `CASE_NOT_YET`
 */
export async function openReport(
  { db, store }: { db: Db; store: BlobStore },
  { caseId, format, locale, edition, on }: AskedFile,
  now: Date,
  signal: AbortSignal,
): Promise<ReportFile> {
  if (edition !== null) {
    const kept = await store.read(await getEditionFile(db, caseId, edition, format, locale));
    if (!kept) throw new Error("a file of an edition is not in the store");
    return { bytes: kept.stream, size: kept.size, leftOut: 0 };
  }
  if (reportFormatInfo[format].ofEditions) throw new Refusal("FORMAT_NEEDS_EDITION", { format });
  if (on === null && isStreamed(format)) {
    const pieces = streamReport(db, caseId, format, locale, now);
    return { bytes: Readable.from(pieces), size: null, leftOut: 0 };
  }
  const { slug, timeZone } = await db.prisma.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { slug: true, timeZone: true },
  });
  const { content, untold } =
    on === null
      ? { content: await getReportContent(db, slug, locale, now), untold: [] }
      : await getReportContentAsOf(db, slug, locale, endOfDay(on, timeZone, now));
  const file = await renderApart(format, content, { signal });
  return { bytes: Readable.from([file]), size: file.length, leftOut: untold.length };
}
