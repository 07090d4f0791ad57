import {
  type Actor,
  canAddEvidence,
  canAddNote,
  canMarkPair,
  canReviewPair,
  type OfCase,
} from "@rejoinder/domain";
import { type ChosenStatus, chosenStatuses, evidenceStatusInfo, wordsIn } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useKeys } from "../../lib/keys.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { useToast } from "../../ui/toasts.tsx";
import { useThisPage } from "../came-from.ts";
import { EvidenceDialog } from "../evidence/evidence-dialog.tsx";
import { NoteDialog } from "../note/note-dialog.tsx";
import { MarkConflictDialog } from "../review/mark-conflict-dialog.tsx";
import { ReasonDialog } from "../review/reason-dialog.tsx";
import { useMarking } from "../review/use-marking.ts";
import type { PairDetail, PairNote, PairRef } from "../shapes.ts";
import { placeOf } from "../source-line.tsx";

type Form = { name: "reason" | "evidence" } | { name: "note"; changed: PairNote | null };

type Options = {
  /** Null where no pair is before the person; the last mark can still be taken back. */
  pair: PairDetail | null;
  onMarked?: () => void;
  onUndone: (pair: PairRef) => void;
};

export type PairTools = ReturnType<typeof usePairTools>;

/** What can be done to a pair, by key and by button: the keys are registered here. */
export function usePairTools({ pair, onMarked, onUndone }: Options) {
  const t = useTranslations();
  const words = useWords();
  const locale = useLocale();
  const toast = useToast();
  const navigate = useNavigate();
  const actor = useQuery(useTRPC().person.me.queryOptions()).data ?? null;
  const marking = useMarking();
  const cameFrom = useThisPage();
  const [form, setForm] = useState<Form | null>(null);
  const close = () => setForm(null);

  const may = (permission: (actor: Actor, of: OfCase) => boolean) =>
    pair !== null && actor !== null && permission(actor, { caseId: pair.case.id });
  const can = {
    mark: may(canMarkPair),
    review: may(canReviewPair),
    note: may((by, of) => canAddNote(by, { ...of, kind: "context" })),
    evidence: may(canAddEvidence),
    undo: actor !== null && (pair === null || may(canMarkPair)),
  };

  function mark(status: ChosenStatus) {
    if (!pair) return;
    marking.mark(pair, status);
    onMarked?.();
  }
  function undo() {
    const undone = marking.undo();
    if (!undone) {
      toast({ text: t("review.nothingToUndo") });
      return;
    }
    if (!("pair" in undone)) return;
    toast({ text: t("review.undone", { title: wordsIn(undone.pair.title, locale) }) });
    onUndone(undone.pair);
  }
  function openSource() {
    if (!pair) return;
    const { source, parts } = pair.allegation;
    const anchor = parts.find((part) => part.anchor)?.anchor ?? null;
    void navigate({
      to: "/sources/$sourceId",
      params: { sourceId: source.id },
      ...placeOf(anchor),
      state: { cameFrom },
    });
  }

  useKeys([
    ...chosenStatuses.map((status) => {
      const { key, label } = evidenceStatusInfo[status];
      const says = t("review.markAs", { status: words(label) });
      return can.mark ? { key, label: says, run: () => mark(status) } : null;
    }),
    can.review
      ? { key: "r", label: t("review.giveReason"), run: () => setForm({ name: "reason" }) }
      : null,
    can.undo ? { key: "u", label: t("review.undo"), run: undo } : null,
    can.note
      ? { key: "n", label: t("note.addTitle"), run: () => setForm({ name: "note", changed: null }) }
      : null,
    can.evidence
      ? { key: "e", label: t("evidence.addTitle"), run: () => setForm({ name: "evidence" }) }
      : null,
    pair && !pair.allegation.source.isWithheld
      ? { key: "s", label: t("pair.openSource"), run: openSource }
      : null,
  ]);

  return {
    actor,
    can,
    mark,
    undo,
    canUndo: marking.canUndo,
    openSource,
    open: setForm,
    dialogs: (
      <>
        {pair && (
          <>
            <ReasonDialog pair={pair} isOpen={form?.name === "reason"} onClose={close} />
            <EvidenceDialog pair={pair} isOpen={form?.name === "evidence"} onClose={close} />
            <NoteDialog
              pair={pair}
              changed={form?.name === "note" ? form.changed : null}
              isOpen={form?.name === "note"}
              onClose={close}
            />
          </>
        )}
        <MarkConflictDialog marking={marking} />
      </>
    ),
  };
}
