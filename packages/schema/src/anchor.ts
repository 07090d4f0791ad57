import { z } from "zod";
import { PASSAGE_MAX } from "./statement.ts";

/** A range of a preserved text, in UTF-16 code units, end exclusive. */
export const placeInput = z
  .strictObject({ snapshotId: z.uuid(), start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => start < end, { path: ["end"], error: "empty" })
  .refine(({ start, end }) => end - start <= PASSAGE_MAX, {
    path: ["end"],
    error: "selection_too_long",
  });
export type PlaceInput = z.infer<typeof placeInput>;

/** A quotation as its reader saw it, in the text that was read. */
export const anchorInput = z.strictObject({
  anchorId: z.uuid(),
  snapshotId: z.uuid(),
  version: z.int().min(1),
});

/** Says where a quotation stands, in the reader's own judgement. */
export const placeAnchorInput = anchorInput
  .omit({ snapshotId: true })
  .extend({ place: placeInput });
