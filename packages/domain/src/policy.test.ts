import { ApiScope, type NoteKind, Right, Role } from "@rejoinder/schema";
import { describe, expect, it } from "vitest";
import {
  type Actor,
  type CaseAccess,
  canAddEvidence,
  canAddNote,
  canAddSource,
  canExportReport,
  canManageOwnAccount,
  canManagePeople,
  canMarkPair,
  canReadCase,
  canReadDesk,
  canReadHistory,
  canReadPeople,
  canReadSource,
  canReviewPair,
  canSetConfidentiality,
  canSetMembers,
  canSupersedeNote,
  canTakeOverWork,
  canWithdrawEvidence,
  canWithdrawNote,
} from "./policy.ts";

const caseId = "0199c5f2-7a3e-7000-8000-00000000ca5e";
const of = { caseId };
const actor = (role: Role, more: Partial<Actor> = {}): Actor => ({
  id: "me",
  name: "Me",
  role,
  rights: [],
  cases: {},
  hidden: [],
  scopes: null,
  ...more,
});
const member = (role: Role, access: CaseAccess, more: Partial<Actor> = {}) =>
  actor(role, { cases: { [caseId]: access }, ...more });
const as = (role: Role | null, ...rights: Right[]): CaseAccess => ({ role, rights });

const context = { ...of, kind: "context" as const, visibility: "internal" as const };
const legal = { ...context, kind: "legal" as const };
const open = { addedById: "other", source: { kind: "dataset" as const }, ...of };
const confidential = { ...open, source: { kind: "confidential" as const } };

/** What may be asked of somebody in a case that is there for them. */
const questions = {
  "read the case": (who: Actor) => canReadCase(who, of),
  "read its history": (who: Actor) => canReadHistory(who, of),
  "take a report away": (who: Actor) => canExportReport(who, of),
  mark: (who: Actor) => canMarkPair(who, of),
  review: (who: Actor) => canReviewPair(who, of),
  "add a note": (who: Actor) => canAddNote(who, context),
  "add a source": (who: Actor) => canAddSource(who, { ...of, kind: "dataset" }),
  "add evidence": (who: Actor) => canAddEvidence(who, of),
  "withdraw a note of one’s own": (who: Actor) =>
    canWithdrawNote(who, { ...context, authorId: "me" }),
  "withdraw evidence of one’s own": (who: Actor) =>
    canWithdrawEvidence(who, { ...open, addedById: "me" }),
  "withdraw another’s note": (who: Actor) =>
    canWithdrawNote(who, { ...context, authorId: "other" }),
  "supersede another’s note": (who: Actor) =>
    canSupersedeNote(who, { ...context, authorId: "other" }),
  "withdraw another’s evidence": (who: Actor) => canWithdrawEvidence(who, open),
  "set members": (who: Actor) => canSetMembers(who, of),
  "set confidentiality": (who: Actor) => canSetConfidentiality(who, of),
};
type Question = keyof typeof questions;
const all = Object.keys(questions) as Question[];

const reading: Question[] = ["read the case", "read its history"];
const readers: Question[] = [...reading, "take a report away"];
const writing: Question[] = [
  "mark",
  "review",
  "add a note",
  "add a source",
  "add evidence",
  "withdraw a note of one’s own",
  "withdraw evidence of one’s own",
];
const editing: Question[] = [
  "withdraw another’s note",
  "supersede another’s note",
  "withdraw another’s evidence",
];
const reviewers = [...readers, ...writing];
const editors = [...reviewers, ...editing];
const hidden = { hidden: [caseId] };
const token = (...scopes: ApiScope[]) => ({ scopes });

describe("in a case, may", () => {
  it.each<[string, Actor, Question[]]>([
    ["a reader", actor("reader"), readers],
    ["a reviewer", actor("reviewer"), reviewers],
    ["an editor", actor("editor"), editors],
    ["an owner", actor("owner"), all],
    ["a member without a role there", member("editor", as(null)), editors],
    ["a reader who is an editor there", member("reader", as("editor")), editors],
    ["a reader who is its owner", member("reader", as("owner")), all],
    ["an editor who is a reader there", member("editor", as("reader")), readers],
    ["an owner who is a reviewer there", member("owner", as("reviewer")), reviewers],
    ["a desk’s owner for whom it does not exist", actor("owner", hidden), []],
    ["one who was its owner once", member("owner", as("owner"), hidden), []],
    ["a token that reads", actor("owner", token("read")), reading],
    ["a token that exports", actor("owner", token("read", "export")), readers],
    [
      "an editor’s token that writes",
      actor("editor", token("read", "write")),
      [...reading, ...writing, ...editing],
    ],
    [
      "an owner’s token with every scope",
      actor("owner", token(...Object.values(ApiScope))),
      editors,
    ],
    ["a token that would write unread", actor("owner", token("write", "export")), []],
    ["a token of no scope", actor("owner", token()), []],
    ["a reader’s token that writes", actor("reader", token("read", "write")), reading],
  ])("%s", (_, who, allowed) => {
    expect(all.filter((question) => questions[question](who))).toEqual(
      all.filter((question) => allowed.includes(question)),
    );
  });
});

