import { useTranslations } from "use-intl";
import type { PairTools } from "../../desk/pair/use-pair-tools.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useErrorSentence } from "../../lib/refusal.ts";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { ErrorState } from "../../ui/state.tsx";
import { ClaimsLine } from "./claims-line.tsx";
import { DecisionSection } from "./decision-section.tsx";
import { ReviewSection } from "./review-section.tsx";
import { OthersReviews, OwnAmongOthers } from "./reviews-section.tsx";
import { usePairWork } from "./use-pair-work.ts";

type Props = { pair: PairDetail; tools: PairTools };

/** What is being done about the pair: the decision, who is at it, and the reviews that are there to see. */
export function ReviewColumn({ pair, tools }: Props) {
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const { data: work, error, isFetching, refetch } = usePairWork(pair);
  const { actor } = tools;
  if (!work) {
    return error ? (
      <ErrorState
        title={say(error)}
        retryLabel={frame("retry")}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    ) : (
      <Loading label={frame("loading")}>
        <Skeleton lines={4} />
      </Loading>
    );
  }
  const own = work.reviews?.find(({ reviewer }) => reviewer.id === actor?.id);
  const others = work.reviews?.filter((review) => review !== own) ?? [];
  return (
    <>
      <DecisionSection {...{ pair, work, actor }} />
      <ClaimsLine {...{ pair, work, actor }} />
      <ReviewSection pair={pair} tools={tools}>
        {own && <OwnAmongOthers {...{ pair, actor }} review={own} />}
      </ReviewSection>
      <OthersReviews {...{ pair, actor }} reviews={others} />
    </>
  );
}
