import { SnapshotExtent, SourceKind, SourceReliability } from "@rejoinder/db/enums";
import { z } from "zod";
import { edtfDate } from "./edtf.ts";
import { pageLimit, position, searchWords } from "./page.ts";
import { languageTag, singleLine, type Words, webAddress } from "./text.ts";

/** Longest title, publisher or author of a source, in characters (Unicode code points). */
export const TITLE_MAX = 300;

/** Stands in an excerpt for what is left out. No quotation runs across it. */
export const ELISION = "[…]";

/** `party` marks what a party says for itself: it is never independent evidence. */
export const sourceKindInfo = {
  court_record: { label: { en: "court record", fr: "pièce judiciaire" }, party: false },
  official_statement: {
    label: { en: "official statement", fr: "communiqué officiel" },
    party: false,
  },
  party_statement: {
    label: { en: "party statement", fr: "déclaration d’une partie" },
    party: true,
  },
  dataset: { label: { en: "dataset", fr: "jeu de données" }, party: false },
  interview: { label: { en: "interview", fr: "entretien" }, party: false },
  news_report: { label: { en: "news report", fr: "article de presse" }, party: false },
  expert: { label: { en: "expert", fr: "expert" }, party: false },
  social_post: {
    label: { en: "social post", fr: "publication sur un réseau social" },
    party: false,
  },
  confidential: { label: { en: "confidential", fr: "source confidentielle" }, party: false },
} as const satisfies Record<SourceKind, { label: Words; party: boolean }>;

/** Admiralty system: the source, judged apart from what it says. */
export const sourceReliabilityInfo = {
  A: { label: { en: "completely reliable", fr: "totalement fiable" } },
  B: { label: { en: "usually reliable", fr: "généralement fiable" } },
  C: { label: { en: "fairly reliable", fr: "assez fiable" } },
  D: { label: { en: "not usually reliable", fr: "rarement fiable" } },
  E: { label: { en: "unreliable", fr: "non fiable" } },
  F: { label: { en: "reliability cannot be judged", fr: "fiabilité impossible à évaluer" } },
} as const satisfies Record<SourceReliability, { label: Words }>;

/** A source named by its particulars; its preserved text follows by capture. */
export const addSourceInput = z.strictObject({
  caseId: z.uuid(),
  kind: z.enum(SourceKind),
  title: singleLine(TITLE_MAX),
  publisher: singleLine(TITLE_MAX).nullable(),
  publishedOn: edtfDate.nullable(),
  address: webAddress,
  language: languageTag,
});
export type AddSourceInput = z.infer<typeof addSourceInput>;

/** A keyset page of a case's sources in their order, after the one at position `after`. */
export const listSourcesInput = z.strictObject({
  caseId: z.uuid(),
  /** Every word must occur in title, publisher or address; case does not count. */
  query: searchWords.optional(),
  after: position.optional(),
  limit: pageLimit.optional(),
});
export type ListSourcesInput = z.infer<typeof listSourcesInput>;

export const sourceByIdInput = z.strictObject({ sourceId: z.uuid() });

export { SnapshotExtent, SourceKind, SourceReliability };
