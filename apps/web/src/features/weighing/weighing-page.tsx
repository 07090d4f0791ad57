import { wordsIn } from "@rejoinder/schema";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { NotYet } from "../../desk/not-yet.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { CaseGrid } from "./case-grid.tsx";

const route = getRouteApi("/cases/$slug/weighing");

/** Pairs that stand beside one another. */
const COLUMNS = 12;

/** The evidence of a case across its pairs: what each passage tells, and where it tells nothing. */
export function WeighingPage() {
  const t = useTranslations("weighing");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const { after = 0 } = route.useSearch();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const asked = useQuery({
    ...trpc.weighing.case.queryOptions({ caseId: found.id, after, limit: COLUMNS }),
    placeholderData: keepPreviousData,
  });
  const grid = asked.data;
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <PageHeading title={t("caseTitle")} />
      <p className="mt-2 mb-6 max-w-measure text-ink-2">
        {t("caseAbout")} {t("about")}
      </p>
      {!grid && (
        <NotYet asked={asked}>
          <Skeleton lines={6} />
        </NotYet>
      )}
      {grid && grid.pairs.length === 0 && (
        <EmptyState title={t("noEvidence")} text={t("noEvidenceText")} />
      )}
      {grid && grid.pairs.length > 0 && (
        <>
          <CaseGrid slug={slug} grid={grid} />
          <nav aria-label={t("caseGrid")} className="mt-4 flex flex-wrap items-center gap-3">
            <span className="text-ink-2">
              {t("pairs", {
                count: grid.pairs.length,
                from: grid.pairs[0]?.position ?? 0,
                to: grid.pairs.at(-1)?.position ?? 0,
              })}
            </span>
            {after > 0 && (
              <Link
                to="/cases/$slug/weighing"
                params={{ slug }}
                search={{}}
                className={linkStyle.button}
              >
                {t("first")}
              </Link>
            )}
            {grid.after !== null && (
              <Link
                to="/cases/$slug/weighing"
                params={{ slug }}
                search={{ after: grid.after }}
                className={linkStyle.button}
              >
                {t("next")}
              </Link>
            )}
          </nav>
          <p className="mt-4 max-w-measure text-ink-2">
            {t("weightHint")} {grid.rows.some(({ origin }) => origin !== null) && t("originHint")}
          </p>
        </>
      )}
    </>
  );
}
