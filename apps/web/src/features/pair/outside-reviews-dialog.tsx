import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { RefusalLine } from "../../desk/refusal-line.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { OutsideReview, type OutsideReviewOnRecord } from "./outside-review.tsx";
import { OutsideReviewsForm } from "./outside-reviews-form.tsx";
import { usePairChange } from "./use-pair-work.ts";

type Props = { pair: PairDetail; isOpen: boolean; onClose: () => void };

/** Has the pair point to a review by others: one that is on record in the case, or one that is read now. */
export function OutsideReviewsDialog({ pair, isOpen, onClose }: Props) {
  const t = useTranslations("outside");
  return (
    <Dialog title={t("dialogTitle")} size="large" isOpen={isOpen} onClose={onClose}>
      <div className="flex flex-col gap-6">
        <Unpointed pair={pair} onClose={onClose} />
        <OutsideReviewsForm pair={pair} onClose={onClose} />
      </div>
    </Dialog>
  );
}

/** The reviews of the case to which no pair points, page by page. */
function Unpointed({ pair, onClose }: Omit<Props, "isOpen">) {
  const t = useTranslations("outside");
  const [before, setBefore] = useState<string>();
  const { data } = useQuery(
    useTRPC().outsideReview.byCase.queryOptions({
      caseId: pair.case.id,
      ...(before !== undefined && { before }),
    }),
  );
  const point = usePairChange<OutsideReviewOnRecord>(pair, {
    send: (client, { id, version }) =>
      client.outsideReview.point.mutate({ outsideReviewId: id, version, pairId: pair.id }),
    kind: "outside_review_pointed",
    says: () => t("pointed"),
    onDone: onClose,
  });
  if (!data) return null;
  const { reviews, next } = data;
  const unpointed = reviews.filter(({ pairId }) => pairId === null);
  return (
    <section aria-label={t("onRecord")}>
      <h3 className="font-[560]">{t("onRecord")}</h3>
      {unpointed.length === 0 ? (
        <p className="text-ink-2">{t("noneOnRecord")}</p>
      ) : (
        <ul className="divide-y divide-hair border-y border-hair">
          {unpointed.map((review) => (
            <li key={review.id} className="flex flex-col gap-1 py-3">
              <OutsideReview review={review} />
              <div>
                <Button
                  label={t("pointLabel", { text: (review.claim ?? "").slice(0, 80) })}
                  isPending={point.isPending && point.variables.id === review.id}
                  onPress={() => point.mutate(review)}
                >
                  {t("point")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="-ml-2 flex flex-wrap">
        {next !== null && (
          <Button variant="quiet" onPress={() => setBefore(next)}>
            {t("older")}
          </Button>
        )}
        {before !== undefined && (
          <Button variant="quiet" onPress={() => setBefore(undefined)}>
            {t("newest")}
          </Button>
        )}
      </div>
      <RefusalLine error={point.error} />
    </section>
  );
}
