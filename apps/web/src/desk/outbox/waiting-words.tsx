import { NoteWords } from "../note/note-conflict.tsx";
import { MarkWords } from "../review/mark-conflict-dialog.tsx";
import { ReviewWords } from "../review/review-conflict.tsx";
import type { Waiting } from "./waiting.ts";

/** What a change that waits says. */
export function WaitingWords({ waiting }: { waiting: Waiting }) {
  switch (waiting.procedure) {
    case "note.add":
      return <NoteWords {...waiting.input} />;
    case "review.mark":
      return <MarkWords status={waiting.input.status} />;
    case "review.submit":
      return <ReviewWords {...waiting.input} />;
    case "evidence.add":
      return <Quoted text={waiting.input.text} />;
    case "note.withdraw":
    case "evidence.withdraw":
      return <Quoted text={waiting.quoted ?? ""} />;
  }
}

function Quoted({ text }: { text: string }) {
  return (
    <p className="line-clamp-4 border-l border-line pl-3 font-serif text-body wrap-anywhere">
      {text}
    </p>
  );
}
