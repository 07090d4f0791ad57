import { Link } from "@tanstack/react-router";
import { useEffect, useEffectEvent } from "react";
import { useTranslations } from "use-intl";
import { isNarrowed } from "../../desk/pair-filters.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import type { Outputs } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState, ErrorState } from "../../ui/state.tsx";
import { LoadingPair } from "./loading-pair.tsx";
import type { Queue } from "./use-queue.ts";

type Props = { found: Outputs["case"]["bySlug"]; queue: Queue };

/** Finds the first pair and goes there; says so where there is none. */
export function QueueStart({ found: { slug }, queue }: Props) {
  const t = useTranslations("queue");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const { first, filters } = queue;
  const start = useEffectEvent((position: number) => queue.goTo(position, { replace: true }));
  const firstAt = first.data?.[0] ?? null;
  useEffect(() => {
    if (firstAt !== null) start(firstAt);
  }, [firstAt]);

  if (first.isError) {
    return (
      <>
        <PageHeading title={t("title")} />
        <div className="mt-4">
          <ErrorState
            title={say(first.error)}
            retryLabel={frame("retry")}
            onRetry={() => void first.refetch()}
            isRetrying={first.isFetching}
          />
        </div>
      </>
    );
  }
  if (first.isPending || firstAt !== null) return <LoadingPair />;
  return (
    <>
      <PageHeading title={t("title")} />
      <div className="mt-4">
        <EmptyState
          title={t("emptyTitle")}
          text={isNarrowed(filters) ? t("emptyText") : t("emptyCase")}
        >
          <div className="flex flex-wrap gap-2">
            {isNarrowed(filters) && (
              <Link to="/cases/$slug/queue" params={{ slug }} className={linkStyle.button}>
                {t("everyPair")}
              </Link>
            )}
            <Link to="/cases/$slug" params={{ slug }} search={filters} className={linkStyle.button}>
              {t("toCase")}
            </Link>
          </div>
        </EmptyState>
      </div>
    </>
  );
}
