import type { Role } from "@rejoinder/schema";

/** Who acts. The only file in which a role is named. */
export type Actor = { id: string; name: string; role: Role };

const reviews = (actor: Actor) => actor.role !== "reader";

export const canReadCase = (_actor: Actor) => true;
export const canExportReport = (_actor: Actor) => true;
export const canMarkPair = reviews;
export const canReviewPair = reviews;
export const canAddNote = reviews;
export const canAddSource = reviews;
export const canAddEvidence = reviews;

/** Its author, or an editor. */
export const canWithdrawNote = (actor: Actor, note: { authorId: string }) =>
  note.authorId === actor.id ? reviews(actor) : edits(actor);

/** Whoever added it, or an editor. */
export const canWithdrawEvidence = (actor: Actor, evidence: { addedById: string }) =>
  evidence.addedById === actor.id ? reviews(actor) : edits(actor);

function edits(actor: Actor): boolean {
  return actor.role === "editor" || actor.role === "owner";
}
