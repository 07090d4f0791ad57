import type { Db } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { Locale, ReportFormat } from "@rejoinder/schema";

/**
 * The SHA-256 of an edition's file, as it was published.
 * @throws Refusal `EDITION_NOT_FOUND`, of a language that it is not in too; `EDITION_WITHDRAWN`
 */
export async function getEditionFile(
  db: Db,
  caseId: string,
  number: number,
  format: ReportFormat,
  locale: Locale,
): Promise<string> {
  const found = await db.prisma.edition.findUnique({
    where: { caseId_number: { caseId, number } },
    select: {
      withdrawal: { select: { editionId: true } },
      files: { where: { format, locale }, select: { sha256: true } },
    },
  });
  const [file] = found?.files ?? [];
  if (!found || !file) throw new Refusal("EDITION_NOT_FOUND", { caseId });
  if (found.withdrawal) throw new Refusal("EDITION_WITHDRAWN", { caseId });
  return file.sha256;
}
