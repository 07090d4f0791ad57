import { wordsIn } from "@rejoinder/schema";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { isNotFound, useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { Loading } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";
import { EventLog } from "./event-log.tsx";
import { HistoryFilters } from "./history-filters.tsx";
import { eventInHash, type HistorySearch } from "./history-search.ts";

const caseRoute = getRouteApi("/cases/$slug/history");
const deskRoute = getRouteApi("/history");

/** Everything that happened in a case, as far as it is the reader's to see. */
export function CaseHistoryPage() {
  const t = useTranslations("history");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = caseRoute.useParams();
  const navigate = caseRoute.useNavigate();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <PageHeading title={t("title")} />
      <p className="mt-2 mb-6 max-w-measure text-ink-2">{t("about")}</p>
      <History
        caseId={found.id}
        slug={slug}
        search={caseRoute.useSearch()}
        onChange={(search) => void navigate({ search, resetScroll: false })}
      />
    </>
  );
}

/** What happened on the desk as a whole: people, their ways in, tokens and keys. */
export function DeskHistoryPage() {
  const t = useTranslations("history");
  const navigate = deskRoute.useNavigate();
  return (
    <>
      <PageHeading title={t("deskTitle")} />
      <p className="mt-2 mb-6 max-w-measure text-ink-2">{t("deskAbout")}</p>
      <History
        caseId={null}
        slug={null}
        search={deskRoute.useSearch()}
        onChange={(search) => void navigate({ search, resetScroll: false })}
      />
    </>
  );
}

type Props = {
  caseId: string | null;
  slug: string | null;
  search: HistorySearch;
  onChange: (search: HistorySearch) => void;
};

function History({ caseId, slug, search, onChange }: Props) {
  const hash = useLocation({ select: (location) => location.hash });
  const { pair, person, kind } = search;
  const filter = { ...(person && { personId: person }), ...(kind && { kind }) };
  const log = {
    caseId,
    slug,
    at: search.at ?? eventInHash(hash),
    onNewest: () => onChange({ ...search, at: undefined }),
    onClear: () => onChange({}),
  };
  return (
    <>
      <HistoryFilters caseId={caseId} search={search} onChange={onChange} />
      <div className="mt-6">
        {slug !== null && pair !== undefined ? (
          <LogOfPair {...log} slug={slug} position={pair} filter={filter} />
        ) : (
          <EventLog {...log} filter={filter} />
        )}
      </div>
    </>
  );
}

type LogOfPairProps = Omit<Parameters<typeof EventLog>[0], "slug"> & {
  slug: string;
  position: number;
};

/** The address calls the pair by its position in the case. */
function LogOfPair({ slug, position, filter, ...log }: LogOfPairProps) {
  const t = useTranslations("history");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const pair = useQuery(useTRPC().pair.byPosition.queryOptions({ slug, position }));
  if (pair.data)
    return <EventLog {...log} slug={slug} filter={{ ...filter, pairId: pair.data.id }} />;
  if (pair.isPending) {
    return (
      <Loading label={frame("loading")}>
        <LoadingRows />
      </Loading>
    );
  }
  if (isNotFound(pair.error)) {
    return (
      <EmptyState title={t("noPair", { position })}>
        <Button onPress={log.onClear}>{t("clear")}</Button>
      </EmptyState>
    );
  }
  return (
    <ErrorState
      title={say(pair.error)}
      retryLabel={frame("retry")}
      onRetry={() => void pair.refetch()}
      isRetrying={pair.isFetching}
    />
  );
}
