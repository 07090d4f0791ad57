import { canGivePairReason } from "@rejoinder/domain";
import { type ChosenStatus, chosenStatuses, evidenceStatusInfo } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MissingList } from "../../desk/gate/missing-list.tsx";
import { useMending } from "../../desk/gate/use-mending.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useActor } from "../../desk/use-actor.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Select } from "../../ui/select.tsx";
import { OneOriginReason } from "./one-origin-reason.tsx";
import { SectionHead } from "./section-head.tsx";

type Work = Outputs["pair"]["work"];

/** Whether what is on record carries the status that the person marked, or another; and what goes and mends it. */
export function GateSection({ pair }: { pair: PairDetail }) {
  const t = useTranslations("gate");
  const words = useWords();
  const actor = useActor();
  const work = useQuery(useTRPC().pair.work.queryOptions({ pairId: pair.id })).data;
  const { mend, dialogs } = useMending(pair);
  const [asked, setAsked] = useState<ChosenStatus | null>(null);
  if (!work) return null;
  const agreed = agreedStatus(work);
  const status = asked ?? agreed ?? marked(pair) ?? "allegation_supported";
  const missing = work.gate[status];
  const reason = work.reasons.find(({ kind }) => kind === "one_origin");
  return (
    <section aria-label={t("heading")} className="flex flex-col gap-3">
      <SectionHead title={t("heading")} />
      <div className="sm:max-w-80">
        <Select
          label={t("forStatus")}
          value={status}
          onChange={setAsked}
          options={chosenStatuses.map((value) => ({
            value,
            label: words(evidenceStatusInfo[value].label),
          }))}
        />
      </div>
      {missing.length === 0 ? (
        <p className="max-w-measure">
          <span aria-hidden="true">✓ </span>
          {t("passes")}
        </p>
      ) : (
        <>
          {status === agreed && work.decision?.staleAt !== null && (
            <p className="max-w-measure border-l-3 border-l-accent pl-3">{t("agreed")}</p>
          )}
          <MissingList missing={missing} pair={pair} onMend={mend} />
        </>
      )}
      {reason && (
        <OneOriginReason
          pair={pair}
          reason={reason}
          onChange={
            actor && canGivePairReason(actor, { caseId: pair.case.id })
              ? () => mend({ name: "one_origin" })
              : null
          }
        />
      )}
      {dialogs}
    </section>
  );
}

/** The status on which as many reviews agree as are wanted; null where they do not, or are not to be seen. */
function agreedStatus({ reviews, wanted }: Work): ChosenStatus | null {
  const counting = (reviews ?? []).filter(({ counts }) => counts);
  const [first] = counting;
  if (!first || counting.length < wanted) return null;
  const isOne = counting.every(({ status }) => status === first.status);
  return isOne ? chosen(first.status) : null;
}

/** What the person marked, or else reviewed. */
const marked = ({ mark, review }: PairDetail) => chosen(mark?.status ?? review?.status ?? null);

function chosen(status: string | null): ChosenStatus | null {
  return chosenStatuses.find((each) => each === status) ?? null;
}
