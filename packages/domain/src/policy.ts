import {
  type ApiScope,
  type NoteKind,
  type Right,
  Role,
  type SourceKind,
  type Visibility,
} from "@rejoinder/schema";

/** What a case gives a member of its own. */
export type CaseAccess = {
  /** In place of the role on the desk; null leaves that as it is. */
  role: Role | null;
  /** Besides those on the desk. */
  rights: readonly Right[];
};

/** Who acts. The only file in which a role is named. */
export type Actor = {
  id: string;
  name: string;
  /** On the desk as a whole. */
  role: Role;
  rights: readonly Right[];
  /** By the ids of the cases of which the actor is a member. */
  cases: Readonly<Record<string, CaseAccess>>;
  /** Ids of the confidential cases of which the actor is no member. Never told to the actor. */
  hidden: readonly string[];
  /** What the API token lets the actor do; null for somebody who is here in person. */
  scopes: readonly ApiScope[] | null;
};

/** What is asked about, by the case it belongs to. */
export type OfCase = { caseId: string };

/** The people a desk has before anybody is set up, and the roles and rights they act in. */
export const standingPeople = {
  /** The one person at this computer. */
  local_editor: { role: "editor", rights: ["legal_notes", "confidential_sources"] },
  /** The desk itself, which loads cases. */
  desk: { role: "reader", rights: [] },
} as const satisfies Record<string, { role: Role; rights: readonly Right[] }>;

/** Who has it says who may do what: a desk, and each confidential case, keeps somebody who does. */
export const governingRole = "owner" satisfies Role;

/** What the first owner of a desk may do; others are given theirs one by one. */
export const firstOwner = {
  role: governingRole,
  rights: ["legal_notes", "confidential_sources"],
} as const satisfies { role: Role; rights: readonly Right[] };

export const canReadDesk = (actor: Actor) => lets(actor, "read");

/** Where not, the case does not exist for the actor. */
export const canReadCase = (actor: Actor, of: OfCase) =>
  lets(actor, "read") && roleIn(actor, of) !== null;

export const canExportReport = (actor: Actor, of: OfCase) =>
  canReadCase(actor, of) && lets(actor, "export");

/** Roles in which one may review; of how many people that is, one review may be enough. */
export const reviewingRoles: readonly Role[] = Object.values(Role).filter(
  (role) => role !== "reader",
);

export const canMarkPair = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canReviewPair = (actor: Actor, of: OfCase) => reviews(actor, of);

/** The right without which a note is not read; null where none is needed. */
export const rightToNote = (note: { kind: NoteKind; visibility: Visibility }): Right | null =>
  note.kind === "legal" && note.visibility === "internal" ? "legal_notes" : null;

/** The right without which a source, and what is taken from it, is not read; null where none is needed. */
export const rightToSource = (source: { kind: SourceKind }): Right | null =>
  source.kind === "confidential" ? "confidential_sources" : null;

/** Whether what needs that right is the actor's to read. */
export const hasRight = (actor: Actor, of: OfCase, right: Right | null) =>
  right === null || rightsIn(actor, of).includes(right);

/** Where not, the source does not exist for the actor. */
export const canReadSource = (actor: Actor, source: OfCase & { kind: SourceKind }) =>
  canReadCase(actor, source) && hasRight(actor, source, rightToSource(source));

/** A legal note is written by those who may read it. */
export const canAddNote = (actor: Actor, note: OfCase & { kind: NoteKind }) =>
  reviews(actor, note) && (note.kind !== "legal" || rightsIn(actor, note).includes("legal_notes"));

export const canAddSource = (actor: Actor, source: OfCase & { kind: SourceKind }) =>
  reviews(actor, source) && canReadSource(actor, source);

/** What is on record of a source is changed, preserved anew, or tied to an origin by who may add one. */
export const canChangeSource = (actor: Actor, source: OfCase & { kind: SourceKind }) =>
  canAddSource(actor, source);
export const canCaptureSource = (actor: Actor, source: OfCase & { kind: SourceKind }) =>
  canAddSource(actor, source);

