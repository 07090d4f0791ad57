import type { Tx } from "@rejoinder/db";
import type { EditionKind, Locale, LocalizedText, WarningReason } from "@rejoinder/schema";

/** What the next edition of a case is to hold. */
export type Draft = {
  kind: EditionKind;
  locales: Locale[];
  introduction: LocalizedText;
  method: LocalizedText;
  signedBy: string[];
  /** In their order. */
  pairIds: string[];
  what: LocalizedText;
  why: LocalizedText;
  reasons: WarningReason[];
  version: number;
};

/** The draft of a case; null where nobody has saved one. */
export async function loadDraft(
  { prisma }: { prisma: Pick<Tx, "editionDraft"> },
  caseId: string,
): Promise<(Draft & { updatedBy: { id: string; name: string }; updatedAt: Date }) | null> {
  const found = await prisma.editionDraft.findUnique({
    where: { caseId },
    include: { updatedBy: { select: { id: true, name: true } } },
  });
  if (!found) return null;
  const { updatedById: _, caseId: __, ...row } = found;
  return {
    ...row,
    locales: row.locales as Locale[],
    introduction: row.introduction as LocalizedText,
    method: row.method as LocalizedText,
    what: row.what as LocalizedText,
    why: row.why as LocalizedText,
    reasons: row.reasons as WarningReason[],
  };
}

/** The number that the next edition of a case will have. */
export async function nextNumber(tx: Pick<Tx, "edition">, caseId: string): Promise<number> {
  const last = await tx.edition.findFirst({
    where: { caseId },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return (last?.number ?? 0) + 1;
}
