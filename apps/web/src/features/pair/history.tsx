import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { namesOf } from "../../desk/event/event-names.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { ErrorState } from "../../ui/state.tsx";
import { EventLine } from "./event-line.tsx";
import { SectionHead } from "./section-head.tsx";

type Props = {
  pair: PairDetail;
  /** Sequence of the event right after which the page shows the pair; null for now. */
  at?: number | null;
};

/** What happened to the pair, newest first. */
export function History({ pair, at = null }: Props) {
  const pairId = pair.id;
  const t = useTranslations("event");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const history = useInfiniteQuery({
    queryKey: [...trpc.event.byPair.pathKey(), { input: { pairId }, type: "infinite" }],
    queryFn: ({ pageParam, signal }) =>
      client.event.byPair.query({ pairId, ...(pageParam && { before: pageParam }) }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ before }) => before,
  });
  const names = namesOf(history.data?.pages ?? []);
  return (
    <section aria-label={t("heading")}>
      <SectionHead title={t("heading")} />
      {history.isPending && (
        <Loading label={frame("loading")}>
          <Skeleton lines={3} />
        </Loading>
      )}
      {history.isError && (
        <ErrorState
          title={say(history.error)}
          retryLabel={frame("retry")}
          onRetry={() => void history.refetch()}
          isRetrying={history.isFetching}
        />
      )}
      {history.data && (
        <ol className="divide-y divide-hair border-y border-hair">
          {history.data.pages[0]?.events.length === 0 && (
            <li className="py-3 text-ink-2">{t("none")}</li>
          )}
          {history.data.pages.flatMap(({ events }) =>
            events.map((event) => (
              <EventLine
                key={event.id}
                pair={pair}
                event={event}
                names={names}
                isHere={event.sequence === at}
              />
            )),
          )}
        </ol>
      )}
      {history.hasNextPage && (
        <Button
          className="mt-3"
          isPending={history.isFetchingNextPage}
          onPress={() => void history.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
      <p className="mt-3" data-no-print>
        <Link
          to="/cases/$slug/history"
          params={{ slug: pair.case.slug }}
          search={{ pair: pair.position }}
          className={`${linkStyle.text} text-ink-2`}
        >
          {t("whole")}
        </Link>
      </p>
    </section>
  );
}
