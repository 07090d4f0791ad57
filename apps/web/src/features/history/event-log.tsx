import type { EventKind } from "@rejoinder/schema";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { eventListOptions } from "../../desk/event/event-list.ts";
import { namesOf } from "../../desk/event/event-names.ts";
import { useListClient } from "../../desk/lists.ts";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useRowKeys } from "../../lib/row-keys.ts";
import { Button } from "../../ui/button.tsx";
import { Loading } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";
import { EventRow } from "./event-row.tsx";

type Props = {
  caseId: string | null;
  slug: string | null;
  filter: { pairId?: string; personId?: string; kind?: EventKind };
  /** The event to begin near; null begins with the newest. */
  at: number | null;
  onNewest: () => void;
  onClear: () => void;
};

/** The events that a filter leaves, newest first. */
export function EventLog({ caseId, slug, filter, at, onNewest, onClear }: Props) {
  const t = useTranslations("history");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const rows = useRowKeys<HTMLOListElement>();
  const log = useInfiniteQuery(eventListOptions(useListClient(), { caseId, ...filter }, at));
  const pages = log.data?.pages ?? [];
  const names = namesOf(pages);
  const events = pages.flatMap((page) => page.events);
  const isNarrowed = Object.keys(filter).length > 0;

  if (log.isPending) {
    return (
      <Loading label={frame("loading")}>
        <LoadingRows />
      </Loading>
    );
  }
  if (log.isError && events.length === 0) {
    return (
      <ErrorState
        title={say(log.error)}
        retryLabel={frame("retry")}
        onRetry={() => void log.refetch()}
        isRetrying={log.isFetching}
      />
    );
  }
  return (
    <>
      {at !== null && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 pb-3">
          <p role="status" className="text-ink-2">
            {t(events.some(({ sequence }) => sequence === at) ? "beginsNear" : "notHere", {
              sequence: at,
            })}
          </p>
          <Button onPress={onNewest}>{t("newest")}</Button>
        </div>
      )}
      {events.length === 0 ? (
        <EmptyState title={t("none")} text={t(isNarrowed ? "noneNarrowed" : "noneText")}>
          {isNarrowed && <Button onPress={onClear}>{t("clear")}</Button>}
        </EmptyState>
      ) : (
        <ol ref={rows} className="divide-y divide-hair border-y border-hair">
          {events.map((event) => (
            <EventRow
              key={event.id}
              event={event}
              names={names}
              slug={slug}
              isHere={event.sequence === at}
            />
          ))}
        </ol>
      )}
      {log.isFetchNextPageError && (
        <ErrorState
          title={say(log.error)}
          retryLabel={frame("retry")}
          onRetry={() => void log.fetchNextPage()}
        />
      )}
      {log.hasNextPage && !log.isFetchNextPageError && (
        <div className="flex justify-center pt-4">
          <Button isPending={log.isFetchingNextPage} onPress={() => void log.fetchNextPage()}>
            {t("older")}
          </Button>
        </div>
      )}
    </>
  );
}
