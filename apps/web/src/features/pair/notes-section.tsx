import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useSend } from "../../desk/outbox/use-send.ts";
import type { PairTools } from "../../desk/pair/use-pair-tools.tsx";
import { usePairCache } from "../../desk/review/pair-cache.ts";
import type { PairDetail, PairNote } from "../../desk/shapes.ts";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { EmptyState } from "../../ui/state.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { Note } from "./note.tsx";
import { SectionHead } from "./section-head.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

type Props = { pair: PairDetail; tools: Pick<PairTools, "actor" | "can" | "open"> };

/** The follow-up notes that stand, newest first. */
export function NotesSection({ pair, tools }: Props) {
  const t = useTranslations("note");
  const [leaving, setLeaving] = useState<PairNote | null>(null);
  return (
    <section aria-label={t("heading")}>
      <SectionHead
        title={t("heading")}
        {...(tools.can.note && {
          action: {
            label: t("add"),
            object: t("addObject"),
            shortcut: "n",
            run: () => tools.open({ name: "note", changed: null }),
          },
        })}
      />
      {pair.notes.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <ul className="divide-y divide-hair border-y border-hair">
          {pair.notes.toReversed().map((note) => (
            <li key={note.id} className="py-3.5">
              <Note
                pair={pair}
                note={note}
                actor={tools.actor}
                onChange={() => tools.open({ name: "note", changed: note })}
                onWithdraw={() => setLeaving(note)}
              />
            </li>
          ))}
        </ul>
      )}
      <Withdrawal key={leaving?.id} pair={pair} note={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

type WithdrawalProps = { pair: PairDetail; note: PairNote | null; onClose: () => void };

function Withdrawal({ pair, note, onClose }: WithdrawalProps) {
  const t = useTranslations("note");
  const kept = useTranslations("outbox");
  const toast = useToast();
  const cache = usePairCache();
  const send = useSend();
  const withdraw = useMutation({
    networkMode: "always",
    mutationFn: ({ id, text }: { id: string; text: string }) =>
      send({ procedure: "note.withdraw", input: { noteId: id }, pair, quoted: text }),
    onSuccess: ({ isWaiting }) => {
      toast({ text: isWaiting ? kept("kept") : t("withdrawn") });
      onClose();
      if (!isWaiting) void cache.refresh(pair, "note_withdrawn");
    },
    onError: (error) => {
      if (isConflict(error)) void cache.refresh(pair, "note_withdrawn");
    },
  });
  // Somebody changed the note meanwhile: what stands now is shown, and the same question asked of it.
  const standing = isConflict(withdraw.error)
    ? (currentOf(withdraw.error) as { id: string; text: string; withdrawnAt: unknown } | null)
    : null;
  const asked = standing && !standing.withdrawnAt ? standing : note;
  return (
    <WithdrawDialog
      title={t("withdrawTitle")}
      text={t("withdrawText")}
      cancel={t("close")}
      withdraw={t("withdraw")}
      quoted={asked?.text ?? null}
      error={withdraw.error}
      isPending={withdraw.isPending}
      onClose={onClose}
      onWithdraw={() => asked && withdraw.mutate({ id: asked.id, text: asked.text })}
    />
  );
}
