import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { SettleErrorInput } from "@rejoinder/schema";

/** What readers reported of a case's editions: what is open first, oldest first, then the newest. */
export async function listErrors({ prisma }: Db, caseId: string) {
  const rows = await prisma.errorReport.findMany({
    where: { caseId },
    orderBy: { id: "asc" },
    select: {
      id: true,
      edition: { select: { id: true, number: true } },
      pairNumber: true,
      words: true,
      contact: true,
      receivedAt: true,
      outcome: true,
      outcomeWords: true,
      settledAt: true,
      settledBy: { select: { id: true, name: true } },
    },
  });
  const open = rows.filter(({ outcome }) => outcome === null);
  const settled = rows.filter(({ outcome }) => outcome !== null);
  return { errors: [...open, ...settled.reverse()] };
}

/** @throws Refusal `ERROR_REPORT_NOT_FOUND` */
export async function getErrorPlace({ prisma }: Db, errorId: string) {
  const found = await prisma.errorReport.findUnique({
    where: { id: errorId },
    select: { id: true, caseId: true },
  });
  if (!found) throw new Refusal("ERROR_REPORT_NOT_FOUND", { errorId });
  return found;
}

/** @throws Refusal `ERROR_REPORT_SETTLED` */
export async function settleError(
  tx: Tx,
  { errorId, outcome, words }: SettleErrorInput,
  settledById: string,
  settledAt: Date,
): Promise<void> {
  const { count } = await tx.errorReport.updateMany({
    where: { id: errorId, outcome: null },
    data: { outcome, outcomeWords: words, settledById, settledAt },
  });
  if (count === 0) throw new Refusal("ERROR_REPORT_SETTLED", { errorId });
}
