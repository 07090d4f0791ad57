import {
  type Answers,
  anybody,
  editorsWhoRead,
  everybody,
  inPerson,
  instead,
  owners,
  readers,
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
  // The keeper did already.
  "person.takeOverLocalWork": { answers: instead(owners, "WORK_TAKEN_OVER") },
  "review.waiting": { answers: readers, isWide: true },
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
};
