import type { Db, Tx } from "@rejoinder/db";
import { Refusal } from "@rejoinder/domain";
import type { AddEvidenceInput, RateEvidenceInput } from "@rejoinder/schema";
import { anchorQuotation, holdNewestText } from "../../anchoring.ts";

/**
 * Saves evidence; a quotation with where it stands in the newest text of its source.
 * @returns the evidence's id.
 * @throws Refusal `QUOTATION_NOT_FOUND`, `QUOTATION_AMBIGUOUS`, `SOURCE_MOVED_ON`
 */
export async function saveEvidence(
  tx: Tx,
  addedById: string,
  { place, ...input }: AddEvidenceInput,
  now: Date,
): Promise<string> {
  const { sourceId, text } = input;
  const anchored =
    input.wording === "verbatim"
      ? await tx.anchor.create({
          data: anchorQuotation(await holdNewestText(tx, sourceId), text, place),
          select: { id: true },
        })
      : null;
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

/** @throws Refusal `EVIDENCE_MOVED_ON` with what stands, when it is not at the version the caller saw. */
export async function rateEvidence(tx: Tx, input: RateEvidenceInput): Promise<void> {
  const { evidenceId, version, ...ratings } = input;
  const { count } = await tx.evidence.updateMany({
    where: { id: evidenceId, version, withdrawnAt: null },
    data: { ...ratings, version: version + 1 },
  });
  if (count === 0) await refuseMovedOn(tx, evidenceId);
}

/** @throws Refusal `EVIDENCE_MOVED_ON` always */
export async function refuseMovedOn(tx: Pick<Tx, "evidence">, evidenceId: string): Promise<never> {
  const standing = await tx.evidence.findUniqueOrThrow({
    where: { id: evidenceId },
    select: {
      id: true,
      stanceAllegation: true,
      stanceResponse: true,
      credibility: true,
      version: true,
      withdrawnAt: true,
    },
  });
  throw new Refusal("EVIDENCE_MOVED_ON", { evidenceId }, standing);
}
