import type { Locale } from "@rejoinder/schema";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export type Sentences = typeof en;

/** The report's own sentences by language. */
export const sentences: Record<Locale, Sentences> = { en, fr };
