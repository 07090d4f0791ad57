import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { caseListOptions, useListClient } from "../../desk/lists.ts";
import { LoadMore } from "../../desk/load-more.tsx";
import { SeveralReasonsDialog } from "../../desk/review/several-reasons-dialog.tsx";
import { useKeys } from "../../lib/keys.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useRowKeys } from "../../lib/row-keys.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { CaseEntry } from "./case-entry.tsx";
import { NeedsList } from "./needs-list.tsx";

/** Milliseconds after which deadlines that have come near are looked for: no event tells of them. */
const DUE_AFTER = 5 * 60_000;

export function DashboardPage() {
  const t = useTranslations("dashboard");
  const several = useTranslations("severalReasons");
  const trpc = useTRPC();
  const { data: needs } = useSuspenseQuery({
    ...trpc.need.list.queryOptions(),
    refetchInterval: DUE_AFTER,
  });
  const list = useSuspenseInfiniteQuery(caseListOptions(useListClient()));
  const cases = list.data.pages.flatMap((page) => page.cases);
  const rows = useRowKeys<HTMLDivElement>();
  const [isGiving, setGiving] = useState(false);
  const waits = needs.kinds.some(({ kind }) => kind === "unreasoned");
  useKeys([waits ? { key: "g", label: several("open"), run: () => setGiving(true) } : null]);

  return (
    <div ref={rows} className="flex flex-col gap-8">
      <PageHeading title={t("title")} />
      <section aria-labelledby="waiting">
        <h2 id="waiting" className="mb-2 text-desk font-semibold">
          {t("waiting")}
        </h2>
        <NeedsList
          found={needs}
          namesCases={cases.length > 1}
          together={{
            unreasoned: (
              <Button shortcut="g" onPress={() => setGiving(true)}>
                {several("open")}
              </Button>
            ),
          }}
        />
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
      <SeveralReasonsDialog caseId={null} isOpen={isGiving} onClose={() => setGiving(false)} />
    </div>
  );
}
