import { draftOfEvidence, evidenceDraftName } from "../evidence/evidence-draft.ts";
import { draftOfNote, noteDraftName } from "../note/note-draft.ts";
import { draftOfReview, reasonDraftName } from "../review/reason-draft.ts";
import { keepDraft, keptDraft } from "../use-draft.ts";
import { dropWaiting } from "./storage.ts";
import type { Waiting } from "./waiting.ts";

/**
 * Puts what was refused back where it was typed, to be mended there.
 * @returns false where something else has been begun there since, or this browser keeps nothing
 */
export function putBackInForm(personId: string, waiting: Waiting): boolean {
  const form = formOf(waiting);
  if (!form || keptDraft(personId, form.name) || !keepDraft(personId, form.name, form.draft))
    return false;
  dropWaiting(personId, waiting);
  return true;
}

function formOf(waiting: Waiting): { name: string; draft: object } | null {
  switch (waiting.procedure) {
    case "note.add": {
      const { pairId, supersedesId } = waiting.input;
      return { name: noteDraftName(supersedesId ?? pairId), draft: draftOfNote(waiting.input) };
    }
    case "review.submit":
      return { name: reasonDraftName(waiting.pair.id), draft: draftOfReview(waiting.input) };
    case "evidence.add":
      return {
        name: evidenceDraftName(waiting.pair.id),
        draft: draftOfEvidence(waiting.input),
      };
    default:
      return null;
  }
}
