import { NoteKind, Visibility } from "@rejoinder/db/enums";
import { z } from "zod";
import { placeInput } from "./anchor.ts";
import { multiLine, singleLine, type Words } from "./text.ts";

/** Longest note, in characters (Unicode code points). */
export const NOTE_MAX = 4000;
/** Longest locator: where in a source to look. */
export const LOCATOR_MAX = 300;
/** Most sources one note may cite. */
export const CITATIONS_MAX = 20;

export const noteKindInfo = {
  context: { label: { en: "context", fr: "contexte" } },
  follow_up: { label: { en: "follow-up", fr: "suivi" } },
  source_check: { label: { en: "source check", fr: "vérification de source" } },
  outreach: { label: { en: "outreach", fr: "prise de contact" } },
  legal: { label: { en: "legal", fr: "juridique" } },
  correction: { label: { en: "correction", fr: "correction" } },
  clarification: { label: { en: "clarification", fr: "précision" } },
} as const satisfies Record<NoteKind, { label: Words }>;

/** Only public notes leave the desk. */
export const visibilityInfo = {
  internal: { label: { en: "internal", fr: "interne" } },
  public: { label: { en: "public", fr: "publique" } },
} as const satisfies Record<Visibility, { label: Words }>;

export const citationInput = z.strictObject({
  sourceId: z.uuid(),
  locator: singleLine(LOCATOR_MAX).nullable(),
  /** The passage cited, where one was selected. */
  place: placeInput.optional(),
});

const areDifferent = (citations: readonly z.infer<typeof citationInput>[]) =>
  new Set(
    citations.map(({ sourceId, locator, place }) =>
      JSON.stringify([sourceId, locator, place?.start, place?.end]),
    ),
  ).size === citations.length;

/** Notes are superseded, never edited: `supersedesId` names the note this one takes the place of. */
export const addNoteInput = z.strictObject({
  pairId: z.uuid(),
  kind: z.enum(NoteKind),
  visibility: z.enum(Visibility),
  text: multiLine(NOTE_MAX),
  citations: z
    .array(citationInput)
    .min(1, "no_source")
    .max(CITATIONS_MAX, "too_many")
    .refine(areDifferent, "duplicate"),
  supersedesId: z.uuid().nullable(),
});
export type AddNoteInput = z.infer<typeof addNoteInput>;

export const withdrawNoteInput = z.strictObject({ noteId: z.uuid() });

export { NoteKind, Visibility };
