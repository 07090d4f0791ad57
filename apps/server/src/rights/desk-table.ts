import {
  type Answers,
  anybody,
  editorsWhoRead,
  everybody,
  inPerson,
  instead,
  owners,
  readers,
  reviewers,
} from "./answers.ts";
import type { Cast } from "./cast.ts";

export type DeskRow = {
  answers: Answers;
  input?: (cast: Cast) => unknown;
  /** Whether it gives many things at once, or counts them: from which nobody may learn of a case. */
  isWide?: true;
};

const unknownToken = () => ({ token: "x".repeat(43) });

/** Every procedure that asks about no one case. */
export const deskTable: Record<string, DeskRow> = {
  "account.ways": { answers: inPerson },
  // Nobody's stroke.
  "bulk.undo": {
    answers: instead(readers, "BULK_NOT_FOUND"),
    input: ({ unknown }) => ({ bulkId: unknown().caseId }),
  },
  "case.list": { answers: readers, isWide: true },
  "event.feed": { answers: readers },
  "event.list of the desk": { answers: owners, input: () => ({ caseId: null }), isWide: true },
  "event.people of the desk": { answers: owners, input: () => ({ caseId: null }), isWide: true },
  "invitation.accept": {
    answers: everybody("INVITATION_INVALID"),
    input: () => ({
      ...unknownToken(),
      name: "Zoe",
      email: "zoe@example.org",
      password: "p".repeat(12),
    }),
  },
  "invitation.byToken": { answers: everybody("INVITATION_INVALID"), input: unknownToken },
  "invitation.create": {
    answers: owners,
    input: () => ({ email: null, role: "reader", rights: [] }),
  },
  "invitation.list": { answers: owners, isWide: true },
  // People are set up on this desk.
  "invitation.openSetUp": { answers: everybody("SIGN_IN_REQUIRED") },
  "invitation.withdraw": {
    answers: instead(owners, "INVITATION_NOT_FOUND"),
    input: ({ unknown }) => ({ invitationId: unknown().caseId }),
  },
  "need.list": { answers: readers, isWide: true },
  "need.unreasoned of the desk": {
    answers: readers,
    input: () => ({ caseId: null }),
    isWide: true,
  },
  "pair.search": { answers: readers, input: () => ({ query: "pair" }), isWide: true },
  "person.change": {
    answers: owners,
    input: async ({ newPerson }) => ({
      personId: await newPerson(),
      version: 1,
      role: "reviewer",
      rights: [],
      isActive: true,
    }),
  },
  "person.entrance": { answers: anybody, isWide: true },
  "person.list": { answers: editorsWhoRead, isWide: true },
  "person.localWork": { answers: owners, isWide: true },
  "person.me": { answers: readers, isWide: true },
  "phrase.add": { answers: reviewers, input: () => ({ text: "As the record shows." }) },
  "phrase.list": { answers: readers },
  "phrase.remove": {
    answers: instead(reviewers, "PHRASE_NOT_FOUND"),
    input: ({ unknown }) => ({ phraseId: unknown().caseId }),
  },
  // The keeper did already.
  "person.takeOverLocalWork": { answers: instead(owners, "WORK_TAKEN_OVER") },
  "reply.look": { answers: everybody("REPLY_LINK_NOT_FOUND"), input: unknownToken },
  "reply.send": {
    answers: everybody("REPLY_LINK_NOT_FOUND"),
    input: () => ({ ...unknownToken(), text: "No.", language: "en", signedAs: null }),
  },
  "session.list": { answers: inPerson },
  "session.revoke": {
    answers: inPerson,
    input: ({ unknown }) => ({ sessionId: unknown().caseId }),
  },
  "session.revokeOthers": { answers: inPerson },
  "token.create": {
    answers: inPerson,
    input: () => ({ name: "A program", scopes: ["read"], days: null }),
  },
  "token.list": { answers: inPerson },
  "token.revoke": {
    answers: instead(inPerson, "TOKEN_NOT_FOUND"),
    input: ({ unknown }) => ({ tokenId: unknown().caseId }),
  },
  "view.remove": {
    answers: instead(readers, "VIEW_NOT_FOUND"),
    input: ({ unknown }) => ({ viewId: unknown().caseId }),
  },
};
