import { snapshotExtentInfo } from "@rejoinder/schema";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { Select } from "../../ui/select.tsx";
import { Loading, Skeleton } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";
import { ChangedPlaces } from "./changed-places.tsx";
import { MovedQuotations } from "./moved-quotations.tsx";

const route = getRouteApi("/cases/$slug/sources/$sourceId/compare");

type Source = Outputs["source"]["byId"];

/** Two texts of a source: what changed from one to the other, and which quotations moved. */
export function ComparePage() {
  const t = useTranslations("compare");
  const trpc = useTRPC();
  const { sourceId } = route.useParams();
  const search = route.useSearch();
  const { data: source } = useSuspenseQuery(trpc.source.byId.queryOptions({ sourceId }));
  const [newest, before = newest] = source.snapshots;
  const from = search.from ?? before?.id;
  const to = search.to ?? newest?.id;
  const title = t("title", { title: source.title });
  return (
    <div className="flex flex-col gap-6">
      <header>
        <p className="mb-2 text-ink-2">
          <Link to="/sources/$sourceId" params={{ sourceId }} className={linkStyle.text}>
            {t("back")}
          </Link>
        </p>
        <PageHeading title={title} />
      </header>
      {from === undefined || to === undefined || source.snapshots.length < 2 ? (
        <EmptyState title={t("onlyOne")} text={t("onlyOneText")} />
      ) : (
        <>
          <TextChoice source={source} from={from} to={to} />
          <Comparison source={source} from={from} to={to} />
        </>
      )}
    </div>
  );
}

type Props = { source: Source; from: string; to: string };

function TextChoice({ source, from, to }: Props) {
  const t = useTranslations("compare");
  const words = useWords();
  const moment = useMoment();
  const navigate = useNavigate();
  const options = source.snapshots.map(({ id, createdAt, extent }) => ({
    value: id,
    label: t("text", {
      date: moment(createdAt),
      extent: words(snapshotExtentInfo[extent].label),
    }),
  }));
  const go = (search: { from: string; to: string }) =>
    void navigate({
      to: "/cases/$slug/sources/$sourceId/compare",
      params: { slug: source.case.slug, sourceId: source.id },
      search,
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      <Select
        label={t("from")}
        value={from}
        onChange={(id) => go({ from: id, to })}
        options={options}
      />
      <Select
        label={t("to")}
        value={to}
        onChange={(id) => go({ from, to: id })}
        options={options}
      />
    </div>
  );
}

function Comparison({ source, from, to }: Props) {
  const t = useTranslations("compare");
  const frame = useTranslations("frame");
  const trpc = useTRPC();
  const say = useErrorSentence();
  const texts = useQuery(trpc.source.compare.queryOptions({ sourceId: source.id, from, to }));
  if (texts.isPending) {
    return (
      <Loading label={frame("loading")}>
        <Skeleton size="body" lines={6} className="max-w-measure" />
      </Loading>
    );
  }
  if (!texts.data) {
    return (
      <ErrorState
        title={say(texts.error)}
        retryLabel={frame("retry")}
        isRetrying={texts.isFetching}
        onRetry={() => void texts.refetch()}
      />
    );
  }
  const { before, after } = texts.data;
  if (before.sha256 === after.sha256) return <EmptyState title={t("same")} />;
  return (
    <>
      <MovedQuotations source={source} before={before} after={after} />
      <ChangedPlaces before={before.text} after={after.text} language={source.language} />
    </>
  );
}
