import { z } from "zod";
import { pairFilter } from "./pair.ts";

/** From then on a claim frees itself, in hours. */
export const CLAIM_HOURS = 48;

/** A pair that the caller takes on, or hands back. */
export const claimPairInput = z.strictObject({ pairId: z.uuid() });

/** The first pair that wants a review of the caller's, of those that the filter leaves. */
export const nextPairInput = pairFilter.extend({ caseId: z.uuid() });
export type NextPairInput = z.infer<typeof nextPairInput>;

/** The claim of one person on a pair: given to them by an editor, or taken from them. */
export const claimOfInput = claimPairInput.extend({ personId: z.uuid() });

export const reassignPairInput = claimPairInput.extend({ from: z.uuid(), to: z.uuid() });

/** Those whom pairs of a case can be given to. */
export const listReviewersInput = z.strictObject({ caseId: z.uuid() });
