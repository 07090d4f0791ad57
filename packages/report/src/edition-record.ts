import type { EditionKind, Locale, LocalizedText, ReportFormat } from "@rejoinder/schema";
import type { ReportContent } from "./report.ts";

/**
 * What an edition says, in every language it is in, and nothing that could change: frozen as the bytes
 * of its RFC 8785 form. Nothing of a confidential source is in it that no report tells.
 */
export type EditionRecord = {
  format: "rejoinder-edition-1";
  slug: string;
  number: number;
  kind: EditionKind;
  /** ISO 8601, UTC. */
  publishedAt: string;
  locales: readonly Locale[];
  /** Empty for the first. */
  what: LocalizedText;
  why: LocalizedText;
  contents: Partial<Record<Locale, ReportContent>>;
};

/** What the desk signs of an edition. */
export type EditionSeal = {
  format: "rejoinder-edition-seal-1";
  slug: string;
  number: number;
  publishedAt: string;
  /** Hex, of the record's bytes. */
  sha256: string;
  files: readonly { format: ReportFormat; locale: Locale; sha256: string; size: number }[];
  /** Where the case's history stood: the number of its last event and the hex hash of that. */
  history: { chain: string; sequence: number; hash: string };
};

/** The file that anyone may hold an edition against: the record, and its seal with key and signature (Ed25519, base64url). */
export type SealedEdition = {
  record: EditionRecord;
  seal: EditionSeal & { publicKey: string; signature: string };
};
