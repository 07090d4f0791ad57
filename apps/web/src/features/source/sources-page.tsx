import { canAddSource } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { AddSource } from "../../desk/add-source.tsx";
import { sourceListOptions, useListClient } from "../../desk/lists.ts";
import { LoadMore } from "../../desk/load-more.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useRowKeys } from "../../lib/row-keys.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { SourceRow } from "./source-row.tsx";

const route = getRouteApi("/cases/$slug/sources");

export function SourcesPage() {
  const t = useTranslations("source");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const list = useSuspenseInfiniteQuery(sourceListOptions(useListClient(), found.id));
  const sources = list.data.pages.flatMap((page) => page.sources);
  const rows = useRowKeys<HTMLOListElement>();
  const title = t("title");

  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <div className="mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <PageHeading title={title} />
        <AddSourceButton caseId={found.id} />
      </div>
      {sources.length === 0 ? (
        <EmptyState title={t("none")} text={t("noneText")} />
      ) : (
        <ol ref={rows} className="divide-y divide-hair border-y border-hair">
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} />
          ))}
        </ol>
      )}
      {list.hasNextPage && (
        <LoadMore
          loaded={sources.length}
          isLoading={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
    </>
  );
}

function AddSourceButton({ caseId }: { caseId: string }) {
  const t = useTranslations("source");
  const added = useTranslations("addSource");
  const trpc = useTRPC();
  const navigate = useNavigate();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const { data: actor } = useQuery(trpc.person.me.queryOptions());
  if (!actor || !canAddSource(actor, { caseId, kind: "expert" })) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t("add")}</Button>
      <AddSource
        caseId={caseId}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onAdded={({ id }) =>
          toast({
            text: added("added"),
            action: {
              label: added("open"),
              run: () => void navigate({ to: "/sources/$sourceId", params: { sourceId: id } }),
            },
          })
        }
      />
    </>
  );
}
