import {
  type ChosenStatus,
  chosenStatuses,
  evidenceStatusInfo,
  RATIONALE_MAX,
} from "@rejoinder/schema";
import { useIsMutating } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { currentOf, isConflict } from "../../lib/conflict.ts";
import { useTextError } from "../../lib/field-errors.ts";
import { useFirstError } from "../../lib/form-focus.ts";
import { refusalCode } from "../../lib/refusal.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { FormActions, FormRefusal } from "../form-actions.tsx";
import { useMending } from "../gate/use-mending.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import type { Mark, PairDetail } from "../shapes.ts";
import { ElementFields } from "./element-fields.tsx";
import { EvidenceFields } from "./evidence-fields.tsx";
import { GateHint } from "./gate-hint.tsx";
import { usePairCache } from "./pair-cache.ts";
import { sendableOf, useReasonDraft } from "./reason-draft.ts";
import { ReasonFields } from "./reason-fields.tsx";
import { ReviewConflict } from "./review-conflict.tsx";
import { markKey } from "./use-marking.ts";
import { useSubmitReview } from "./use-submit-review.ts";

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
  const moment = useMoment();
  const version = useStartingVersion(pair);
  const [status, setStatus] = useState<ChosenStatus | "">(() => chosenOf(pair.mark));
  const [draft, change, forget] = useReasonDraft(pair);
  const once = useOnce();
  const [isChecked, setChecked] = useState(false);
  const { mend, dialogs } = useMending(pair);
  function leave() {
    forget();
    onClose();
  }
  const submit = useSubmitReview(pair, leave);
  const textError = useTextError();
  const { form, refuse } = useFirstError(submit.error);

  function send(startingFrom: number) {
    const { confidence, rationale } = draft;
    setChecked(true);
    if (status === "" || confidence === null || textError(rationale, RATIONALE_MAX))
      return refuse();
    if (!once.begin()) return;
    const said = { status, confidence, rationale, ...sendableOf(draft, pair) };
    submit.mutate({ pairId: pair.id, ...said, version: startingFrom }, { onError: once.again });
  }

  if (status !== "" && draft.confidence && refusalCode(submit.error) === "MARK_MOVED_ON") {
    const standing = currentOf(submit.error) as Mark;
    const { confidence, rationale } = draft;
    return (
      <ReviewConflict
        standing={standing}
        review={pair.review}
        mine={{ status, confidence, rationale, ...sendableOf(draft, pair) }}
        isPending={submit.isPending}
        onKeep={leave}
        onPutMine={() => send(standing.version)}
      />
    );
  }
  return (
    <>
      <form
        ref={form}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (version !== null) send(version);
        }}
      >
        <div className="flex flex-col gap-1">
          <StatusField status={status} onChange={setStatus} isChecked={isChecked} />
          {status !== "" && <GateHint pair={pair} status={status} onMend={mend} />}
        </div>
        <ReasonFields
          draft={draft}
          onChange={change}
          isChecked={isChecked}
          error={submit.error}
          slug={pair.case.slug}
        />
        <EvidenceFields
          pair={pair}
          evidenceIds={draft.evidenceIds}
          onChange={(evidenceIds) => change({ evidenceIds })}
        />
        <ElementFields
          pair={pair}
          elements={draft.elements}
          onChange={(elements) => change({ elements })}
        />
        {pair.review && (
          <p className="text-ink-2">
            {t("revises", {
              revision: pair.review.revision,
              date: moment(pair.review.createdAt, "day"),
            })}
          </p>
        )}
        {isConflict(submit.error) ? (
          <RefusalLine error={submit.error} />
        ) : (
          <FormRefusal error={submit.error} />
        )}
        <FormActions
          save={t("saveReview")}
          cancel={t("close")}
          onCancel={onClose}
          isPending={submit.isPending || version === null}
        />
      </form>
      {dialogs}
    </>
  );
}

type StatusProps = {
  status: ChosenStatus | "";
  onChange: (status: ChosenStatus | "") => void;
  isChecked: boolean;
};

function StatusField({ status, onChange, isChecked }: StatusProps) {
  const t = useTranslations("review");
  const words = useWords();
  return (
    <Select
      label={t("status")}
      value={status}
      onChange={onChange}
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
