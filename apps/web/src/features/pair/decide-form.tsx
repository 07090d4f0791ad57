import type { Missing } from "@rejoinder/domain";
import {
  type ChosenStatus,
  chosenStatuses,
  DECISION_REASON_MAX,
  evidenceStatusInfo,
} from "@rejoinder/schema";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MissingList } from "../../desk/gate/missing-list.tsx";
import { useMending } from "../../desk/gate/use-mending.tsx";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useDraft } from "../../desk/use-draft.ts";
import { useFieldErrors } from "../../lib/field-errors.ts";
import { useOnce } from "../../lib/use-once.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { type PairReview, type PairWork, usePairChange } from "./use-pair-work.ts";

type Props = {
  pair: PairDetail;
  work: PairWork;
  /** Those in dispute, as they are shown. */
  reviews: readonly PairReview[];
};

type Draft = { status: ChosenStatus | ""; reason: string };

/** Settles a dispute: the status that counts, for a reason, and at once what the gate still asks for. */
export function DecideForm({ pair, work, reviews }: Props) {
  const t = useTranslations("dispute");
  const review = useTranslations("review");
  const words = useWords();
  const fieldErrors = useFieldErrors();
  const once = useOnce();
  const { mend, dialogs } = useMending(pair);
  const [isChecked, setChecked] = useState(false);
  const [{ status, reason }, change, forget] = useDraft<Draft>(`decide.${pair.id}`, (kept) => ({
    status: chosenStatuses.find((each) => each === kept?.status) ?? "",
    reason: kept?.reason ?? "",
  }));
  const decide = usePairChange<ChosenStatus>(pair, {
    send: (client, chosen) =>
      client.dispute.decide.mutate({
        pairId: pair.id,
        status: chosen,
        reason,
        reviewIds: reviews.map(({ id }) => id),
        evidenceIds: pair.evidence.map(({ id }) => id),
      }),
    kind: "pair_decided",
    says: () => t("decided"),
    onDone() {
      forget();
      document.querySelector("h1")?.focus();
    },
  });
  const errors = fieldErrors(decide.error);
  return (
    <>
      <form
        noValidate
        aria-label={t("decideTitle")}
        className="flex flex-col gap-4 border-t border-hair pt-4"
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (status === "" || !once.begin()) return;
          decide.mutate(status, { onError: once.again });
        }}
        data-no-print
      >
        <Select
          label={t("decideStatus")}
          value={status}
          onChange={(chosen) => change({ status: chosen })}
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
        {status !== "" && <AtGate missing={work.gate[status]} pair={pair} onMend={mend} />}
        <TextArea
          label={t("reason")}
          hint={t("reasonHint")}
          value={reason}
          onChange={(next) => change({ reason: next })}
          limit={DECISION_REASON_MAX}
          formatRemaining={(remaining) => review("remaining", { remaining })}
          error={errors["reason"]}
          isRequired
        />
        {!errors["reason"] && <RefusalLine error={decide.error} />}
        <div>
          <Button type="submit" variant="primary" isPending={decide.isPending}>
            {t("decide")}
          </Button>
        </div>
      </form>
      {dialogs}
    </>
  );
}

type AtGateProps = {
  missing: readonly Missing[];
  pair: PairDetail;
  onMend: ReturnType<typeof useMending>["mend"];
};

function AtGate({ missing, pair, onMend }: AtGateProps) {
  const t = useTranslations("dispute");
  if (missing.length === 0) return <p className="text-ink-2">{t("gateOpen")}</p>;
  return (
    <div>
      <p className="mb-1 font-[560]">{t("gateShut")}</p>
      <MissingList {...{ missing, pair, onMend }} />
    </div>
  );
}
