import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { memo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LoadMore } from "../../desk/load-more.tsx";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { isNarrowed, type PairFilters, pairFilterOf } from "../../desk/pair-filters.ts";
import { type PairPage, usePairListOptions } from "../../desk/pair-list.ts";
import { pairsIn } from "../../desk/status-counts.ts";
import { useRowKeys } from "../../lib/row-keys.ts";
import type { Outputs } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { PairListRow } from "./pair-list-row.tsx";

type Props = {
  found: Outputs["case"]["bySlug"];
  filters: PairFilters;
  onClear: () => void;
};

export function PairList({ found, filters, onClear }: Props) {
  const rows = useRowKeys<HTMLOListElement>();
  const locale = useLocale();
  const options = usePairListOptions({ caseId: found.id, locale, ...pairFilterOf(filters) });
  const list = useInfiniteQuery({ ...options, placeholderData: keepPreviousData });

  if (!list.data)
    return (
      <NotYet asked={list}>
        <LoadingRows />
      </NotYet>
    );
  const { pages } = list.data;
  const shown = pages.reduce((sum, { pairs }) => sum + pairs.length, 0);
  return (
    <div aria-busy={list.isPlaceholderData} className="aria-busy:opacity-60">
      <p
        role="status"
        className={shown === 0 ? "sr-only" : "mb-1 text-[0.8125rem] text-ink-2 tabular-nums"}
      >
        <Shown
          count={shown}
          total={pairsIn(found.counts)}
          isAll={!list.hasNextPage}
          narrowed={isNarrowed(filters)}
        />
      </p>
      {shown === 0 ? (
        <NoPairs narrowed={isNarrowed(filters)} onClear={onClear} />
      ) : (
        <ol
          ref={rows}
          aria-labelledby="pairs"
          className="divide-y divide-hair border-y border-hair"
        >
          {pages.map((page) => (
            <Page key={page.pairs[0]?.id} page={page} slug={found.slug} />
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <LoadMore
          loaded={shown}
          isLoading={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
    </div>
  );
}

/** A page whose rows stay as they are when another is loaded. */
const Page = memo(function Page({ page, slug }: { page: PairPage; slug: string }) {
  return page.pairs.map((pair) => <PairListRow key={pair.id} pair={pair} slug={slug} />);
});

type ShownProps = { count: number; total: number; isAll: boolean; narrowed: boolean };

function Shown({ count, total, isAll, narrowed }: ShownProps) {
  const t = useTranslations("case");
  if (narrowed) return isAll ? t("matching", { count }) : t("firstMatching", { count });
  return isAll ? t("shown", { count }) : t("firstShown", { count, total });
}

function NoPairs({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  const t = useTranslations("case");
  if (!narrowed) return <EmptyState title={t("noPairs")} text={t("noPairsText")} />;
  return (
    <EmptyState title={t("noMatch")} text={t("noMatchText")}>
      <Button onPress={onClear}>{t("clear")}</Button>
    </EmptyState>
  );
}