it("an id in capitals is the same case", () => {
  const capitals = { caseId: caseId.toUpperCase() };
  expect(canReadCase(actor("owner", hidden), capitals)).toBe(false);
  expect(canMarkPair(member("editor", as("reader")), capitals)).toBe(false);
  expect(canReadSource(member("editor", as(null)), { ...capitals, kind: "confidential" })).toBe(
    false,
  );
});

describe("a legal note is", () => {
  it.each<[string, Actor, boolean]>([
    ["nothing to an owner without the right", actor("owner"), false],
    ["written and withdrawn by one with it", actor("editor", { rights: ["legal_notes"] }), true],
    ["as much by one whom the case gives it", member("editor", as(null, "legal_notes")), true],
    [
      "nothing by a right to something else",
      actor("owner", { rights: ["confidential_sources"] }),
      false,
    ],
    [
      "nothing by a right to a case that is hidden",
      actor("owner", { ...hidden, rights: ["legal_notes"] }),
      false,
    ],
  ])("%s", (_, who, allowed) => {
    expect(canAddNote(who, legal)).toBe(allowed);
    expect(canWithdrawNote(who, { ...legal, authorId: "other" })).toBe(allowed);
    expect(canWithdrawNote(who, { ...legal, authorId: "me" })).toBe(allowed);
    expect(canSupersedeNote(who, { ...legal, authorId: "me" })).toBe(allowed);
  });

  it("read only, by a reader with the right", () => {
    const reader = actor("reader", { rights: ["legal_notes"] });
    expect(canAddNote(reader, legal)).toBe(false);
    expect(canWithdrawNote(reader, { ...legal, authorId: "me" })).toBe(false);
  });

  it("an editor’s to withdraw once public, for anybody reads it then", () => {
    const note = { ...legal, visibility: "public" as const, authorId: "other" };
    expect(canWithdrawNote(actor("editor"), note)).toBe(true);
  });

  it("the only kind that takes a right", () => {
    const kinds: NoteKind[] = ["context", "follow_up", "source_check", "outreach", "correction"];
    for (const kind of kinds) expect(canAddNote(actor("reviewer"), { ...of, kind })).toBe(true);
  });
});

describe("a confidential source, and what is taken from it, is", () => {
  it.each<[string, Actor, boolean]>([
    ["nothing to an owner without the right", actor("owner"), false],
    ["an editor’s with it", actor("editor", { rights: ["confidential_sources"] }), true],
    [
      "an editor’s to whom the case gives it",
      member("editor", as(null, "confidential_sources")),
      true,
    ],
    [
      "nothing in a case that is hidden",
      actor("owner", { ...hidden, rights: Object.values(Right) }),
      false,
    ],
  ])("%s", (_, who, allowed) => {
    expect(canReadSource(who, { ...of, kind: "confidential" })).toBe(allowed);
    expect(canAddSource(who, { ...of, kind: "confidential" })).toBe(allowed);
    expect(canWithdrawEvidence(who, confidential)).toBe(allowed);
    expect(canWithdrawEvidence(who, { ...confidential, addedById: "me" })).toBe(allowed);
  });
});

/** What may be asked of somebody on the desk as a whole. */
const ofDesk = {
  "read it": canReadDesk,
  "read names": canReadPeople,
  "manage people": canManagePeople,
  "read its history": (who: Actor) => canReadHistory(who, null),
  "take work over": canTakeOverWork,
  "manage one’s own account": canManageOwnAccount,
};

describe("on the desk, may", () => {
  const own = "manage one’s own account";
  it.each<[string, Actor, (keyof typeof ofDesk)[]]>([
    ["a reader", actor("reader"), ["read it", own]],
    ["a reviewer", actor("reviewer"), ["read it", own]],
    ["an editor", actor("editor"), ["read it", "read names", own]],
    ["an owner", actor("owner"), Object.keys(ofDesk) as (keyof typeof ofDesk)[]],
    ["the owner of a case", member("reader", as("owner")), ["read it", "read names", own]],
    [
      "a desk’s owner whom a case lowers",
      member("owner", as("reader")),
      Object.keys(ofDesk) as (keyof typeof ofDesk)[],
    ],
    ["an owner’s token that reads", actor("owner", token("read")), ["read it", "read names"]],
    ["an owner’s token that does not read", actor("owner", token("write", "export")), []],
  ])("%s", (_, who, allowed) => {
    const may = Object.entries(ofDesk).filter(([, asks]) => asks(who));
    expect(may.map(([question]) => question).toSorted()).toEqual(allowed.toSorted());
  });
});

it("every role reads aloud in these tables", () => {
  expect(Object.values(Role)).toEqual(["reader", "reviewer", "editor", "owner"]);
});
