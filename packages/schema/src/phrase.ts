import { z } from "zod";
import { multiLine } from "./text.ts";

/** Longest phrase kept to hand, in characters (Unicode code points). */
export const PHRASE_MAX = 500;
/** Phrases that one person keeps, at most. */
export const PHRASES_MAX = 50;

export const addPhraseInput = z.strictObject({ text: multiLine(PHRASE_MAX) });
export const removePhraseInput = z.strictObject({ phraseId: z.uuid() });
