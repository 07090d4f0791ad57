import { wordsIn } from "@rejoinder/schema";
import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { CoverageMatrix } from "../../desk/coverage/coverage-matrix.tsx";
import type { PairCoverage } from "../../desk/coverage/use-coverage.ts";
import { LoadMore } from "../../desk/load-more.tsx";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC, useTRPCClient } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";

const route = getRouteApi("/cases/$slug/coverage");

/** Which elements of a case's allegations are answered, how, and which are not. */
export function CoveragePage() {
  const t = useTranslations("coverage");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const { unanswered } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const asked = useCoverage(found.id, unanswered);
  const pairs = asked.data?.pages.flatMap((page) => page.pairs) ?? [];
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <PageHeading title={t("title")} />
      <p className="mt-2 mb-4 max-w-measure font-serif text-body text-pretty text-ink-2">
        {t("about")}
      </p>
      <label className="target mb-4 inline-flex cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={unanswered === true}
          onChange={({ target }) =>
            void navigate({
              search: target.checked ? { unanswered: true } : {},
              replace: true,
              resetScroll: false,
            })
          }
          className="size-4 shrink-0"
        />
        {t("unansweredOnly")}
      </label>
      {!asked.data && (
        <NotYet asked={asked}>
          <LoadingRows />
        </NotYet>
      )}
      {asked.data && pairs.length === 0 && (
        <EmptyState title={unanswered ? t("allAnswered") : t("none")} />
      )}
      <div className="flex flex-col gap-10">
        {pairs.map((coverage) => (
          <PairMatrix key={coverage.id} slug={slug} coverage={coverage} />
        ))}
      </div>
      {asked.hasNextPage && (
        <LoadMore
          loaded={pairs.length}
          isLoading={asked.isFetchingNextPage}
          error={asked.isFetchNextPageError ? asked.error : null}
          onLoad={() => void asked.fetchNextPage()}
        />
      )}
    </>
  );
}

function useCoverage(caseId: string, isUnanswered: true | undefined) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const input = { caseId, ...(isUnanswered && { isUnanswered }) };
  return useInfiniteQuery({
    queryKey: [...trpc.coverage.case.pathKey(), { input, type: "infinite" as const }],
    queryFn: ({ pageParam, signal }) =>
      client.coverage.case.query({ ...input, after: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ after }) => after,
  });
}

function PairMatrix({ slug, coverage }: { slug: string; coverage: PairCoverage }) {
  const t = useTranslations("coverage");
  const locale = useLocale();
  const actor = useActor();
  const { id, caseId, position, title, responses } = coverage;
  const name = wordsIn(title, locale);
  return (
    <section aria-label={name}>
      <h2 className="mb-1 font-serif text-body font-semibold text-balance">
        <Link
          to="/cases/$slug/pairs/$position"
          params={{ slug, position: String(position) }}
          className={linkStyle.quiet}
        >
          <span className="mr-2 font-sans text-desk font-normal text-ink-2 tabular-nums">
            {position}
          </span>
          {name}
        </Link>
      </h2>
      {responses.length === 0 && <p className="mb-1 text-ink-2">{t("noResponse")}</p>}
      <CoverageMatrix
        pair={{ id, position, title, case: { id: caseId, slug } }}
        coverage={coverage}
        actor={actor}
        label={t("matrixOf", { title: name })}
      />
    </section>
  );
}
