import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useRowKeys } from "../../lib/row-keys.ts";
import type { Outputs } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { Loading } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";

type Asked = {
  data: Outputs["reference"]["list"] | undefined;
  error: unknown;
  isPending: boolean;
  isFetching: boolean;
  isPlaceholderData: boolean;
  refetch(): unknown;
};

type Props = {
  asked: Asked;
  /** The list itself, to be selected. */
  place: RefObject<HTMLOListElement | null>;
};

/** References in the order of their style, each the way to its source. */
export function ReferenceList({ asked, place }: Props) {
  const t = useTranslations("references");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const rows = useRowKeys<HTMLDivElement>();

  if (asked.isPending) {
    return (
      <Loading label={frame("loading")}>
        <LoadingRows />
      </Loading>
    );
  }
  if (!asked.data) {
    return (
      <ErrorState
        title={say(asked.error)}
        retryLabel={frame("retry")}
        isRetrying={asked.isFetching}
        onRetry={() => void asked.refetch()}
      />
    );
  }
  if (asked.data.length === 0) return <EmptyState title={t("none")} text={t("noneText")} />;
  return (
    <div ref={rows} aria-busy={asked.isPlaceholderData} className="aria-busy:opacity-60">
      <ol ref={place} className="flex max-w-measure flex-col gap-3">
        {asked.data.map(({ id, reference }) => (
          <li key={id} className="pl-6 font-serif text-body -indent-6">
            <Link
              to="/sources/$sourceId"
              params={{ sourceId: id }}
              data-row
              translate="no"
              className={`${linkStyle.quiet} wrap-anywhere`}
            >
              {reference}
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
