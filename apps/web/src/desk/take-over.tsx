import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../lib/refusal.ts";
import { useTRPC } from "../lib/trpc.ts";
import { Button } from "../ui/button.tsx";
import { Loading, Skeleton } from "../ui/skeleton.tsx";
import { ErrorState } from "../ui/state.tsx";
import { useToast } from "../ui/toasts.tsx";
import { RefusalLine } from "./refusal-line.tsx";

const kinds = ["marks", "reviews", "comments", "notes", "evidence", "searches"] as const;

type Props = {
  /** Called when it is taken over or left, and at once where there is nothing to take over. */
  onDone?: () => void;
  /** Stands above the offer, where there is one. */
  title?: string;
  /** Asked on the way to somewhere else, so that leaving it is a button. */
  isOnTheWay?: boolean;
};

/** Offers an owner what the local editor did before there were accounts; nothing where there is none. */
export function TakeOver({ onDone, title, isOnTheWay = false }: Props) {
  const t = useTranslations("entrance");
  const frame = useTranslations("frame");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useErrorSentence();
  const toast = useToast();
  const work = useQuery(trpc.person.localWork.queryOptions());
  const done = useEffectEvent(() => onDone?.());
  const take = useMutation(
    trpc.person.takeOverLocalWork.mutationOptions({
      onSuccess: async () => {
        toast({ text: t("tookOver") });
        await queryClient.invalidateQueries();
      },
    }),
  );
  const found = work.data;
  const some = kinds.filter((kind) => (found?.[kind] ?? 0) > 0);
  const isNothing = found !== undefined && (some.length === 0 || found.takenOverBy !== null);
  useEffect(() => {
    if (isNothing) done();
  }, [isNothing]);

  if (work.isPending) {
    return title !== undefined ? null : (
      <Loading label={frame("loading")}>
        <Skeleton lines={3} className="max-w-measure" />
      </Loading>
    );
  }
  if (!found) {
    return (
      <ErrorState
        title={say(work.error)}
        retryLabel={frame("retry")}
        isRetrying={work.isFetching}
        onRetry={() => void work.refetch()}
      />
    );
  }
  if (isNothing) return null;
  return (
    <section className="flex flex-col gap-3" aria-label={title}>
      {title && <h2 className="text-desk font-semibold">{title}</h2>}
      <ul className="flex flex-wrap gap-x-6 gap-y-1 tabular-nums">
        {some.map((kind) => (
          <li key={kind}>{t(kind, { count: found[kind] })}</li>
        ))}
      </ul>
      <p className="max-w-measure text-pretty text-ink-2">{t("takeOverText")}</p>
      <RefusalLine error={take.error} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant={isOnTheWay ? "primary" : "plain"}
          isPending={take.isPending}
          onPress={() => take.mutate()}
        >
          {t("takeOver")}
        </Button>
        {isOnTheWay && <Button onPress={() => onDone?.()}>{t("leave")}</Button>}
      </div>
    </section>
  );
}
