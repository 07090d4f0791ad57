import type { Locale } from "@rejoinder/schema";
import type { IndexedContent } from "../../indexed.ts";
import type { References } from "./references.ts";

/** What every part of the file is written from. */
export type Writing = { content: IndexedContent; locale: Locale; references: References };
