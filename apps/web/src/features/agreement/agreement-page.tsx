import { wordsIn } from "@rejoinder/schema";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { FigureTable } from "./figure-table.tsx";
import { Reviewers } from "./reviewer-table.tsx";

const route = getRouteApi("/cases/$slug/agreement");

/** How far the reviewers of a case agree, by what each of them said independently. */
export function AgreementPage() {
  const t = useTranslations("agreement");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const { id: caseId } = found;
  const asked = useQuery(trpc.agreement.byCase.queryOptions({ caseId }));
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <PageHeading title={t("title")} />
      <p className="mt-2 mb-6 max-w-measure font-serif text-body text-pretty text-ink-2">
        {t("about")}
      </p>
      <div className="flex flex-col gap-8">
        {asked.data ? (
          <Figures measured={asked.data} />
        ) : (
          <NotYet asked={asked}>
            <LoadingRows />
          </NotYet>
        )}
        <Reviewers caseId={caseId} />
      </div>
    </>
  );
}

type Measured = Outputs["agreement"]["byCase"];

function Figures({ measured }: { measured: Measured }) {
  const t = useTranslations("agreement");
  const id = useId();
  const { status, confidence, element, stance, leftOut, ...counts } = measured;
  const { pairs, pairsCompared: compared, reviewers, reviews } = counts;
  // Where nothing is decided, that alone is why.
  const saysWhy = pairs > 0;
  return (
    <>
      <p className="max-w-measure text-pretty">
        {pairs === 0 ? t("noPairs") : t("counts", { pairs, compared, reviewers, reviews })}
      </p>
      <section aria-labelledby={id}>
        <h2 id={id} className="mb-2 text-desk font-semibold">
          {t("leftOut")}
        </h2>
        <ul className="flex max-w-measure list-disc flex-col gap-1 pl-5 text-ink-2">
          <li>{t("undecided", { count: leftOut.undecided })}</li>
          <li>{t("informed", { count: leftOut.informed })}</li>
        </ul>
      </section>
      <FigureTable
        title={t("of.status")}
        saysWhy={saysWhy}
        rows={[
          { name: "percent", figure: status.percent },
          { name: "cohen", figure: status.cohen },
          { name: "fleiss", figure: status.fleiss },
          { name: "alpha", figure: status.alpha },
        ]}
      />
      <FigureTable
        title={t("of.confidence")}
        saysWhy={saysWhy}
        rows={[
          { name: "percent", figure: confidence.percent },
          { name: "ordinalAlpha", figure: confidence.alpha },
        ]}
      />
      <FigureTable
        title={t("of.element")}
        saysWhy={saysWhy}
        rows={[
          { name: "percent", figure: element.percent },
          { name: "alpha", figure: element.alpha },
        ]}
      />
      <FigureTable
        title={t("of.stance")}
        rows={[{ name: "ordinalAlpha", meaning: "stance", figure: stance }]}
      />
    </>
  );
}
