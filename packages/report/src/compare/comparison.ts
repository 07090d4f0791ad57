import type { EditionKind, Locale } from "@rejoinder/schema";
import type { FieldName, ListName, Value } from "./thing.ts";

/** What two editions differ in, in one language. Of what is equal nothing is here. */
export type EditionComparison = {
  slug: string;
  locale: Locale;
  from: ComparedEdition;
  to: ComparedEdition;
  /** Of the edition itself: its title, summary and front matter. What it says of its own changes is left out. */
  fields: readonly FieldChange[];
  /** In the order of a report: parties, proceedings, pairs, statements of no pair, sources. */
  lists: readonly ListChange[];
};

export type ComparedEdition = { number: number; kind: EditionKind; publishedAt: string };

export type FieldChange = {
  field: FieldName;
  from: Value;
  to: Value;
  /** BCP 47, where it is words in another language than the report's, or may be; else null. */
  language: string | null;
  /** Word by word, where both are words; joined without what was added they are `from`, without what was removed, `to`. */
  words: readonly WordRun[] | null;
};

export type WordRun = { kind: "same" | "added" | "removed"; text: string };

export type ListChange = {
  list: ListName;
  added: readonly ThingTold[];
  removed: readonly ThingTold[];
  /** Pairs alone: those that stand at another place among those that both editions have. */
  moved: readonly { id: string; label: string; from: number; to: number }[];
  /** In the order of the later edition. */
  changed: readonly ThingChange[];
};

export type ThingTold = {
  /** Of a pair; else null. */
  id: string | null;
  /** From 1, in the order of its edition. */
  number: number;
  label: string;
  language: string | null;
  /** All that is known of it but its label. */
  fields: readonly { field: FieldName; value: Value }[];
};

export type ThingChange = {
  id: string | null;
  /** Its numbers in both editions. */
  from: number;
  to: number;
  /** As the later edition has it. */
  label: string;
  language: string | null;
  fields: readonly FieldChange[];
  lists: readonly ListChange[];
};
