import { OwnWords } from "@rejoinder/db/enums";
import { z } from "zod";
import { multiLine, type Words } from "./text.ts";

/** Longest reason why a flagged wording is right, in characters (Unicode code points). */
export const DISMISSAL_MAX = 1000;
/** No flag is longer, in UTF-16 code units. */
const FLAGGED_MAX = 2000;

export const ownWordsInfo = {
  note: { label: { en: "note", fr: "note" } },
  rationale: { label: { en: "reason of a review", fr: "motif d’un examen" } },
  pair_title: { label: { en: "title of a pair", fr: "titre d’une paire" } },
  case_title: { label: { en: "title of the case", fr: "titre du dossier" } },
  case_summary: { label: { en: "summary of the case", fr: "résumé du dossier" } },
} as const satisfies Record<OwnWords, { label: Words }>;

export const wordingByCaseInput = z.strictObject({ caseId: z.uuid() });

/** That words which are flagged now are right as they stand. */
export const dismissWordingInput = z.strictObject({
  caseId: z.uuid(),
  of: z.enum(OwnWords),
  /** Of the note, review, pair or case whose words they are. */
  recordId: z.uuid(),
  rule: z.string().max(50),
  /** As flagged. */
  words: z.string().min(1).max(FLAGGED_MAX),
  reason: multiLine(DISMISSAL_MAX),
});
export type DismissWordingInput = z.infer<typeof dismissWordingInput>;

export { OwnWords };
