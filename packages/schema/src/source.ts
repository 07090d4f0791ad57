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

/** Most sources added at once. */
export const SOURCES_MAX = 500;

const particulars = {
  kind: z.enum(SourceKind),
  title: singleLine(TITLE_MAX),
  publisher: singleLine(TITLE_MAX).nullable(),
  author: singleLine(TITLE_MAX).nullable(),
  publishedOn: edtfDate.nullable(),
  address: webAddress.nullable(),
  archivedAddress: webAddress.nullable(),
  language: languageTag,
};

const newSource = z.strictObject({
  ...particulars,
  author: particulars.author.default(null),
  archivedAddress: particulars.archivedAddress.default(null),
});

/** A source named by its particulars; its preserved text follows by capture. */
export const addSourceInput = newSource.extend({ caseId: z.uuid() });
export type AddSourceInput = z.infer<typeof addSourceInput>;

/** Sources from somebody's list of references, all or none. */
export const addSourcesInput = z.strictObject({
  caseId: z.uuid(),
  sources: z.array(newSource).min(1, "empty").max(SOURCES_MAX, "too_many"),
});

/** New particulars of a source, as its reader saw it at `version`. */
export const changeSourceInput = z.strictObject({
  sourceId: z.uuid(),
  version: z.int().min(1),
  particulars: z.strictObject({
    ...particulars,
    reliability: z.enum(SourceReliability).nullable(),
  }),
});
export type SourceParticulars = z.infer<typeof changeSourceInput>["particulars"];

/** What of a source wants a person: a quotation to confirm, a lost one, no text preserved. */
export const sourceNeeds = ["confirm", "lost", "text"] as const;
export type SourceNeed = (typeof sourceNeeds)[number];

/** A keyset page of a case's sources in their order, after the one at position `after`. */
export const listSourcesInput = z.strictObject({
  caseId: z.uuid(),
  /** Every word must occur in title, author, publisher or address; case does not count. */
  query: searchWords.optional(),
  kind: z.enum(SourceKind).optional(),
  /** Null asks for those that nobody has judged. */
  reliability: z.enum(SourceReliability).nullable().optional(),
  originGroupId: z.uuid().optional(),
  needs: z.enum(sourceNeeds).optional(),
  after: position.optional(),
  limit: pageLimit.optional(),
});
export type ListSourcesInput = z.infer<typeof listSourcesInput>;

/** A source with one of its texts: the newest, unless another is named. */
export const sourceByIdInput = z.strictObject({
  sourceId: z.uuid(),
  snapshotId: z.uuid().optional(),
});

export const compareSnapshotsInput = z.strictObject({
  sourceId: z.uuid(),
  from: z.uuid(),
  to: z.uuid(),
});

/** Sources that a person says go back to one origin. */
export const groupOriginInput = z.strictObject({
  caseId: z.uuid(),
  sourceIds: z.array(z.uuid()).min(2, "too_few").max(SOURCES_MAX, "too_many"),
});

/** Takes a source out of its origin group. */
export const leaveOriginInput = z.strictObject({ sourceId: z.uuid(), version: z.int().min(1) });

export { SnapshotExtent, SourceKind, SourceReliability };
