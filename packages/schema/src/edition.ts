import { EditionKind, ErrorReportOutcome, PartyKind, RenderState } from "@rejoinder/db/enums";
import { z } from "zod";
import { askedSlug } from "./case.ts";
import { reportFormats } from "./report.ts";
import { locales, multiLine, singleLine, type Words } from "./text.ts";

export { EditionKind, ErrorReportOutcome, PartyKind, RenderState };

/** Longest introduction, and longest words on the method, in characters (Unicode code points), as are all below. */
export const FRONT_MATTER_MAX = 20_000;
/** Longest account of what a correction or an update changes, and of why. */
export const CHANGE_WORDS_MAX = 4000;
/** Longest name of somebody who signs. */
export const SIGNED_NAME_MAX = 200;
/** Most people who sign. */
export const SIGNED_MAX = 20;
/** Longest reason for publishing in spite of a warning, or for withdrawing an edition. */
export const EDITION_REASON_MAX = 2000;
/** Most pairs of an edition. */
export const EDITION_PAIRS_MAX = 10_000;
/** Longest report of an error, and longest account of what came of it. */
export const ERROR_WORDS_MAX = 5000;
/** Longest e-mail address or telephone number of who reports an error. */
export const CONTACT_MAX = 300;

export const editionKindInfo = {
  first: { label: { en: "first edition", fr: "première édition" } },
  correction: { label: { en: "correction", fr: "correction" } },
  update: { label: { en: "update", fr: "mise à jour" } },
} as const satisfies Record<EditionKind, { label: Words }>;

export const partyKindInfo = {
  person: { label: { en: "person", fr: "personne" } },
  organization: { label: { en: "organization", fr: "organisation" } },
} as const satisfies Record<PartyKind, { label: Words }>;

export const errorReportOutcomeInfo = {
  accepted: { label: { en: "accepted", fr: "retenu" } },
  dismissed: { label: { en: "dismissed", fr: "écarté" } },
} as const satisfies Record<ErrorReportOutcome, { label: Words }>;

/** What is warned of before publication, each with what it is about; an editor may publish all the same, with a reason. */
export const editionWarnings = [
  "guilt_wording",
  "not_archived",
  "untranslated",
  "no_address",
  "stage_unknown",
] as const;
export type EditionWarning = (typeof editionWarnings)[number];

/** Why something that is warned of is published all the same. */
const warningReason = z.strictObject({
  code: z.enum(editionWarnings),
  /** Null for the case as a whole. */
  pairId: z.uuid().nullable(),
  reason: multiLine(EDITION_REASON_MAX),
});
export type WarningReason = z.infer<typeof warningReason>;

/** Words in some languages, or in none. */
const frontMatter = (max: number) =>
  z.strictObject({ en: multiLine(max).optional(), fr: multiLine(max).optional() });

const unique = <T>(list: readonly T[]) => new Set(list).size === list.length;

export const saveDraftInput = z.strictObject({
  caseId: z.uuid(),
  /** Of the draft that the editor saw; 0 where there was none yet. */
  version: z.int().min(0),
  kind: z.enum(EditionKind),
  locales: z.array(z.enum(locales)).min(1).refine(unique, "duplicate"),
  introduction: frontMatter(FRONT_MATTER_MAX),
  method: frontMatter(FRONT_MATTER_MAX),
  signedBy: z.array(singleLine(SIGNED_NAME_MAX)).max(SIGNED_MAX),
  /** In their order. */
  pairIds: z.array(z.uuid()).max(EDITION_PAIRS_MAX).refine(unique, "duplicate"),
  what: frontMatter(CHANGE_WORDS_MAX),
  why: frontMatter(CHANGE_WORDS_MAX),
  reasons: z.array(warningReason).max(2 * EDITION_PAIRS_MAX),
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

export const editionsOfCaseInput = z.strictObject({ caseId: z.uuid() });

/** Publishes the draft that the editor saw. */
export const publishEditionInput = z.strictObject({
  caseId: z.uuid(),
  version: z.int().min(1),
});

/** Renders the case as it stands into a file to keep. */
export const startExportInput = z.strictObject({
  slug: askedSlug,
  format: z.enum(reportFormats),
  locale: z.enum(locales),
});

export const renderingInput = z.strictObject({ renderingId: z.uuid() });

export const withdrawEditionInput = z.strictObject({
  editionId: z.uuid(),
  reason: multiLine(EDITION_REASON_MAX),
});

/** A reader's report of an error, as the form of a public page sends it. */
export const reportErrorInput = z.strictObject({
  words: multiLine(ERROR_WORDS_MAX),
  contact: singleLine(CONTACT_MAX).nullable(),
  /** Of the pair it is about; null for the edition as a whole. */
  pairNumber: z.int().min(1).max(EDITION_PAIRS_MAX).nullable(),
});
export type ReportErrorInput = z.infer<typeof reportErrorInput>;

export const settleErrorInput = z.strictObject({
  errorId: z.uuid(),
  outcome: z.enum(ErrorReportOutcome),
  words: multiLine(ERROR_WORDS_MAX).nullable(),
});
export type SettleErrorInput = z.infer<typeof settleErrorInput>;

/** Whether a pair's allegation is one of a crime. */
export const setCrimeInput = z.strictObject({
  pairId: z.uuid(),
  /** Of the pair that the editor saw. */
  version: z.int().min(1),
  isOfCrime: z.boolean(),
});

/** Says what a party is. */
export const setPartyKindInput = z.strictObject({
  partyId: z.uuid(),
  version: z.int().min(1),
  kind: z.enum(PartyKind).nullable(),
});
