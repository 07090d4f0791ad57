import { wordsIn } from "@rejoinder/schema";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { caseListOptions, useListClient } from "../../desk/lists.ts";
import { LoadMore } from "../../desk/load-more.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useRowKeys } from "../../lib/row-keys.ts";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";

export function ChooseQueue() {
  const t = useTranslations("case");
  return (
    <ChooseCase title={t("chooseQueue")} text={t("chooseQueueText")} to="/cases/$slug/queue" />
  );
}

export function ChooseSources() {
  const t = useTranslations("case");
  return (
    <ChooseCase
      title={t("chooseSources")}
      text={t("chooseSourcesText")}
      to="/cases/$slug/sources"
    />
  );
}

type Props = { title: string; text: string; to: "/cases/$slug/queue" | "/cases/$slug/sources" };

/** On a desk of several cases, the way to a page that each has its own of. */
function ChooseCase({ title, text, to }: Props) {
  const t = useTranslations("case");
  const locale = useLocale();
  const list = useSuspenseInfiniteQuery(caseListOptions(useListClient()));
  const cases = list.data.pages.flatMap((page) => page.cases);
  const rows = useRowKeys<HTMLUListElement>();
  return (
    <>
      <PageHeading title={title} />
      <p className="mt-2 mb-6 max-w-measure font-serif text-body text-ink-2">{text}</p>
      {cases.length === 0 ? (
        <EmptyState title={t("noCases")} />
      ) : (
        <ul ref={rows} className="divide-y divide-hair border-y border-hair">
          {cases.map(({ id, slug, title: name }) => (
            <li key={id} className="py-2">
              <Link
                to={to}
                params={{ slug }}
                data-row
                className={`${linkStyle.quiet} target inline-flex items-center font-serif text-body font-semibold wrap-anywhere`}
              >
                {wordsIn(name, locale)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <LoadMore
          loaded={cases.length}
          isLoading={list.isFetchingNextPage}
          error={list.isFetchNextPageError ? list.error : null}
          onLoad={() => void list.fetchNextPage()}
        />
      )}
    </>
  );
}
