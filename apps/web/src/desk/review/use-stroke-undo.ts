import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { refusalCode, useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useToast } from "../../ui/toasts.tsx";
import { refreshAfter } from "../refresh.ts";
import { dropStroke, pushMark, type Stroke } from "./undo.ts";

/** What takes marks back that were set at one stroke. */
export function useStrokeUndo(): (stroke: Stroke) => void {
  const t = useTranslations("bulk");
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const say = useErrorSentence();
  const { mutate } = useMutation({
    mutationFn: ({ bulkId }: Stroke) => client.bulk.undo.mutate({ bulkId }),
    onMutate: ({ bulkId }) => dropStroke(queryClient, bulkId),
    onSuccess: ({ restored, left }, { caseId }) => {
      toast({ text: t("undone", { restored, left }) });
      const change = { caseId, pairId: null, kind: "pair_marked" } as const;
      void refreshAfter({ queryClient, trpc, client }, { missed: false, change });
    },
    onError: (error, stroke) => {
      if (refusalCode(error) !== "BULK_NOT_FOUND") pushMark(queryClient, stroke);
      toast({ text: say(error) });
    },
  });
  return mutate;
}
