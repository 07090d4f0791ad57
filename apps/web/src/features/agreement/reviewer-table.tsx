import { notMeasuredInfo } from "@rejoinder/domain";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/state.tsx";
import { useFigureWords } from "./figure-words.ts";
import { NoFigure } from "./no-figure.tsx";

type Line = Outputs["agreement"]["byReviewer"]["reviewers"][number];

/** Each reviewer beside decisions and the others; for whoever is no editor, themselves alone. */
export function Reviewers({ caseId }: { caseId: string }) {
  const t = useTranslations("agreement");
  const id = useId();
  const asked = useQuery(useTRPC().agreement.byReviewer.queryOptions({ caseId }));
  if (!asked.data)
    return (
      <NotYet asked={asked}>
        <LoadingRows rows={2} />
      </NotYet>
    );
  const { isOfAll, reviewers } = asked.data;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-desk font-semibold">
        {isOfAll ? t("everyReviewer") : t("yours")}
      </h2>
      <p className="mb-2 max-w-measure text-pretty text-ink-2">{t("reviewersAbout")}</p>
      {reviewers.length === 0 ? (
        <EmptyState title={t("nobody")} text={t("nobodyText")} />
      ) : (
        <ReviewerTable labelledBy={id} reviewers={reviewers} />
      )}
    </section>
  );
}

function ReviewerTable({ labelledBy, reviewers }: { labelledBy: string; reviewers: Line[] }) {
  const t = useTranslations("agreement");
  return (
    <table aria-labelledby={labelledBy} className="w-full max-w-200 border-collapse text-left">
      <thead className="border-b border-line text-label text-ink-2">
        <tr>
          <th scope="col" className="py-1.5 font-medium">
            {t("reviewer")}
          </th>
          {(["reviews", "asDecided", "withOthers", "alpha"] as const).map((name) => (
            <th key={name} scope="col" className="py-1.5 pl-2 text-right font-medium sm:pl-4">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      {reviewers.map((line) => (
        <ReviewerRow key={line.person.id} line={line} />
      ))}
    </table>
  );
}

const cell = "pt-3 pl-2 text-right tabular-nums sm:pl-4";

function ReviewerRow({ line }: { line: Line }) {
  const t = useTranslations("agreement");
  const words = useWords();
  const format = useFormatter();
  const write = useFigureWords();
  const { person, reviews, asDecided, withOthers, alpha } = line;
  const why = withOthers.why ?? alpha.why ?? alpha.whyNoInterval;
  return (
    <tbody className="border-b border-hair">
      <tr className="align-top">
        <th scope="row" className="pt-3 font-semibold wrap-anywhere">
          {person.name}
        </th>
        <td className={cell}>{format.number(reviews)}</td>
        <td className={cell}>
          {t("outOf", { share: write.share(asDecided / reviews), count: asDecided, all: reviews })}
        </td>
        <td className={cell}>
          {withOthers.value === null ? <NoFigure /> : write.share(withOthers.value)}
        </td>
        <td className={cell}>
          {alpha.value === null ? <NoFigure /> : write.coefficient(alpha.value)}
          {alpha.interval && (
            <span className="block text-label font-normal text-ink-2">
              {t("interval", {
                low: write.coefficient(alpha.interval.low),
                high: write.coefficient(alpha.interval.high),
              })}
            </span>
          )}
        </td>
      </tr>
      <tr>
        <td colSpan={5} className="pb-3 text-pretty text-ink-2">
          {why && words(notMeasuredInfo[why])}
        </td>
      </tr>
    </tbody>
  );
}
