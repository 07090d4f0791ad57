import type { Role } from "@rejoinder/schema";

/** Who acts. The only file in which a role is named. */
export type Actor = { id: string; name: string; role: Role };

/** What is asked about, by the case it belongs to: a case may come to set its own rights. */
export type OfCase = { caseId: string };

/** The people a desk has before anybody is set up, and the roles they act in. */
export const standingRoles = {
  /** The one person at this computer. */
  local_editor: "editor",
  /** The desk itself, which loads cases. */
  desk: "reader",
} as const satisfies Record<string, Role>;

export const canReadDesk = (_actor: Actor) => true;
export const canReadCase = (actor: Actor, _of: OfCase) => canReadDesk(actor);
export const canExportReport = (actor: Actor, of: OfCase) => canReadCase(actor, of);
export const canMarkPair = (actor: Actor, _of: OfCase) => reviews(actor);
export const canReviewPair = (actor: Actor, of: OfCase) => canMarkPair(actor, of);
export const canAddNote = (actor: Actor, _of: OfCase) => reviews(actor);
export const canAddSource = (actor: Actor, _of: OfCase) => reviews(actor);
export const canAddEvidence = (actor: Actor, _of: OfCase) => reviews(actor);

/** Its author, or an editor. */
export const canWithdrawNote = (actor: Actor, note: OfCase & { authorId: string }) =>
  note.authorId === actor.id ? reviews(actor) : edits(actor);

/** As withdrawing it: a new note takes the place of the old one. */
export const canSupersedeNote = (actor: Actor, note: OfCase & { authorId: string }) =>
  canWithdrawNote(actor, note);

/** Whoever added it, or an editor. */
export const canWithdrawEvidence = (actor: Actor, evidence: OfCase & { addedById: string }) =>
  evidence.addedById === actor.id ? reviews(actor) : edits(actor);

function reviews(actor: Actor): boolean {
  return actor.role !== "reader";
}

function edits(actor: Actor): boolean {
  return actor.role === "editor" || actor.role === "owner";
}