/** Hands in documents, to be captured in a case where that is theirs to do. */
export const canHandIn = (actor: Actor) =>
  lets(actor, "read") &&
  lets(actor, "write") &&
  [actor.role, ...Object.values(actor.cases).map(({ role }) => role)].some(
    (role) => role !== null && role !== "reader",
  );

export const canAddStatement = (actor: Actor, of: OfCase) => edits(actor, of);

/** Says whether a quotation that a newer text holds only nearly stands there. */
export const canSettleAnchor = (actor: Actor, source: OfCase & { kind: SourceKind }) =>
  canAddSource(actor, source);

/** Says that sources go back to one origin, or do not. */
export const canGroupOrigin = (actor: Actor, of: OfCase) => reviews(actor, of);

export const canAddEvidence = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canRateEvidence = (
  actor: Actor,
  evidence: OfCase & { source: { kind: SourceKind } },
) => reviews(actor, evidence) && hasRight(actor, evidence, rightToSource(evidence.source));
export const canLogSearch = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canWithdrawSearch = (actor: Actor, search: OfCase & { loggedById: string }) =>
  owns(actor, search, search.loggedById);

/** Takes a pair on, to review it. */
export const canClaimPair = (actor: Actor, of: OfCase) => reviews(actor, of);
/** Gives a pair to somebody, or takes it from them. */
export const canAssignPair = (actor: Actor, of: OfCase) => edits(actor, of);
export const canHandBackPair = (actor: Actor, claim: OfCase & { reviewerId: string }) =>
  owns(actor, claim, claim.reviewerId);
export const canSetWantedReviews = (actor: Actor, of: OfCase) => edits(actor, of);

/** Is told that reviews differ, and may look at them to settle it: then their own would be no independent one. */
export const canSettleDispute = (actor: Actor, of: OfCase) => edits(actor, of);
export const canReopenPair = (actor: Actor, of: OfCase) => edits(actor, of);
/** Says in an editor's words what a rule asks a reason for. */
export const canGivePairReason = (actor: Actor, of: OfCase) => edits(actor, of);
/** Of reviews that are theirs to see. */
export const canCommentOnReview = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canResolveComment = (actor: Actor, comment: OfCase & { authorId: string }) =>
  reviews(actor, comment) || owns(actor, comment, comment.authorId);

/** Figures of one's own agreement with others; those of everybody are for editors. */
export const canReadAgreement = (actor: Actor, of: OfCase) => canReadCase(actor, of);
export const canReadAgreementOfAll = (actor: Actor, of: OfCase) =>
  canReadCase(actor, of) && isEditor(roleIn(actor, of));

/** Puts reviews by others on record, and says which pair points to one. */
export const canAddOutsideReview = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canPointOutsideReview = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canWithdrawOutsideReview = (actor: Actor, review: OfCase & { addedById: string }) =>
  owns(actor, review, review.addedById);

/** Says how a response takes an element, or why none does. */
export const canJudgeAnswer = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canLogRequest = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canSettleRequest = (actor: Actor, of: OfCase) => reviews(actor, of);
/** Lets somebody without an account answer, and makes a response of what they wrote. */
export const canMakeReplyLink = (actor: Actor, of: OfCase) => edits(actor, of);
export const canConfirmReply = (actor: Actor, of: OfCase) => edits(actor, of);
export const canLogRightOfReply = (actor: Actor, of: OfCase) => reviews(actor, of);
export const canSettleRightOfReply = (actor: Actor, of: OfCase) => edits(actor, of);

export const canChangeCaseSettings = (actor: Actor, of: OfCase) => edits(actor, of);
export const canAddStage = (actor: Actor, of: OfCase) => edits(actor, of);
/** Drafts, publishes and withdraws editions, and settles what readers report of them. */
export const canPublishEdition = (actor: Actor, of: OfCase) => edits(actor, of);
export const canSettleError = (actor: Actor, of: OfCase) => edits(actor, of);
export const canSetCrime = (actor: Actor, of: OfCase) => edits(actor, of);
export const canDismissWording = (actor: Actor, of: OfCase) => edits(actor, of);
/** Records what a lawyer says: who may read legal notes. */
export const canSignOff = (actor: Actor, of: OfCase) => speaksForLawyer(actor, of);
export const canHoldPair = (actor: Actor, of: OfCase) => speaksForLawyer(actor, of);

