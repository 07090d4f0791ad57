import {
  type ChosenStatus,
  type Confidence,
  confidenceInfo,
  type EvidenceStatus,
} from "@rejoinder/schema";
import { useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Compare } from "../../ui/compare.tsx";
import type { Mark, PairDetail } from "../shapes.ts";
import { Status } from "../standing.tsx";

type Review = {
  status: EvidenceStatus;
  confidence: Confidence;
  rationale: string;
  /** Undefined in what this browser kept before they were asked for. */
  elements?: readonly unknown[] | undefined;
  evidenceIds?: readonly string[] | undefined;
};

type Props = {
  standing: Mark;
  /** The review that stands, as far as it is known by now. */
  review: PairDetail["review"];
  mine: Review & { status: ChosenStatus };
  isPending: boolean;
  onKeep: () => void;
  onPutMine: () => void;
};

/** The review just written beside what was marked or reviewed elsewhere meanwhile. */
export function ReviewConflict(props: Props) {
  const { standing, review, mine, isPending, onKeep, onPutMine } = props;
  const t = useTranslations("review");
  const isReviewed = review !== null && review.status === standing.status;
  return (
    <>
      <p role="alert" className="mb-4 max-w-measure text-ink-2">
        {t("reviewMovedOn")}
      </p>
      <Compare
        standing={{
          label: t("standing"),
          children: isReviewed ? (
            <ReviewWords {...review} />
          ) : standing.status ? (
            <Status status={standing.status} />
          ) : (
            <p>{t("noMark")}</p>
          ),
        }}
        mine={{ label: t("mine"), children: <ReviewWords {...mine} /> }}
      />
      <div className="mt-5 flex flex-wrap justify-end gap-2">
        <Button onPress={onKeep}>{t("keepStanding")}</Button>
        <Button variant="primary" onPress={onPutMine} isPending={isPending}>
          {t("putMine")}
        </Button>
      </div>
    </>
  );
}

export function ReviewWords(review: Review) {
  const { status, confidence, rationale, elements = [], evidenceIds = [] } = review;
  const t = useTranslations("review");
  const words = useWords();
  return (
    <>
      <p className="flex flex-wrap gap-x-2">
        <Status status={status} />
        <span className="text-ink-2">
          {t("withConfidence", { confidence: words(confidenceInfo[confidence].label) })}
        </span>
      </p>
      <p className="font-serif text-body whitespace-pre-line wrap-anywhere">{rationale}</p>
      {elements.length + evidenceIds.length > 0 && (
        <p className="flex flex-wrap gap-x-3 text-ink-2">
          {elements.length > 0 && <span>{t("judged", { count: elements.length })}</span>}
          {evidenceIds.length > 0 && (
            <span>{t("restsOnCount", { count: evidenceIds.length })}</span>
          )}
        </p>
      )}
    </>
  );
}
