import { CaptureState, CaptureStep, CaptureWay, SnapshotExtent } from "@rejoinder/db/enums";
import { z } from "zod";
import { type Words, webAddress } from "./text.ts";

/** Largest document, in bytes. */
export const DOCUMENT_MAX = 25 * 1024 * 1024;
/** Longest name of a file, in characters (Unicode code points). */
export const FILE_NAME_MAX = 300;

export const captureWayInfo = {
  address: { label: { en: "fetched by address", fr: "récupérée à son adresse" } },
  file: { label: { en: "handed in as a file", fr: "fournie en fichier" } },
  pasted: { label: { en: "pasted", fr: "collée" } },
  anew: {
    label: { en: "read anew from the bytes at hand", fr: "relue à partir des octets conservés" },
  },
} as const satisfies Record<CaptureWay, { label: Words }>;

export const captureStateInfo = {
  waiting: { label: { en: "waiting", fr: "en attente" }, isOver: false },
  running: { label: { en: "under way", fr: "en cours" }, isOver: false },
  done: { label: { en: "preserved", fr: "conservée" }, isOver: true },
  failed: { label: { en: "not preserved", fr: "non conservée" }, isOver: true },
} as const satisfies Record<CaptureState, { label: Words; isOver: boolean }>;

export const captureStepInfo = {
  fetching: { label: { en: "Fetching the document", fr: "Récupération du document" } },
  reading: { label: { en: "Reading its text", fr: "Lecture du texte" } },
  anchoring: {
    label: { en: "Finding the quotations again", fr: "Recherche des citations" },
  },
} as const satisfies Record<CaptureStep, { label: Words }>;

export const snapshotExtentInfo = {
  whole: { label: { en: "whole text", fr: "texte intégral" } },
  excerpt: { label: { en: "excerpt", fr: "extrait" } },
} as const satisfies Record<SnapshotExtent, { label: Words }>;

/** Where the bytes come from: an address, an upload of one's own, or a capture whose bytes are at hand. */
const captureFrom = z.discriminatedUnion("way", [
  z.strictObject({ way: z.literal("address"), address: webAddress }),
  z.strictObject({ way: z.literal("file"), uploadId: z.uuid() }),
  z.strictObject({ way: z.literal("pasted"), uploadId: z.uuid() }),
  z.strictObject({ way: z.literal("anew"), captureId: z.uuid() }),
]);

/** Preserves a source: what it gives becomes its newest text, and every quotation is looked for in it. */
export const askCaptureInput = z.strictObject({
  sourceId: z.uuid(),
  /** Whether what is handed in is all of the document. */
  extent: z.enum(SnapshotExtent),
  from: captureFrom,
});
export type AskCaptureInput = z.infer<typeof askCaptureInput>;

export const captureByIdInput = z.strictObject({ captureId: z.uuid() });

/** How an upload is declared; the bytes follow. */
export const uploadInput = z.strictObject({
  fileName: z
    .string()
    .trim()
    .max(FILE_NAME_MAX, "too_long")
    .refine((name) => !/[\p{Cc}\p{Surrogate}]/u.test(name), "control_characters")
    .optional(),
});

export { CaptureState, CaptureStep, CaptureWay };
