import { type ChosenStatus, chosenStatuses, evidenceStatusInfo } from "@rejoinder/schema";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { NotYet } from "../../desk/not-yet.tsx";
import { type PairFilters, pairFilterOf } from "../../desk/pair-filters.ts";
import { refreshAfter } from "../../desk/refresh.ts";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import { pushMark } from "../../desk/review/undo.ts";
import { useStrokeUndo } from "../../desk/review/use-stroke-undo.ts";
import { useFirstField } from "../../lib/form-focus.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { BulkPreview } from "./bulk-preview.tsx";

type Props = { caseId: string; filters: PairFilters; isOpen: boolean; onClose: () => void };

/** Marks every pair that the list is narrowed to, once it was shown what that would change. */
export function BulkDialog({ isOpen, onClose, ...rest }: Props) {
  const t = useTranslations("bulk");
  return (
    <Dialog title={t("title")} size="large" isOpen={isOpen} onClose={onClose}>
      <BulkForm {...rest} onClose={onClose} />
    </Dialog>
  );
}

function BulkForm({ caseId, filters, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("bulk");
  const review = useTranslations("review");
  const words = useWords();
  const toast = useToast();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const undo = useStrokeUndo();
  const once = useOnce();
  const [status, setStatus] = useState<ChosenStatus | "">("");
  const filter = pairFilterOf(filters);
  const preview = useQuery({
    ...trpc.bulk.preview.queryOptions({
      caseId,
      filter,
      status: status || "not_checkable",
    }),
    enabled: status !== "",
    staleTime: 0,
    gcTime: 0,
  });
  const mark = useMutation(
    trpc.bulk.mark.mutationOptions({
      onSuccess: ({ id, count }, { status: marked }) => {
        const stroke = { bulkId: id, caseId };
        pushMark(queryClient, stroke);
        const change = { caseId, pairId: null, kind: "pair_marked" } as const;
        void refreshAfter({ queryClient, trpc, client }, { missed: false, change });
        toast({
          text: t("marked", { count, status: words(evidenceStatusInfo[marked].label) }),
          action: { label: review("undoShort"), run: () => undo(stroke) },
        });
        onClose();
      },
      onError: () => {
        once.again();
        void preview.refetch();
      },
    }),
  );
  const { data: told } = preview;
  const form = useRef<HTMLDivElement>(null);
  useFirstField(form);
  return (
    <div ref={form} className="flex flex-col gap-4">
      <p className="max-w-measure text-pretty text-ink-2">{t("text")}</p>
      <Select
        label={review("status")}
        value={status}
        onChange={setStatus}
        options={[
          ...(status === "" ? [{ value: "" as const, label: review("chooseStatus") }] : []),
          ...chosenStatuses.map((each) => ({
            value: each,
            label: words(evidenceStatusInfo[each].label),
          })),
        ]}
      />
      {status !== "" &&
        (told ? (
          <BulkPreview told={told} />
        ) : (
          <NotYet asked={preview}>
            <Skeleton lines={3} />
          </NotYet>
        ))}
      <RefusalLine error={mark.error} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{review("close")}</Button>
        <Button
          variant="primary"
          isPending={mark.isPending}
          isDisabled={status === "" || !told || told.changes === 0}
          onPress={() => {
            if (status === "" || !told || !once.begin()) return;
            mark.mutate({ caseId, filter, status, digest: told.digest });
          }}
        >
          {told ? t("confirm", { count: told.changes }) : t("open")}
        </Button>
      </div>
    </div>
  );
}
