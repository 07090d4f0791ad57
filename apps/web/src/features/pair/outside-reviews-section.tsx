import {
  canAddOutsideReview,
  canPointOutsideReview,
  canWithdrawOutsideReview,
} from "@rejoinder/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PairDetail } from "../../desk/shapes.ts";
import { useActor } from "../../desk/use-actor.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { OutsideReview, type OutsideReviewOnRecord } from "./outside-review.tsx";
import { OutsideReviewsDialog } from "./outside-reviews-dialog.tsx";
import { SectionHead } from "./section-head.tsx";
import { usePairChange } from "./use-pair-work.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** That others have reviewed the same: who, and what they call it. It counts for nothing here. */
export function OutsideReviewsSection({ pair }: { pair: PairDetail }) {
  const t = useTranslations("outside");
  const actor = useActor();
  const { data } = useQuery(useTRPC().outsideReview.byPair.queryOptions({ pairId: pair.id }));
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<OutsideReviewOnRecord | null>(null);
  const of = { caseId: pair.case.id };
  if (!data) return null;
  const title = t(data.length > 0 ? "heading" : "headingNone");
  return (
    <section aria-label={title}>
      <SectionHead
        title={title}
        {...(actor &&
          canAddOutsideReview(actor, of) && {
            action: { label: t("add"), object: t("addObject"), run: () => setAdding(true) },
          })}
      />
      {data.length === 0 ? (
        <EmptyState title={t("none")} />
      ) : (
        <>
          <ul className="divide-y divide-hair border-y border-hair">
            {data.map((review) => (
              <li key={review.id} className="flex flex-col gap-1 py-3">
                <OutsideReview review={review} />
                {actor && (
                  <div className="-my-1 -ml-2 flex flex-wrap" data-no-print>
                    {canPointOutsideReview(actor, of) && <Leave pair={pair} review={review} />}
                    {canWithdrawOutsideReview(actor, { ...of, addedById: review.addedBy.id }) && (
                      <Button
                        variant="quiet"
                        label={t("withdrawLabel", { text: wordsOf(review) })}
                        onPress={() => setLeaving(review)}
                      >
                        {t("withdraw")}
                      </Button>
                    )}
                  </div>
                )}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-label text-ink-2">{t("about")}</p>
        </>
      )}
      <OutsideReviewsDialog pair={pair} isOpen={isAdding} onClose={() => setAdding(false)} />
      <Withdrawal pair={pair} review={leaving} onClose={() => setLeaving(null)} />
    </section>
  );
}

/** A review in few words, to name it by. */
const wordsOf = ({ claim, by }: OutsideReviewOnRecord) =>
  [...(claim ?? by.join(", "))].slice(0, 80).join("");

type OfReview = { pair: PairDetail; review: OutsideReviewOnRecord };

function Leave({ pair, review }: OfReview) {
  const t = useTranslations("outside");
  const leave = usePairChange(pair, {
    send: (client) =>
      client.outsideReview.point.mutate({
        outsideReviewId: review.id,
        version: review.version,
        pairId: null,
      }),
    kind: "outside_review_pointed",
    says: () => t("left"),
  });
  return (
    <Button
      variant="quiet"
      label={t("leaveLabel", { text: wordsOf(review) })}
      isPending={leave.isPending}
      onPress={() => leave.mutate()}
    >
      {t("leave")}
    </Button>
  );
}

type WithdrawalProps = {
  pair: PairDetail;
  review: OutsideReviewOnRecord | null;
  onClose: () => void;
};

function Withdrawal({ pair, review, onClose }: WithdrawalProps) {
  const t = useTranslations("outside");
  const withdraw = usePairChange<OutsideReviewOnRecord>(pair, {
    send: (client, { id, version }) =>
      client.outsideReview.withdraw.mutate({ outsideReviewId: id, version }),
    kind: "outside_review_withdrawn",
    says: () => t("withdrawn"),
    onDone: onClose,
  });
  return (
    <WithdrawDialog
      title={t("withdrawTitle")}
      text={t("withdrawText")}
      cancel={t("close")}
      withdraw={t("withdraw")}
      quoted={review && wordsOf(review)}
      error={withdraw.error}
      isPending={withdraw.isPending}
      onClose={() => {
        withdraw.reset();
        onClose();
      }}
      onWithdraw={() => review && withdraw.mutate(review)}
    />
  );
}
