import { useTranslations } from "use-intl";
import { NoteWords, type StandingNote } from "../note/note-conflict.tsx";
import { MarkWords } from "../review/mark-conflict-dialog.tsx";
import type { Mark } from "../shapes.ts";
import { isMarking, type Waiting } from "./waiting.ts";

/** What stands in the place of what a refused change started from. */
type StandingThing = ({ mark: Mark } | { note: StandingNote }) & {
  /** The change as it starts from there; null where there is nothing left to change. */
  mine: Waiting | null;
};

/** Null where the change was not refused, or for another reason than that somebody was first. */
export function standingOf(waiting: Waiting): StandingThing | null {
  const { refusal } = waiting;
  if (!refusal) return null;
  if (refusal.code === "MARK_MOVED_ON" && isMarking(waiting)) {
    const mark = (refusal.current ?? noMark) as Mark;
    const { version } = mark;
    return { mark, mine: { ...waiting, input: { ...waiting.input, version } } as Waiting };
  }
  if (refusal.code !== "NOTE_MOVED_ON" || !refusal.current) return null;
  const note = refusal.current as StandingNote;
  if (waiting.procedure === "note.add") {
    const supersedesId = note.withdrawnAt ? null : note.id;
    return { note, mine: { ...waiting, input: { ...waiting.input, supersedesId } } };
  }
  if (waiting.procedure === "note.withdraw" && !note.withdrawnAt)
    return { note, mine: { ...waiting, quoted: note.text, input: { noteId: note.id } } };
  return { note, mine: null };
}

const noMark: Mark = { status: null, reviewedStatus: null, version: 0 };

export function StandingWords({ standing }: { standing: StandingThing }) {
  const t = useTranslations("note");
  if ("mark" in standing) return <MarkWords status={standing.mark.status} />;
  const { note } = standing;
  return note.withdrawnAt ? <p>{t("withdrawnNote")}</p> : <NoteWords {...note} />;
}
