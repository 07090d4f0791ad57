import { type Actor, canCommentOnReview } from "@rejoinder/domain";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { ReviewWords } from "../../desk/review/review-conflict.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { Status } from "../../desk/standing.tsx";
import { useMoment } from "../../lib/use-moment.ts";
import { Tag } from "../../ui/tag.tsx";
import { Comments } from "./comments.tsx";
import { ReviewDetails } from "./review-details.tsx";
import { SectionHead } from "./section-head.tsx";
import type { PairReview, PairWork } from "./use-pair-work.ts";

type Props = { pair: PairDetail; work: PairWork; actor: Actor | null };

/** The reviews that the reader may see, each with what is said of it. */
export function ReviewsSection({ pair, work: { reviews }, actor }: Props) {
  const t = useTranslations("comment");
  if (!reviews || reviews.length === 0) return null;
  // What a dispute shows side by side is not told twice.
  const isBrief = pair.state === "disputed";
  return (
    <section aria-label={t("reviews")}>
      <SectionHead title={t("reviews")} />
      <ul className="divide-y divide-hair border-y border-hair">
        {reviews.map((review) => (
          <li key={review.id} className="py-3.5">
            <Review
              {...{ pair, review, actor }}
              isMine={review.reviewer.id === actor?.id}
              isBrief={isBrief && review.counts}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReviewProps = {
  pair: PairDetail;
  review: PairReview;
  actor: Actor | null;
  isMine: boolean;
  isBrief: boolean;
};

function Review({ pair, review, actor, isMine, isBrief }: ReviewProps) {
  const t = useTranslations("comment");
  const moment = useMoment();
  const name = usePersonName()(review.reviewer);
  const { status, confidence, rationale, revision, createdAt, isInformed, counts } = review;
  const title = isMine ? t("mine") : t("reviewOf", { name });
  const mayComment = actor !== null && canCommentOnReview(actor, { caseId: pair.case.id });
  return (
    <article aria-label={title} className="flex flex-col gap-1.5">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-[560]">
        {title}
        {isInformed && <Tag>{t("informed")}</Tag>}
        {!counts && <Tag>{t("earlier")}</Tag>}
      </h3>
      {/* One's own stands whole in its own part of the page. */}
      {isBrief || isMine ? (
        <Status status={status} />
      ) : (
        <ReviewWords {...{ status, confidence, rationale }} />
      )}
      {!isBrief && !isMine && <ReviewDetails pair={pair} review={review} />}
      <p className="text-[0.8125rem] text-ink-2">
        {t("revision", { revision, date: moment(createdAt, "day") })}
      </p>
      <Comments {...{ pair, review, actor, isMine, mayComment, name }} />
    </article>
  );
}
