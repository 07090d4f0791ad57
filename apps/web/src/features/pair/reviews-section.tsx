import type { Actor } from "@rejoinder/domain";
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
import type { PairReview } from "./use-pair-work.ts";

type Props = { pair: PairDetail; reviews: readonly PairReview[]; actor: Actor | null };

/** The reviews by others that the reader may see, each with what is said of it. */
export function OthersReviews({ pair, reviews, actor }: Props) {
  const t = useTranslations("comment");
  if (reviews.length === 0) return null;
  // What a dispute shows side by side is not told twice.
  const isBrief = pair.state === "disputed";
  return (
    <section aria-label={t("reviews")}>
      <SectionHead title={t("reviews")} />
      <ul className="divide-y divide-hair border-y border-hair">
        {reviews.map((review) => (
          <li key={review.id} className="py-3.5">
            <Review {...{ pair, review, actor }} isBrief={isBrief && review.counts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReviewProps = { pair: PairDetail; review: PairReview; actor: Actor | null };

function Review({ pair, review, actor, isBrief }: ReviewProps & { isBrief: boolean }) {
  const t = useTranslations("comment");
  const moment = useMoment();
  const name = usePersonName()(review.reviewer);
  const { status, confidence, rationale, revision, createdAt } = review;
  const title = t("reviewOf", { name });
  return (
    <article aria-label={title} className="flex flex-col gap-1.5">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-[560]">
        {title}
        <Tags review={review} />
      </h3>
      {isBrief ? (
        <Status status={status} />
      ) : (
        <ReviewWords {...{ status, confidence, rationale }} />
      )}
      {!isBrief && <ReviewDetails pair={pair} review={review} />}
      <p className="text-[0.8125rem] text-ink-2">
        {t("revision", { revision, date: moment(createdAt, "day") })}
      </p>
      <Comments {...{ pair, review, actor, name }} isMine={false} />
    </article>
  );
}

/** What the reader's own review has besides itself, once reviews are there to see: tags, and comments. */
export function OwnAmongOthers({ pair, review, actor }: ReviewProps) {
  const name = usePersonName()(review.reviewer);
  return (
    <>
      {(review.isInformed || !review.counts) && (
        <p className="flex flex-wrap gap-2">
          <Tags review={review} />
        </p>
      )}
      <Comments {...{ pair, review, actor, name }} isMine />
    </>
  );
}

function Tags({ review: { isInformed, counts } }: { review: PairReview }) {
  const t = useTranslations("comment");
  return (
    <>
      {isInformed && <Tag>{t("informed")}</Tag>}
      {!counts && <Tag>{t("earlier")}</Tag>}
    </>
  );
}
