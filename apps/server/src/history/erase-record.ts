import type { Tx } from "@rejoinder/db";
import { rightToNote, rightToSource } from "@rejoinder/domain";
import { loseAnchors } from "./erase-anchors.ts";
import { eraseAsked } from "./erase-asked.ts";
import { eraseClearance, eraseDismissals } from "./erase-clearance.ts";
import { eraseEdition } from "./erase-edition.ts";
import { eraseJudgement } from "./erase-judgement.ts";
import { eraseSnapshot } from "./erase-snapshot.ts";
import { eraseStatement } from "./erase-statement.ts";
import type { ErasableKind, Erased, Place } from "./erasure.ts";
import { ERASED } from "./records.ts";

/** Each takes the words out of one kind of record. @returns what it was of; null where there is none such */
export const eraseRecord: Record<ErasableKind, (tx: Tx, place: Place) => Promise<Erased | null>> = {
  async note(tx, { caseId, id }) {
    const note = await tx.note.findFirst({
      where: { id, pair: { caseId } },
      include: { citations: { select: { anchorId: true } } },
    });
    if (!note) return null;
    await tx.note.update({ where: { id }, data: { text: ERASED } });
    await tx.citation.updateMany({ where: { noteId: id }, data: { locator: null } });
    const anchorIds = note.citations.flatMap(({ anchorId }) => anchorId ?? []);
    await loseAnchors(tx, anchorIds);
    const also = await eraseDismissals(tx, { caseId, recordId: id });
    return { pairId: note.pairId, right: rightToNote(note), anchorIds, also };
  },
  async review(tx, { caseId, id }) {
    const review = await tx.review.findFirst({ where: { id, pair: { caseId } } });
    if (!review) return null;
    await tx.review.update({ where: { id }, data: { rationale: ERASED } });
    const also = await eraseDismissals(tx, { caseId, recordId: id });
    return { pairId: review.pairId, right: null, anchorIds: [], also };
  },
  async evidence(tx, { caseId, id }) {
    const evidence = await tx.evidence.findFirst({
      where: { id, pair: { caseId } },
      include: { source: { select: { kind: true } } },
    });
    if (!evidence) return null;
    const locator = evidence.locator === null ? null : ERASED;
    await tx.evidence.update({ where: { id }, data: { text: ERASED, locator } });
    const anchorIds = evidence.anchorId === null ? [] : [evidence.anchorId];
    await loseAnchors(tx, anchorIds);
    return { pairId: evidence.pairId, right: rightToSource(evidence.source), anchorIds };
  },
  statement: eraseStatement,
  edition: eraseEdition,
  snapshot: eraseSnapshot,
  ...eraseJudgement,
  ...eraseAsked,
  ...eraseClearance,
};
