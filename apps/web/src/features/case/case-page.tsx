import { wordsIn } from "@rejoinder/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { ConfidentialMark } from "../../desk/confidential-mark.tsx";
import type { PairFilters } from "../../desk/pair-filters.ts";
import { useStatusCounts } from "../../desk/status-counts.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { StatusBar } from "../../ui/status-bar.tsx";
import { CaseLinks } from "./case-links.tsx";
import { FilterRow } from "./filter-row.tsx";
import { MarkTools } from "./mark-tools.tsx";
import { PairList } from "./pair-list.tsx";
import { Particulars } from "./particulars.tsx";
import { ReportMenu } from "./report-menu.tsx";
import { UnpairedStatements } from "./unpaired-statements.tsx";

const route = getRouteApi("/cases/$slug");

export function CasePage() {
  const t = useTranslations("case");
  const locale = useLocale();
  const format = useFormatter();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const counts = useStatusCounts(found.counts);

  function narrow(next: PairFilters, replace = false) {
    void navigate({ search: next, replace, resetScroll: false });
  }
  return (
    <div className="flex flex-col gap-8">
      <header>
        {found.isConfidential && (
          <p className="mb-2">
            <ConfidentialMark />
          </p>
        )}
        <PageHeading title={wordsIn(found.title, locale)} />
        <p className="mt-2 max-w-measure font-serif text-body text-pretty wrap-anywhere text-ink-2">
          {wordsIn(found.summary, locale)}
        </p>
        <Particulars found={found} />
      </header>
      <CaseLinks slug={slug} caseId={found.id} />
      <section aria-labelledby="pairs">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h2 id="pairs" className="text-desk font-semibold">
            {t("pairs")}
          </h2>
          <div className="flex flex-wrap gap-2">
            <Link
              to="/cases/$slug/queue"
              params={{ slug }}
              search={filters}
              className={linkStyle.button}
            >
              {t("queue")}
            </Link>
            <MarkTools caseId={found.id} filters={filters} waiting={found.waiting} />
            <ReportMenu slug={slug} />
          </div>
        </div>
        <StatusBar
          label={t("statuses")}
          counts={counts}
          selected={filters.status ?? null}
          onSelect={(status) => narrow({ ...filters, status: status ?? undefined })}
          formatNumber={(count) => format.number(count)}
        />
        <FilterRow
          caseId={found.id}
          filters={filters}
          parties={found.parties}
          waiting={found.waiting}
          onChange={narrow}
        />
        <PairList found={found} filters={filters} onClear={() => narrow({})} />
      </section>
      <UnpairedStatements caseId={found.id} />
    </div>
  );
}
