import { type Actor, canSettleDispute } from "@rejoinder/domain";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useKeys } from "../../lib/keys.tsx";
import { Button } from "../../ui/button.tsx";
import { DecideForm } from "./decide-form.tsx";
import { DisputeTable } from "./dispute-table.tsx";
import { type PairReview, type PairWork, usePairChange, usePairWork } from "./use-pair-work.ts";

type Props = { pair: PairDetail; actor: Actor | null };

/** Reviews that differ: what opening them means, then all side by side, and the form that settles it. */
export function DisputeSection({ pair, actor }: Props) {
  const t = useTranslations("dispute");
  const heading = useRef<HTMLHeadingElement>(null);
  const { data: work } = usePairWork(pair);
  const pairId = pair.id;
  const isDisputed = pair.state === "disputed";
  const maySettle = actor !== null && canSettleDispute(actor, { caseId: pair.case.id });
  const open = usePairChange(pair, {
    send: (client) => client.dispute.open.mutate({ pairId }),
    kind: "dispute_opened",
    says: () => t("opened"),
    onDone: goTo,
  });
  useKeys([isDisputed ? { key: "o", label: t("goTo"), run: goTo } : null]);
  function goTo() {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: "start" });
  }
  if (!isDisputed) return null;
  const reviews = work?.reviews?.filter(({ counts }) => counts) ?? null;
  return (
    <section
      aria-label={t("heading")}
      className="flex flex-col gap-4 rounded-card border border-line border-l-3 border-l-accent bg-surface px-4 py-4"
    >
      <h2
        ref={heading}
        tabIndex={-1}
        className="font-serif text-[1.25rem] leading-7 font-semibold text-balance outline-none"
      >
        {t(reviews ? "heading" : "unopened")}
      </h2>
      {work && reviews ? (
        <Opened {...{ pair, work, actor, reviews, maySettle }} />
      ) : (
        <>
          <p className="max-w-measure text-pretty">{t("unopenedText")}</p>
          <RefusalLine error={open.error} />
          <div data-no-print>
            <Button
              variant="primary"
              isPending={open.isPending || !work}
              onPress={() => open.mutate()}
            >
              {t("open")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

type OpenedProps = Props & {
  work: PairWork;
  reviews: readonly PairReview[];
  maySettle: boolean;
};

function Opened({ pair, work, actor, reviews, maySettle }: OpenedProps) {
  const t = useTranslations("dispute");
  const isOwn = reviews.some(({ reviewer }) => reviewer.id === actor?.id);
  return (
    <>
      <DisputeTable pair={pair} reviews={reviews} />
      {maySettle && !isOwn ? (
        <DecideForm pair={pair} work={work} reviews={reviews} />
      ) : (
        <p className="max-w-measure text-pretty text-ink-2">
          {t(maySettle && isOwn ? "own" : "waits")}
        </p>
      )}
    </>
  );
}
