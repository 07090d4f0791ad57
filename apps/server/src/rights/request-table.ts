import { editors, readers, reviewers } from "./answers.ts";
import type { CaseRow } from "./case-row.ts";
import type { Target } from "./cast.ts";

const ofCase = ({ caseId }: Target) => ({ caseId });
const asked = "2026-03-02T11:00:00.000Z";

/** Every procedure that asks about requests for comment, replies, and replies to publish. */
export const requestTable: Record<string, CaseRow> = {
  "reply.byId": {
    answers: readers,
    absent: "REPLY_NOT_FOUND",
    input: ({ replyId }) => ({ replyId }),
  },
  "reply.confirm": {
    answers: editors,
    absent: "REPLY_NOT_FOUND",
    input: ({ replyId, pairId }) => ({ replyId, pairIds: [pairId], place: null }),
  },
  "reply.makeLink": {
    answers: editors,
    absent: "REQUEST_NOT_FOUND",
    input: ({ requestId }) => ({ requestId, days: 14 }),
  },
  "reply.revokeLink": {
    answers: editors,
    absent: "REPLY_LINK_NOT_FOUND",
    input: ({ linkId }) => ({ linkId }),
  },
  "request.byCase": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "request.byPair": {
    answers: readers,
    absent: "PAIR_NOT_FOUND",
    input: ({ pairId }) => ({ pairId }),
  },
  "request.log": {
    answers: reviewers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, partyId, pairId }) => ({
      caseId,
      partyId,
      pairIds: [pairId],
      channel: "phone",
      addressee: "The press office",
      asked: "What do you say to this?",
      sentAt: asked,
      deadline: "2026-03-05T11:00:00.000Z",
    }),
  },
  "request.settle": {
    answers: reviewers,
    absent: "REQUEST_NOT_FOUND",
    input: ({ requestId }) => ({
      requestId,
      version: 1,
      outcome: "declined",
      settledAt: asked,
      words: null,
    }),
  },
  "rightOfReply.byCase": { answers: readers, absent: "CASE_NOT_FOUND", input: ofCase },
  "rightOfReply.log": {
    answers: reviewers,
    absent: "CASE_NOT_FOUND",
    input: ({ caseId, partyId, pairId }) => ({
      caseId,
      pairId,
      partyId,
      words: "Publish this.",
      receivedAt: asked,
    }),
  },
  "rightOfReply.settle": {
    answers: editors,
    absent: "RIGHT_OF_REPLY_NOT_FOUND",
    input: ({ rightOfReplyId }) => ({
      id: rightOfReplyId,
      version: 1,
      outcome: "published",
      words: null,
    }),
  },
};
