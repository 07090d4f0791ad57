import { findToTheLetter, selectorsOfOnly } from "@rejoinder/anchor";
import type { Db, Tx } from "@rejoinder/db";
import { type Actor, canReadSource, Refusal } from "@rejoinder/domain";
import { type AddEvidenceInput, ELISION } from "@rejoinder/schema";

/**
 * A source of the case with its newest preserved text, null where there is none yet.
 * @throws Refusal `SOURCE_NOT_FOUND`, `SOURCE_OF_ANOTHER_CASE`
 */
export async function getSourceOfCase(db: Db, actor: Actor, caseId: string, sourceId: string) {
  const source = await db.prisma.source.findUnique({
    where: { id: sourceId },
    select: {
      id: true,
      caseId: true,
      kind: true,
      snapshots: { orderBy: { id: "desc" }, take: 1, select: { id: true, text: true } },
    },
  });
  if (!source || !canReadSource(actor, source)) throw new Refusal("SOURCE_NOT_FOUND", { sourceId });
  if (source.caseId !== caseId) throw new Refusal("SOURCE_OF_ANOTHER_CASE", { sourceId });
  return { id: source.id, kind: source.kind, snapshot: source.snapshots[0] ?? null };
}

/**
 * Where a quotation stands in a preserved text.
 * @throws Refusal `QUOTATION_NOT_FOUND`, `QUOTATION_AMBIGUOUS`
 */
export function anchorQuotation(snapshot: { id: string; text: string } | null, exact: string) {
  if (exact.includes(ELISION)) throw new Refusal("QUOTATION_NOT_FOUND");
  const selectors = snapshot && selectorsOfOnly(snapshot.text, exact);
  if (snapshot && selectors)
    return { ...selectors, snapshotId: snapshot.id, state: "exact" as const };
  const places = snapshot ? findToTheLetter(snapshot.text, exact) : [];
  throw new Refusal(places.length > 1 ? "QUOTATION_AMBIGUOUS" : "QUOTATION_NOT_FOUND");
}

/** @returns the evidence's id. */
export async function saveEvidence(
  tx: Tx,
  addedById: string,
  input: AddEvidenceInput,
  anchor: ReturnType<typeof anchorQuotation> | null,
  now: Date,
): Promise<string> {
  const anchored = anchor && (await tx.anchor.create({ data: anchor, select: { id: true } }));
  const { id } = await tx.evidence.create({
    data: { ...input, anchorId: anchored?.id ?? null, addedById, addedAt: now },
    select: { id: true },
  });
  return id;
}

/** @throws Refusal `EVIDENCE_NOT_FOUND` */
export async function getEvidence(db: Db, evidenceId: string) {
  const evidence = await db.prisma.evidence.findUnique({
    where: { id: evidenceId },
    select: {
      id: true,
      pairId: true,
      addedById: true,
      sourceId: true,
      wording: true,
      text: true,
      language: true,
      locator: true,
      stanceAllegation: true,
      stanceResponse: true,
      credibility: true,
      version: true,
      withdrawnAt: true,
      pair: { select: { caseId: true } },
      source: { select: { kind: true } },
    },
  });
  if (!evidence) throw new Refusal("EVIDENCE_NOT_FOUND", { evidenceId });
  return evidence;
}

/** @throws Refusal `EVIDENCE_MOVED_ON` when it is not at the version the caller saw, or gone. */
export async function withdrawEvidence(tx: Tx, evidenceId: string, version: number, now: Date) {
  const { count } = await tx.evidence.updateMany({
    where: { id: evidenceId, version, withdrawnAt: null },
    data: { withdrawnAt: now, version: version + 1 },
  });
  if (count === 0) throw new Refusal("EVIDENCE_MOVED_ON", { evidenceId });
}
