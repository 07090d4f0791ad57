import { z } from "zod";
import { chosenStatus } from "./evidence-status.ts";
import { pairFilter } from "./pair.ts";

/** Pairs marked at one stroke, at most. */
export const BULK_MAX = 1_000;

/** Which pairs, and what their marks are to say. */
const bulk = z.strictObject({ caseId: z.uuid(), filter: pairFilter, status: chosenStatus });

export const previewBulkInput = bulk;
export type PreviewBulkInput = z.infer<typeof previewBulkInput>;

export const markBulkInput = bulk.extend({
  /** Of the preview that was confirmed: hex SHA-256. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type MarkBulkInput = z.infer<typeof markBulkInput>;

export const undoBulkInput = z.strictObject({ bulkId: z.uuid() });
