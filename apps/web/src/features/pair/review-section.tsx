import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { PairTools } from "../../desk/pair/use-pair-tools.tsx";
import { ReviewWords } from "../../desk/review/review-conflict.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { ReviewDetails } from "./review-details.tsx";
import { SectionHead } from "./section-head.tsx";

type Props = {
  pair: PairDetail;
  tools: Pick<PairTools, "actor" | "can" | "open">;
  /** How it stands among the others, and what is said of it, where that is there to see. */
  children?: ReactNode;
};

/** The reader's own review, as long as there is one. */
export function ReviewSection({ pair, tools, children }: Props) {
  const t = useTranslations("review");
  const moment = useMoment();
  const { review } = pair;
  if (!review) return null;
  return (
    <section aria-label={t("mineTitle")}>
      <SectionHead
        title={t("mineTitle")}
        {...(tools.can.review && {
          action: { label: t("revise"), shortcut: "r", run: () => tools.open({ name: "reason" }) },
        })}
      />
      <div className="flex flex-col gap-1.5 border-y border-hair py-3">
        <ReviewWords
          status={review.status}
          confidence={review.confidence}
          rationale={review.rationale}
        />
        <ReviewDetails pair={pair} review={review} />
        <p className="text-ink-2">
          {t("revision", {
            revision: review.revision,
            date: moment(review.createdAt, "day"),
          })}
        </p>
        {children}
      </div>
    </section>
  );
}
