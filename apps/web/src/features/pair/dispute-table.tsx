import { confidenceInfo } from "@rejoinder/schema";
import { Fragment, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { ShownText } from "../../desk/shown-text.tsx";
import { Status } from "../../desk/standing.tsx";
import { useWords } from "../../lib/words.ts";
import type { Run } from "../../lib/words-diff.ts";
import { Tag } from "../../ui/tag.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { differs, elementsInDispute, judgementOf, markedReasons } from "./differences.ts";
import { ElementJudgement, EvidenceNames } from "./review-details.tsx";
import type { PairReview } from "./use-pair-work.ts";

type Props = { pair: PairDetail; reviews: readonly PairReview[] };

/** Reviews side by side, particular by particular, those marked in which they differ. */
export function DisputeTable({ pair, reviews }: Props) {
  const t = useTranslations("dispute");
  const nameOf = usePersonName();
  const reasons = markedReasons(reviews.map(({ rationale }) => rationale));
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse max-sm:block sm:table-fixed">
        <thead className="max-sm:sr-only">
          <tr className="text-left align-bottom">
            <th className="w-34 pb-1.5">
              <VisuallyHidden>{t("particular")}</VisuallyHidden>
            </th>
            {reviews.map(({ id, reviewer }) => (
              <th key={id} scope="col" className="pr-5 pb-1.5 font-semibold">
                {nameOf(reviewer)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          <Judgements reviews={reviews} />
          <ElementRows pair={pair} reviews={reviews} />
          <EvidenceRow pair={pair} reviews={reviews} />
          <Row
            label={t("rationale")}
            isDifferent={differs(reviews.map(({ rationale }) => rationale))}
            reviews={reviews}
            cells={reviews.map(({ id, rationale }, at) => (
              <p key={id} className="font-serif text-body whitespace-pre-line wrap-anywhere">
                {reasons ? <Marked runs={reasons[at] ?? []} /> : <ShownText text={rationale} />}
              </p>
            ))}
          />
        </tbody>
      </table>
      {reviews.length === 2 && !reasons && <p className="mt-1 text-ink-2">{t("littleShared")}</p>}
    </div>
  );
}

/** Status and confidence. */
function Judgements({ reviews }: Pick<Props, "reviews">) {
  const t = useTranslations("dispute");
  const words = useWords();
  return (
    <>
      <Row
        label={t("status")}
        isDifferent={differs(reviews.map(({ status }) => status))}
        reviews={reviews}
        cells={reviews.map(({ id, status }) => <Status key={id} status={status} />)}
      />
      <Row
        label={t("confidence")}
        isDifferent={differs(reviews.map(({ confidence }) => confidence))}
        reviews={reviews}
        cells={reviews.map(({ confidence }) => words(confidenceInfo[confidence].label))}
      />
    </>
  );
}

function ElementRows({ pair, reviews }: Props) {
  const t = useTranslations("dispute");
  return elementsInDispute(pair.elements, reviews).map((element) => {
    const judgements = reviews.map((review) => judgementOf(review, element.id));
    return (
      <Row
        key={element.id}
        label={t("element", { number: element.position })}
        isDifferent={differs(judgements)}
        reviews={reviews}
        cells={judgements.map((judgement, at) => (
          <Fragment key={reviews[at]?.id}>
            {judgement ? (
              <ElementJudgement pair={pair} judgement={judgement} />
            ) : (
              <span className="text-ink-2">{t("unjudged")}</span>
            )}
          </Fragment>
        ))}
      />
    );
  });
}

function EvidenceRow({ pair, reviews }: Props) {
  const t = useTranslations("dispute");
  return (
    <Row
      label={t("evidence")}
      isDifferent={differs(reviews.map(({ evidenceIds }) => evidenceIds.toSorted()))}
      reviews={reviews}
      cells={reviews.map(({ id, evidenceIds }) => (
        <Fragment key={id}>
          {evidenceIds.length > 0 ? (
            <EvidenceNames pair={pair} evidenceIds={evidenceIds} />
          ) : (
            <span className="text-ink-2">{t("nothing")}</span>
          )}
        </Fragment>
      ))}
    />
  );
}

type RowProps = {
  label: string;
  isDifferent: boolean;
  reviews: readonly PairReview[];
  /** What each of the reviews says, in their order. */
  cells: readonly ReactNode[];
};

/** A row of the table; where there is no room, what each reviewer says one below the other. */
function Row({ label, isDifferent, reviews, cells }: RowProps) {
  const t = useTranslations("dispute");
  const nameOf = usePersonName();
  return (
    <tr className="border-t border-hair max-sm:block max-sm:py-2">
      <th
        scope="row"
        className="py-2 pr-4 text-left align-top text-label leading-5 text-ink-2 max-sm:block max-sm:py-0"
      >
        {label} {isDifferent && <Tag>{t("differs")}</Tag>}
      </th>
      {reviews.map(({ id, reviewer }, at) => (
        <td key={id} className="py-2 pr-5 align-top max-sm:block max-sm:py-1">
          <span aria-hidden="true" className="block text-label font-normal text-ink-2 sm:hidden">
            {nameOf(reviewer)}
          </span>
          {cells[at]}
        </td>
      ))}
    </tr>
  );
}

/** A reason, those words marked that the other one does not hold. */
function Marked({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, isChanged }, at) =>
    isChanged ? (
      <mark
        key={at}
        className="rounded-[2px] bg-hair text-ink underline decoration-2 underline-offset-3"
      >
        <ShownText text={text} />
      </mark>
    ) : (
      <ShownText key={at} text={text} />
    ),
  );
}
