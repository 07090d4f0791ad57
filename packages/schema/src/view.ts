import { z } from "zod";
import { singleLine } from "./text.ts";

/** Longest name of a saved view, in characters (Unicode code points). */
export const VIEW_NAME_MAX = 60;
/** Longest filter of a saved view as it stands in the address, in characters. */
const VIEW_QUERY_MAX = 2_000;
/** Views that one person saves of one case, at most. */
export const VIEWS_MAX = 50;

export const listViewsInput = z.strictObject({ caseId: z.uuid() });

export const saveViewInput = z.strictObject({
  caseId: z.uuid(),
  name: singleLine(VIEW_NAME_MAX),
  /** As in the address, without its question mark. */
  query: singleLine(VIEW_QUERY_MAX),
});
export type SaveViewInput = z.infer<typeof saveViewInput>;

export const removeViewInput = z.strictObject({ viewId: z.uuid() });
