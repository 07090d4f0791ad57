import type { Right } from "@rejoinder/schema";
import type { Captured } from "./captures.ts";
import type { RecordKind } from "./records.ts";
import type { SigningKey } from "./signing.ts";

/** What a court may order to be erased. */
export const erasableKinds = ["note", "review", "evidence", "statement", "snapshot"] as const;
export type ErasableKind = (typeof erasableKinds)[number];

export type Erasure = {
  slug: string;
  kind: ErasableKind;
  id: string;
  /** Which court, when, under what number. */
  order: string;
};

/** What the event of an erasure says, besides the order. */
export type ErasureRecord = {
  /** Every record whose words are gone, those of erasures that this one had to erase too. */
  erased: { kind: ErasableKind; id: string }[];
  /** What erased events also told of, which stands: `{noteId, hash}`, `{reviewId, hash}` … */
  records: Record<string, string>[];
  /** The captures that erased events told of. Erasures before there were any name none. */
  captures?: Captured[];
};

/** What came of an erasure. */
export type ErasureOutcome = {
  /** Sequences of the events whose content is gone. */
  events: number[];
  /** How many documents stay, for another text that is not erased rests on them too. */
  shared: number;
  /** Hex SHA-256 of documents whose bytes the store did not let go of: to be removed by hand. */
  left: string[];
  /** What still holds words of it, under an id of its own. */
  heldBy: { kind: RecordKind; id: string }[];
};

/** Where erasing goes on: which record, by whose order. */
export type Place = { caseId: string; id: string; key: SigningKey; order: string; now: Date };

/** What was erased of a record itself. */
export type Erased = {
  pairId: string | null;
  right: Right | null;
  /** Of the quotations whose words are gone. */
  anchorIds: string[];
  /** Of the captures that gave a preserved text. */
  captureIds?: string[];
  /** Hex SHA-256 of documents that nothing rests on any more. */
  unkept?: string[];
} & Partial<Pick<ErasureOutcome, "shared" | "heldBy">>;
