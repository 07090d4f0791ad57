import { Stance, Wording } from "@rejoinder/db/enums";
import { z } from "zod";
import { placeInput } from "./anchor.ts";
import { LOCATOR_MAX } from "./note.ts";
import { PASSAGE_MAX } from "./statement.ts";
import { holdsQuotation, languageTag, multiLine, singleLine, type Words } from "./text.ts";

/** Five points of the analysis of competing hypotheses, from 2 to -2; null does not apply. */
export const stanceInfo = {
  very_consistent: { label: { en: "very consistent", fr: "tout à fait compatible" }, points: 2 },
  consistent: { label: { en: "consistent", fr: "compatible" }, points: 1 },
  neutral: { label: { en: "neutral", fr: "neutre" }, points: 0 },
  inconsistent: { label: { en: "inconsistent", fr: "incompatible" }, points: -1 },
  very_inconsistent: {
    label: { en: "very inconsistent", fr: "tout à fait incompatible" },
    points: -2,
  },
  not_applicable: { label: { en: "not applicable", fr: "sans objet" }, points: null },
} as const satisfies Record<Stance, { label: Words; points: number | null }>;

/** Admiralty system: what is said, judged apart from who says it. Index 0 is credibility 1. */
export const credibilityInfo: readonly { value: number; label: Words }[] = [
  { value: 1, label: { en: "confirmed", fr: "confirmée" } },
  { value: 2, label: { en: "probably true", fr: "probablement vraie" } },
  { value: 3, label: { en: "possibly true", fr: "peut-être vraie" } },
  { value: 4, label: { en: "doubtful", fr: "douteuse" } },
  { value: 5, label: { en: "improbable", fr: "improbable" } },
  { value: 6, label: { en: "cannot be judged", fr: "impossible à évaluer" } },
];

/** A quotation must stand in the source's preserved text; a paraphrase tells where to look. */
export const addEvidenceInput = z
  .strictObject({
    pairId: z.uuid(),
    sourceId: z.uuid(),
    wording: z.enum(Wording).extract(["verbatim", "paraphrase"]),
    text: multiLine(PASSAGE_MAX),
    language: languageTag,
    locator: singleLine(LOCATOR_MAX).nullable(),
    /** Where the words were selected; without it they must stand in the text once. */
    place: placeInput.optional(),
    stanceAllegation: z.enum(Stance),
    stanceResponse: z.enum(Stance),
    credibility: z.int().min(1).max(6).nullable(),
  })
  .refine(({ wording, text }) => wording !== "paraphrase" || !holdsQuotation(text), {
    path: ["text"],
    error: "quoted_paraphrase",
  });
export type AddEvidenceInput = z.infer<typeof addEvidenceInput>;

/** How a piece of evidence bears on each side and how credible it is, judged anew. */
export const rateEvidenceInput = z.strictObject({
  evidenceId: z.uuid(),
  version: z.int().min(1),
  stanceAllegation: z.enum(Stance),
  stanceResponse: z.enum(Stance),
  credibility: z.int().min(1).max(6).nullable(),
});
export type RateEvidenceInput = z.infer<typeof rateEvidenceInput>;

export const withdrawEvidenceInput = z.strictObject({
  evidenceId: z.uuid(),
  version: z.int().min(1),
});

export { Stance };
