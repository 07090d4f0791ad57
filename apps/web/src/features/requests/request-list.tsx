import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { type ListClient, useListClient } from "../../desk/lists.ts";
import { LoadMore } from "../../desk/load-more.tsx";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { RequestItem } from "./request-item.tsx";
import type { OfCase } from "./shapes.ts";

const requestListOptions = ({ trpc, client }: ListClient, caseId: string) =>
  infiniteQueryOptions({
    queryKey: [...trpc.request.byCase.pathKey(), { input: { caseId }, type: "infinite" as const }],
    queryFn: ({ pageParam, signal }) =>
      client.request.byCase.query({ caseId, ...(pageParam && { before: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** A case's requests for comment, the latest deadline first. */
export function RequestList({ of }: { of: OfCase }) {
  const t = useTranslations("request");
  const list = useInfiniteQuery(requestListOptions(useListClient(), of.id));
  if (!list.data)
    return (
      <NotYet asked={list}>
        <LoadingRows rows={3} />
      </NotYet>
    );
  const requests = list.data.pages.flatMap((page) => page.requests);
  if (requests.length === 0) return <EmptyState title={t("none")} text={t("noneText")} />;
  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {requests.map((request) => (
          <RequestItem key={request.id} of={of} request={request} />
        ))}
      </ul>
      {list.hasNextPage && (
        <LoadMore
          loaded={requests.length}
          isLoading={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
    </>
  );
}
