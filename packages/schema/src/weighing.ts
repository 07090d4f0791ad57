import { z } from "zod";
import { position } from "./page.ts";

/** Pairs in one page of a case's grid of evidence, at most. */
export const WEIGHED_PAIRS_MAX = 50;

export const weighPairInput = z.strictObject({ pairId: z.uuid() });

/** A keyset page of a case's pairs on which there is evidence, after the pair at position `after`. */
export const weighCaseInput = z.strictObject({
  caseId: z.uuid(),
  after: position.optional(),
  limit: z.int().min(1).max(WEIGHED_PAIRS_MAX).optional(),
});
