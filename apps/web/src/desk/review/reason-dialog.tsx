import {
  type ChosenStatus,
  type Confidence,
  chosenStatuses,
  confidenceInfo,
  evidenceStatusInfo,
  RATIONALE_MAX,
  type ReviewPairInput,
} from "@rejoinder/schema";
import { useIsMutating, useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { useSend } from "../outbox/use-send.ts";
import type { Mark, PairDetail } from "../shapes.ts";
import { usePairCache } from "./pair-cache.ts";
import { useReasonDraft } from "./reason-draft.ts";
import { ReviewConflict } from "./review-conflict.tsx";
import { dropMarks } from "./undo.ts";
import { markKey } from "./use-marking.ts";

type Props = { pair: PairDetail; isOpen: boolean; onClose: () => void };

/** Asks for the reason that makes a review of a mark. What is typed stays when it is closed. */
export function ReasonDialog({ pair, isOpen, onClose }: Props) {
  const t = useTranslations("review");
  return (
    <Dialog title={t("reasonTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      <ReasonForm key={pair.id} pair={pair} onClose={onClose} />
    </Dialog>
  );
}

function ReasonForm({ pair, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("review");
  const kept = useTranslations("outbox");
  const words = useWords();
  const moment = useMoment();
  const toast = useToast();
  const fieldErrors = useFieldErrors();
  const cache = usePairCache();
  const version = useStartingVersion(pair);
  const [status, setStatus] = useState<ChosenStatus | "">(() => chosenOf(pair.mark));
  const [draft, change, forget] = useReasonDraft(pair);
  const once = useOnce();
  const [isChecked, setChecked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const sendChange = useSend();
  const submit = useMutation({
    networkMode: "always",
    mutationFn: (input: ReviewPairInput) => sendChange({ procedure: "review.submit", input, pair }),
    onSuccess: (sent, { status: reviewedAs }) => {
      forget();
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
      onClose();
    },
    onError: (error) => {
      if (isConflict(error)) void cache.refresh(pair, "pair_reviewed");
    },
  });

  function send(startingFrom: number) {
    const { confidence, rationale } = draft;
    setChecked(true);
    if (status === "" || confidence === null || !once.begin()) return;
    const review = { pairId: pair.id, status, confidence, rationale, version: startingFrom };
    submit.mutate(review, { onError: once.again });
  }

  if (status !== "" && draft.confidence && isConflict(submit.error)) {
    const standing = currentOf(submit.error) as Mark;
    return (
      <ReviewConflict
        standing={standing}
        review={pair.review}
        mine={{ status, confidence: draft.confidence, rationale: draft.rationale }}
        isPending={submit.isPending}
        onKeep={() => {
          forget();
          onClose();
        }}
        onPutMine={() => send(standing.version)}
      />
    );
  }
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (version !== null) send(version);
      }}
    >
      <Select
        label={t("status")}
        value={status}
        onChange={setStatus}
        error={isChecked && status === "" ? t("chooseStatus") : undefined}
        options={[
          ...(status === "" ? [{ value: "" as const, label: t("chooseStatus") }] : []),
          ...chosenStatuses.map((each) => ({
            value: each,
            label: words(evidenceStatusInfo[each].label),
          })),
        ]}
        hint={status === "" ? undefined : words(evidenceStatusInfo[status].meaning)}
      />
      <TextArea
        ref={field}
        label={t("rationale")}
        hint={t("rationaleHint")}
        value={draft.rationale}
        onChange={(rationale) => change({ rationale })}
        limit={RATIONALE_MAX}
        formatRemaining={(remaining) => t("remaining", { remaining })}
        error={fieldErrors(submit.error)["rationale"]}
        rows={6}
        isRequired
      />
      <RadioGroup
        label={t("confidence")}
        value={draft.confidence}
        onChange={(confidence) => change({ confidence })}
        error={isChecked && !draft.confidence ? t("confidenceMissing") : undefined}
        options={(Object.keys(confidenceInfo) as Confidence[]).map((value) => ({
          value,
          label: words(confidenceInfo[value].label),
        }))}
      />
      {pair.review && (
        <p className="text-ink-2">
          {t("revises", {
            revision: pair.review.revision,
            date: moment(pair.review.createdAt, "day"),
          })}
        </p>
      )}
      <FormRefusal error={submit.error} />
      <FormActions
        save={t("saveReview")}
        cancel={t("close")}
        onCancel={onClose}
        isPending={submit.isPending || version === null}
      />
    </form>
  );
}

/**
 * The version of the mark as the person saw it when the form was opened: what somebody marks
 * meanwhile must not be passed over. null while an own mark is on its way.
 */
function useStartingVersion(pair: PairDetail): number | null {
  const cache = usePairCache();
  const isMarking = useIsMutating({ mutationKey: markKey }) > 0;
  const [version, setVersion] = useState<number | null>(null);
  if (version === null && !isMarking) setVersion(cache.markOf(pair)?.version ?? 0);
  return version;
}

function chosenOf(mark: Mark | null): ChosenStatus | "" {
  return mark?.status && mark.status !== "not_reviewed" ? mark.status : "";
}
