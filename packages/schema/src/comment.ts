import { z } from "zod";
import { multiLine } from "./text.ts";

/** Longest comment on a review, in characters (Unicode code points). */
export const COMMENT_MAX = 4000;
/** Most people that one comment calls to it. */
export const MENTIONS_MAX = 20;

export const addCommentInput = z.strictObject({
  reviewId: z.uuid(),
  text: multiLine(COMMENT_MAX),
  /** People called to it, by their ids. */
  mentions: z.array(z.uuid()).max(MENTIONS_MAX, "too_many").default([]),
});
export type AddCommentInput = z.infer<typeof addCommentInput>;

export const resolveCommentInput = z.strictObject({ commentId: z.uuid() });

export const listCommentPeopleInput = z.strictObject({ caseId: z.uuid() });
