import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { caseListOptions, useListClient } from "../../desk/lists.ts";
import { LoadMore } from "../../desk/load-more.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useRowKeys } from "../../lib/row-keys.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { EmptyState } from "../../ui/state.tsx";
import { CaseEntry } from "./case-entry.tsx";
import { WaitingList } from "./waiting-list.tsx";

export function DashboardPage() {
  const t = useTranslations("dashboard");
  const trpc = useTRPC();
  const { data: waiting } = useSuspenseQuery(trpc.review.waiting.queryOptions());
  const list = useSuspenseInfiniteQuery(caseListOptions(useListClient()));
  const cases = list.data.pages.flatMap((page) => page.cases);
  const rows = useRowKeys<HTMLDivElement>();

  return (
    <div ref={rows} className="flex flex-col gap-8">
      <PageHeading title={t("title")} />
      <section aria-labelledby="waiting">
        <h2 id="waiting" className="mb-2 text-desk font-semibold">
          {t("waiting")}
        </h2>
        <WaitingList waiting={waiting} cases={cases} />
      </section>
      <section aria-labelledby="cases">
        <h2 id="cases" className="mb-2 text-desk font-semibold">
          {t("cases")}
        </h2>
        {cases.length === 0 ? (
          <EmptyState title={t("noCases")} text={t("noCasesText")} />
        ) : (
          <ul className="divide-y divide-hair border-y border-hair">
            {cases.map((each) => (
              <CaseEntry key={each.id} brief={each} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <LoadMore
            loaded={cases.length}
            isLoading={list.isFetchingNextPage}
            error={list.isFetchNextPageError ? list.error : null}
            onLoad={() => void list.fetchNextPage()}
          />
        )}
      </section>
    </div>
  );
}
