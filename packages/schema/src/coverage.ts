import { ResponseType, UnansweredReason } from "@rejoinder/db/enums";
import { z } from "zod";
import { position } from "./page.ts";
import { multiLine } from "./text.ts";

/** Longest reason why nobody was asked, in characters (Unicode code points). */
export const WHY_UNANSWERED_MAX = 2000;

/** A keyset page of a case's coverage matrix, pair by pair, after the pair at position `after`. */
export const caseCoverageInput = z.strictObject({
  caseId: z.uuid(),
  after: position.optional(),
  /** Pairs alone that have an element which nothing answers. */
  isUnanswered: z.literal(true).optional(),
});

/** How a response takes an element; no types put it back to not judged. */
export const setAnswerInput = z.strictObject({
  elementId: z.uuid(),
  statementId: z.uuid(),
  types: z.array(z.enum(ResponseType)).max(Object.keys(ResponseType).length),
  /** The version of the cell that this starts from; 0 where nobody has linked the two yet. */
  version: z.int().min(0),
});
export type SetAnswerInput = z.infer<typeof setAnswerInput>;

/** Why no response answers an element; null opens the question again. */
export const setUnansweredInput = z
  .strictObject({
    elementId: z.uuid(),
    /** Of the element. */
    version: z.int().min(1),
    reason: z.enum(UnansweredReason).nullable(),
    /** In an editor's words: with `not_sought`, and with nothing else. */
    why: multiLine(WHY_UNANSWERED_MAX).nullable(),
  })
  .refine(({ reason, why }) => reason !== "not_sought" || why !== null, {
    path: ["why"],
    error: "empty",
  });
export type SetUnansweredInput = z.infer<typeof setUnansweredInput>;
