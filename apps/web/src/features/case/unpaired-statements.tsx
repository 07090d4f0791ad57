import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { unpairedOptions, useListClient } from "../../desk/lists.ts";
import { LoadMore } from "../../desk/load-more.tsx";
import { StatementBlock } from "../../desk/statement.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";

/** What was said in the case but answers no allegation and is none. */
export function UnpairedStatements({ caseId }: { caseId: string }) {
  const t = useTranslations("case");
  return (
    <section aria-labelledby="unpaired">
      <h2 id="unpaired" className="text-desk font-semibold">
        {t("unpaired")}
      </h2>
      <p className="mb-3 text-ink-2">{t("unpairedText")}</p>
      <Statements caseId={caseId} />
    </section>
  );
}

function Statements({ caseId }: { caseId: string }) {
  const t = useTranslations("case");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const said = useInfiniteQuery(unpairedOptions(useListClient(), caseId));

  if (said.isPending) {
    return (
      <Loading label={frame("loading")}>
        <Skeleton size="quotation" lines={4} className="max-w-measure" />
      </Loading>
    );
  }
  if (!said.data) {
    return (
      <ErrorState
        title={say(said.error)}
        retryLabel={frame("retry")}
        isRetrying={said.isFetching}
        onRetry={() => void said.refetch()}
      />
    );
  }
  const statements = said.data.pages.flatMap((page) => page.statements);
  if (statements.length === 0) return <EmptyState title={t("nothingUnpaired")} />;
  return (
    <>
      <ol className="grid gap-px overflow-hidden rounded-card border border-line bg-hair lg:grid-cols-2">
        {statements.map((statement) => (
          <li key={statement.id} className="gutter bg-surface py-5 last:odd:col-span-full">
            <StatementBlock statement={statement} />
          </li>
        ))}
      </ol>
      {said.hasNextPage && (
        <LoadMore
          loaded={statements.length}
          isLoading={said.isFetchingNextPage}
          error={said.isFetchNextPageError ? said.error : null}
          onLoad={() => void said.fetchNextPage()}
        />
      )}
    </>
  );
}
