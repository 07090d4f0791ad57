import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Loading, Skeleton } from "../ui/skeleton.tsx";
import { ErrorState } from "../ui/state.tsx";

type Asked = {
  data: readonly unknown[] | undefined;
  error: unknown;
  isPending: boolean;
  isError: boolean;
  isFetching: boolean;
  refetch(): unknown;
};

type Props = {
  asked: Asked;
  /** The sentence for an error. */
  say: (error: unknown) => string;
  /** Stands where there is none; undefined where there always is one. */
  none?: string;
  /** A row for each. */
  children: ReactNode;
};

/** A short list of rows that was asked for whole: on its way, refused, empty, or there. */
export function AskedList({ asked, say, none, children }: Props) {
  const frame = useTranslations("frame");
  const { data, error, isPending, isError, isFetching } = asked;
  return (
    <>
      {isPending && (
        <Loading label={frame("loading")}>
          <Skeleton lines={2} className="max-w-80" />
        </Loading>
      )}
      {isError && !data && (
        <ErrorState
          title={say(error)}
          retryLabel={frame("retry")}
          isRetrying={isFetching}
          onRetry={() => void asked.refetch()}
        />
      )}
      {data?.length === 0 && none !== undefined && <p className="text-ink-2">{none}</p>}
      {data && data.length > 0 && (
        <ul className="divide-y divide-hair border-y border-hair">{children}</ul>
      )}
    </>
  );
}
