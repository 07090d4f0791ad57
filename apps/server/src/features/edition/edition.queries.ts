import type { Db, Prisma, Tx } from "@rejoinder/db";
import { editionStandings, Refusal, type RefusalCode } from "@rejoinder/domain";
import type { SealedEdition } from "@rejoinder/report";
import type { Locale, LocalizedText, ReportFormat } from "@rejoinder/schema";

const named = { select: { id: true, name: true } } as const;

const editionColumns = {
  id: true,
  number: true,
  kind: true,
  publishedAt: true,
  publishedBy: named,
  locales: true,
  what: true,
  why: true,
  sha256: true,
  seal: true,
  withdrawal: { select: { reason: true, at: true, by: named } },
  files: {
    orderBy: [{ locale: "asc" }, { format: "asc" }],
    select: { format: true, locale: true, sha256: true, size: true },
  },
} as const satisfies Prisma.EditionSelect;

/** The editions of a case, newest first. */
export async function listEditions({ prisma }: Db, caseId: string) {
  const rows = await prisma.edition.findMany({
    where: { caseId },
    orderBy: { number: "desc" },
    select: editionColumns,
  });
  const standings = editionStandings(
    rows.map(({ number, kind, withdrawal }) => ({ number, kind, isWithdrawn: !!withdrawal })),
  );
  return rows.map(({ seal, ...row }) => ({
    ...row,
    publicKey: (seal as unknown as SealedEdition["seal"]).publicKey,
    locales: row.locales as Locale[],
    what: row.what as LocalizedText,
    why: row.why as LocalizedText,
    files: row.files as ((typeof row.files)[number] & { format: ReportFormat; locale: Locale })[],
    standing: standings.get(row.number) ?? "current",
  }));
}

const renderingColumns = {
  id: true,
  state: true,
  done: true,
  total: true,
  failure: true,
  format: true,
  locale: true,
  askedAt: true,
  endedAt: true,
  edition: { select: { number: true } },
} as const satisfies Prisma.RenderingSelect;

type RenderingRow = Prisma.RenderingGetPayload<{ select: typeof renderingColumns }>;

const renderingOf = ({ edition, failure, ...row }: RenderingRow) => ({
  ...row,
  failure: failure as RefusalCode | null,
  editionNumber: edition?.number ?? null,
});

/** The publication of a case that is under way, or the last one that came to nothing since its last edition. */
export async function getPublication({ prisma }: Db, caseId: string) {
  const last = await prisma.rendering.findFirst({
    where: { caseId, draftVersion: { not: null } },
    orderBy: { id: "desc" },
    select: renderingColumns,
  });
  return last && last.state !== "done" ? renderingOf(last) : null;
}

/** @throws Refusal `RENDERING_NOT_FOUND` */
export async function getRendering({ prisma }: Db, id: string) {
  const found = await prisma.rendering.findUnique({
    where: { id },
    select: { ...renderingColumns, caseId: true, askedById: true },
  });
  if (!found) throw new Refusal("RENDERING_NOT_FOUND", { renderingId: id });
  const { caseId, askedById, ...row } = found;
  return { caseId, askedById, rendering: renderingOf(row) };
}

/** @throws Refusal `RENDERING_ENDED` */
export async function stopRendering(tx: Tx, id: string, now: Date): Promise<void> {
  const { count } = await tx.rendering.updateMany({
    where: { id, state: { in: ["waiting", "working"] } },
    data: { state: "stopped", endedAt: now },
  });
  if (count === 0) throw new Refusal("RENDERING_ENDED", { renderingId: id });
}

/** An edition by its place, to act on it. @throws Refusal `EDITION_NOT_FOUND` */
export async function getEditionPlace({ prisma }: Db, editionId: string) {
  const found = await prisma.edition.findUnique({
    where: { id: editionId },
    select: { id: true, caseId: true, number: true },
  });
  if (!found) throw new Refusal("EDITION_NOT_FOUND", { editionId });
  return found;
}

/** @throws Refusal `EDITION_WITHDRAWN` where it was before */
export async function saveWithdrawal(
  tx: Tx,
  { editionId, reason }: { editionId: string; reason: string },
  byId: string,
  at: Date,
): Promise<void> {
  const { count } = await tx.editionWithdrawal.createMany({
    data: { editionId, reason, byId, at },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("EDITION_WITHDRAWN", { editionId });
}
