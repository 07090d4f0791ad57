import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { type SourceFilter, sourceListOptions, useListClient } from "../../desk/lists.ts";
import { LoadMore } from "../../desk/load-more.tsx";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { useRowKeys } from "../../lib/row-keys.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { SourceRow } from "./source-row.tsx";

type Props = {
  caseId: string;
  slug: string;
  filter: SourceFilter;
  onClear: () => void;
  /** Ids of the sources to be put together; null while none are. */
  selected: ReadonlySet<string> | null;
  onSelect: (sourceId: string, isSelected: boolean) => void;
};

/** A case's sources in their order, as far as they are narrowed. */
export function SourceList({ caseId, slug, filter, onClear, selected, onSelect }: Props) {
  const t = useTranslations("sourceList");
  const rows = useRowKeys<HTMLOListElement>();
  const options = sourceListOptions(useListClient(), caseId, filter);
  const list = useInfiniteQuery({ ...options, placeholderData: keepPreviousData });
  const isNarrowed = Object.keys(filter).length > 0;

  if (!list.data)
    return (
      <NotYet asked={list}>
        <LoadingRows />
      </NotYet>
    );
  const sources = list.data.pages.flatMap((page) => page.sources);
  const shown = { count: sources.length };
  return (
    <div aria-busy={list.isPlaceholderData} className="aria-busy:opacity-60">
      <p
        role="status"
        className={
          sources.length === 0 ? "sr-only" : "mb-1 text-[0.8125rem] text-ink-2 tabular-nums"
        }
      >
        {list.hasNextPage ? t("firstShown", shown) : t(isNarrowed ? "matching" : "shown", shown)}
      </p>
      {sources.length > 0 && (
        <ol ref={rows} className="divide-y divide-hair border-y border-hair">
          {sources.map((source) => (
            <SourceRow
              key={source.id}
              source={source}
              slug={slug}
              isWithItsOrigin={filter.originGroupId === source.originGroupId}
              selection={
                selected && {
                  isSelected: selected.has(source.id),
                  onSelect: (isSelected) => onSelect(source.id, isSelected),
                }
              }
            />
          ))}
        </ol>
      )}
      {sources.length === 0 && !isNarrowed && <EmptyState title={t("none")} text={t("noneText")} />}
      {sources.length === 0 && isNarrowed && (
        <EmptyState title={t("noMatch")} text={t("noMatchText")}>
          <Button onPress={onClear}>{t("clear")}</Button>
        </EmptyState>
      )}
      {list.hasNextPage && (
        <LoadMore
          loaded={sources.length}
          isLoading={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
    </div>
  );
}
