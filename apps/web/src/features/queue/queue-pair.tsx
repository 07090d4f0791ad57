import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { usePairTools } from "../../desk/pair/use-pair-tools.tsx";
import { useKeys } from "../../lib/keys.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { ErrorState } from "../../ui/state.tsx";
import { LoadingPair } from "./loading-pair.tsx";
import { QueueKeys } from "./queue-keys.tsx";
import { ShownPair } from "./shown-pair.tsx";
import { useClaimNext } from "./use-claim-next.ts";
import type { Queue } from "./use-queue.ts";

type Props = { found: Outputs["case"]["bySlug"]; queue: Queue; at: number };

/** The pair at a place of the queue, and the keys that work on it. */
export function QueuePair({ found: { id: caseId, slug }, queue, at }: Props) {
  const t = useTranslations("queue");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const navigate = useNavigate();
  const shown = useQuery(useTRPC().pair.byPosition.queryOptions({ slug, position: at }));
  const pair = shown.data ?? null;

  const goNext = () => void queue.goNext();
  const goPrevious = () => void queue.goPrevious();
  const tools = usePairTools({
    pair,
    onMarked: goNext,
    onUndone: ({ case: of, position }) =>
      void navigate({
        to: "/cases/$slug/queue",
        params: { slug: of.slug },
        search: { ...(of.slug === slug && queue.filters), at: position },
      }),
  });
  const claimNext = useClaimNext(caseId, queue);
  useKeys([
    { key: "j", label: t("next"), run: goNext, repeats: true },
    { key: "k", label: t("previous"), run: goPrevious, repeats: true },
  ]);

  return (
    <div className="flex min-h-[calc(100dvh-9rem)] flex-col">
      <div className="grow pb-6">
        {pair && <ShownPair key={pair.id} pair={pair} queue={queue} />}
        {!pair && shown.isError && (
          <>
            <PageHeading title={t("title")} />
            <div className="mt-4">
              <ErrorState
                title={say(shown.error)}
                retryLabel={frame("retry")}
                onRetry={() => void shown.refetch()}
                isRetrying={shown.isFetching}
              />
            </div>
          </>
        )}
        {!pair && !shown.isError && <LoadingPair />}
      </div>
      <QueueKeys
        pair={pair}
        tools={tools}
        hasPrevious={queue.hasPrevious}
        onNext={goNext}
        onPrevious={goPrevious}
        onClaim={claimNext}
      />
      {tools.dialogs}
    </div>
  );
}
