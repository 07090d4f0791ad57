import { instead, readers, reviewers, writers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";

const ofCase = ({ caseId }: Target) => ({ caseId });
const stroke = ({ caseId }: Target) => ({ caseId, filter: {}, status: "contested" });

/** Every procedure of one case that a person asks for themselves: needs, strokes of marks, saved views. */
export const queueTable: Record<string, CaseRow> = {
  // Nobody knows the digest of what they have not seen.
  "bulk.mark": {
    answers: instead(reviewers, "BULK_MOVED_ON"),
    absent: "CASE_NOT_FOUND",
    input: (target) => ({ ...stroke(target), digest: "0".repeat(64) }),
  },
  "bulk.preview": { answers: reviewers, absent: "CASE_NOT_FOUND", input: stroke },
  "need.unreasoned": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "view.list": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "view.save": {
    answers: writers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, noteId }) => ({ caseId, name: `View ${noteId}`, query: "status=contested" }),
  },
};
