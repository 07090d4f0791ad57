import { moveMark } from "@rejoinder/domain";
import type { ChosenStatus, EvidenceStatus } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { currentOf } from "../../lib/conflict.ts";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { useToast } from "../../ui/toasts.tsx";
import { useSend } from "../outbox/use-send.ts";
import type { Mark, PairRef } from "../shapes.ts";
import { usePairCache } from "./pair-cache.ts";
import { dropMarks, isStroke, type Marked, popMark, pushMark, useCanUndo } from "./undo.ts";
import { useStrokeUndo } from "./use-stroke-undo.ts";

export const markKey = ["mark a pair"];

type Change = {
  pair: PairRef;
  /** Null takes the mark back. */
  status: ChosenStatus | null;
  /** The mark the change starts from, where that is not the one shown. */
  version?: number;
  isUndo?: boolean;
};

/** A mark that met another one, set elsewhere in the meantime. */
export type MarkConflict = { pair: PairRef; mine: ChosenStatus | null; standing: Mark };

export type Marking = ReturnType<typeof useMarking>;

/** Marks pairs: shown at once, sent one after the other, put back when refused, kept while nobody answers. */
export function useMarking() {
  const t = useTranslations("review");
  const toast = useToast();
  const say = useErrorSentence();
  const cache = usePairCache();
  const send = useSend();
  const canUndo = useCanUndo();
  const undoStroke = useStrokeUndo();
  const [conflict, setConflict] = useState<MarkConflict | null>(null);

  const { mutate, isPending } = useMutation({
    mutationKey: markKey,
    // In order, so that each starts from the version that the one before it left.
    scope: { id: "mark" },
    networkMode: "always",
    mutationFn: ({ pair, status, version }: Change) =>
      send({
        procedure: "review.mark",
        input: {
          pairId: pair.id,
          status,
          version: version ?? cache.markOf(pair)?.version ?? 0,
        },
        pair,
      }),
    onMutate: ({ pair, status, isUndo }) => {
      // Holds at once; who waited for it would show the next key a mark that is not there yet.
      void cache.hold(pair);
      const before = cache.markOf(pair)?.status ?? null;
      cache.setMark(pair, (mark) => moveMark(mark, status));
      const marked: Marked = { pair, before };
      if (!isUndo) pushMark(cache.queryClient, marked);
      return { before, marked, after: cache.markOf(pair)?.status ?? null };
    },
    onSuccess: ({ isWaiting, answer: mark }, { pair }) => {
      if (isWaiting) return;
      // What was pressed since is shown already: an older answer does not take its place.
      if (cache.queryClient.isMutating({ mutationKey: markKey }) > 1) {
        const { version, reviewedStatus } = mark;
        return cache.setMark(pair, (shown) => ({ ...shown, version, reviewedStatus }));
      }
      cache.setMark(pair, () => mark);
      void cache.refresh(pair, "pair_marked");
    },
    onError: (error, change, shown) => {
      const { pair, status } = change;
      if (shown) {
        dropMarks(cache.queryClient, (marked) => marked === shown.marked);
        cache.setMark(pair, (mark) =>
          mark.status === shown.after ? { ...mark, status: shown.before } : mark,
        );
      }
      if (refusalCode(error) === "MARK_MOVED_ON") {
        const standing = currentOf(error) as Mark;
        cache.setMark(pair, () => standing);
        setConflict({ pair, mine: status, standing });
      } else {
        toast({
          text: say(error),
          stays: true,
          action: { label: t("tryAgain"), run: () => mutate(change) },
        });
      }
    },
  });

  return {
    canUndo,
    isPending,
    conflict,
    mark(pair: PairRef, status: ChosenStatus) {
      if (cache.markOf(pair)?.status !== status) mutate({ pair, status });
    },
    /** @returns what is taken back: a pair's mark, or a stroke that tells of itself; null where none is left. */
    undo() {
      const last = popMark(cache.queryClient);
      if (!last) return null;
      if (isStroke(last)) undoStroke(last);
      else mutate({ pair: last.pair, status: chosen(last.before), isUndo: true });
      return last;
    },
    keepStanding: () => setConflict(null),
    putMine() {
      if (!conflict) return;
      const { pair, mine, standing } = conflict;
      setConflict(null);
      mutate({ pair, status: mine, version: standing.version });
    },
  };
}

/** A stored mark is never `not_reviewed`, which nobody can choose. */
function chosen(status: EvidenceStatus | null): ChosenStatus | null {
  return status === "not_reviewed" ? null : status;
}
