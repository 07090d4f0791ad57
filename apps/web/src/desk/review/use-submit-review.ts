import type { ReviewPairInput } from "@rejoinder/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { isConflict } from "../../lib/conflict.ts";
import { useToast } from "../../ui/toasts.tsx";
import { useSend } from "../outbox/use-send.ts";
import type { PairDetail } from "../shapes.ts";
import { usePairCache } from "./pair-cache.ts";
import { dropMarks } from "./undo.ts";

/** Sends a review, or keeps it until the desk answers. @param onSent once either is done */
export function useSubmitReview(pair: PairDetail, onSent: () => void) {
  const t = useTranslations("review");
  const kept = useTranslations("outbox");
  const toast = useToast();
  const cache = usePairCache();
  const sendChange = useSend();
  return useMutation({
    networkMode: "always",
    mutationFn: (input: ReviewPairInput) => sendChange({ procedure: "review.submit", input, pair }),
    onSuccess: (sent, { status: reviewedAs }) => {
      dropMarks(cache.queryClient, (entry) => entry.pair.id === pair.id);
      if (sent.isWaiting) {
        cache.setMark(pair, (mark) => ({
          ...mark,
          status: reviewedAs,
          reviewedStatus: reviewedAs,
        }));
      } else {
        const { status: marked, reviewedStatus, version: saved } = sent.answer;
        cache.setMark(pair, () => ({ status: marked, reviewedStatus, version: saved }));
        void cache.refresh(pair, "pair_reviewed");
      }
      toast({ text: sent.isWaiting ? kept("kept") : t("saved") });
      onSent();
    },
    onError: (error) => {
      if (isConflict(error)) void cache.refresh(pair, "pair_reviewed");
    },
  });
}
