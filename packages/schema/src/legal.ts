import { z } from "zod";
import { multiLine, singleLine } from "./text.ts";

/** Longest name of a lawyer, in characters (Unicode code points). */
export const LAWYER_NAME_MAX = 200;
/** Longest words of a sign-off, and reason of a hold. */
export const LEGAL_WORDS_MAX = 2000;

export const signOffInput = z.strictObject({
  pairId: z.uuid(),
  /** The decision that the lawyer looked at. */
  decisionId: z.uuid(),
  /** The lawyer's. */
  name: singleLine(LAWYER_NAME_MAX),
  words: multiLine(LEGAL_WORDS_MAX).nullable(),
});
export type SignOffInput = z.infer<typeof signOffInput>;

/** Places a hold, and says why. */
export const holdPairInput = z.strictObject({
  pairId: z.uuid(),
  reason: multiLine(LEGAL_WORDS_MAX),
});

/** Lifts the hold that the caller looked at, and says why. */
export const liftHoldInput = holdPairInput.extend({ holdId: z.uuid() });
export type LiftHoldInput = z.infer<typeof liftHoldInput>;
