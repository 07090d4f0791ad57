import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "../lib/refusal.ts";
import { Loading } from "../ui/skeleton.tsx";
import { ErrorState } from "../ui/state.tsx";

type Props = {
  asked: { error: unknown; isPending: boolean; isFetching: boolean; refetch(): unknown };
  /** Stands where the answer will. */
  children: ReactNode;
};

/** In the place of an answer that is not there: on its way, or refused and to be asked for again. */
export function NotYet({ asked, children }: Props) {
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  if (asked.isPending) return <Loading label={frame("loading")}>{children}</Loading>;
  return (
    <ErrorState
      title={say(asked.error)}
      retryLabel={frame("retry")}
      isRetrying={asked.isFetching}
      onRetry={() => void asked.refetch()}
    />
  );
}