/** One's own views of a case, and phrases for its reasons. */
export const canSaveView = (actor: Actor, of: OfCase) => writes(actor, of);
export const canKeepPhrases = (actor: Actor) => canHandIn(actor);

type OwnedNote = OfCase & { authorId: string; kind: NoteKind; visibility: Visibility };

/** Its author, or an editor; who may not read it, never. */
export const canWithdrawNote = (actor: Actor, note: OwnedNote) =>
  hasRight(actor, note, rightToNote(note)) && owns(actor, note, note.authorId);

/** As withdrawing it: a new note takes the place of the old one. */
export const canSupersedeNote = (actor: Actor, note: OwnedNote) => canWithdrawNote(actor, note);

/** Whoever added it, or an editor; who may not see its source, never. */
export const canWithdrawEvidence = (
  actor: Actor,
  evidence: OfCase & { addedById: string; source: { kind: SourceKind } },
) =>
  hasRight(actor, evidence, rightToSource(evidence.source)) &&
  owns(actor, evidence, evidence.addedById);

/** Says who a case's members are. */
export const canSetMembers = (actor: Actor, of: OfCase) =>
  isInPerson(actor) && roleIn(actor, of) === governingRole;

/** Says whether a case exists for others than its members. */
export const canSetConfidentiality = (actor: Actor, of: OfCase) => canSetMembers(actor, of);

/** Names, to make members of; e-mail addresses are for those who manage people. */
export const canReadPeople = (actor: Actor) =>
  canReadDesk(actor) &&
  (isEditor(actor.role) || Object.values(actor.cases).some(({ role }) => role === governingRole));

/** Invites people, gives them their roles and rights, and ends what they may do. */
export const canManagePeople = (actor: Actor) => isInPerson(actor) && actor.role === governingRole;

/** What the local editor did before anybody was set up becomes an owner's. */
export const canTakeOverWork = (actor: Actor) => canManagePeople(actor);

/** Password, passkeys, second factor, sessions and tokens of one's own: never through a token. */
export const canManageOwnAccount = (actor: Actor) => isInPerson(actor);

/** `null` asks for what concerns the desk as a whole: for those who manage its people. */
export const canReadHistory = (actor: Actor, of: OfCase | null) =>
  of ? canReadCase(actor, of) : canManagePeople(actor);

/** The role in a case; null where the case does not exist for the actor. Ids count in any letter case. */
function roleIn(actor: Actor, of: OfCase): Role | null {
  const caseId = of.caseId.toLowerCase();
  if (actor.hidden.includes(caseId)) return null;
  return actor.cases[caseId]?.role ?? actor.role;
}

function rightsIn(actor: Actor, of: OfCase): readonly Right[] {
  if (roleIn(actor, of) === null) return [];
  return [...actor.rights, ...(actor.cases[of.caseId.toLowerCase()]?.rights ?? [])];
}

/** Whoever writes reads: what stands in the way of a change is told with its refusal. */
function writes(actor: Actor, of: OfCase): boolean {
  return canReadCase(actor, of) && lets(actor, "write");
}

function reviews(actor: Actor, of: OfCase): boolean {
  return writes(actor, of) && roleIn(actor, of) !== "reader";
}

function edits(actor: Actor, of: OfCase): boolean {
  return writes(actor, of) && isEditor(roleIn(actor, of));
}

function speaksForLawyer(actor: Actor, of: OfCase): boolean {
  return reviews(actor, of) && rightsIn(actor, of).includes("legal_notes");
}

/** Whoever made it and may still make such things, or an editor. */
function owns(actor: Actor, of: OfCase, makerId: string): boolean {
  return makerId === actor.id ? reviews(actor, of) : edits(actor, of);
}

function isEditor(role: Role | null): boolean {
  return role === "editor" || role === governingRole;
}

/** Somebody here in person may do whatever their role allows; a token what its scopes name besides. */
function lets(actor: Actor, scope: ApiScope): boolean {
  return actor.scopes === null || actor.scopes.includes(scope);
}

function isInPerson(actor: Actor): boolean {
  return actor.scopes === null;
}
