import { editors, instead, readers, reviewers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";

const ofPair = ({ pairId }: Target) => ({ pairId });
const ofCase = ({ caseId }: Target) => ({ caseId });
/** Somebody who may read pairs, and review none. */
const ofMember = ({ pairId, memberId }: Target) => ({ pairId, personId: memberId });

/** Every procedure that asks about who reviews which pair. */
export const claimTable: Record<string, CaseRow> = {
  "claim.assign": {
    answers: instead(editors, "REVIEWER_UNSUITED"),
    absent: "PAIR_NOT_FOUND",
    input: ofMember,
  },
  "claim.handBack": {
    answers: instead(reviewers, "CLAIM_NOT_FOUND"),
    absent: "PAIR_NOT_FOUND",
    input: ofPair,
  },
  "claim.next": { answers: reviewers, absent: "CASE_NOT_FOUND", input: ofCase },
  "claim.reassign": {
    answers: instead(editors, "CLAIM_NOT_FOUND"),
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId, memberId, personId }) => ({ pairId, from: memberId, to: personId }),
  },
  "claim.release": {
    answers: instead(editors, "CLAIM_NOT_FOUND"),
    absent: "PAIR_NOT_FOUND",
    input: ofMember,
  },
  "claim.reviewers": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "pair.setWanted": {
    answers: instead(editors, "PAIR_CHANGED"),
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({ pairId, wanted: 3, version: 1_000_000 }),
  },
  "case.setSettings": {
    answers: instead(editors, "CASE_MOVED_ON"),
    absent: "CASE_NOT_FOUND",
    input: ({ caseId }) => ({
      caseId,
      version: 1_000_000,
      wantedReviews: 3,
      timeZone: "Europe/Paris",
      needsSignOff: true,
    }),
  },
  "claim.take": { answers: reviewers, absent: "PAIR_NOT_FOUND", input: ofPair },
};
