import { canManagePeople } from "@rejoinder/domain";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { TakeOver } from "../../desk/take-over.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useErrorSentence } from "../../lib/refusal.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { Loading } from "../../ui/skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/state.tsx";
import { Invitations } from "./invitations.tsx";
import { PersonRow } from "./person-row.tsx";

export function PeoplePage() {
  const t = useTranslations("people");
  const trpc = useTRPC();
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions());
  return (
    <div className="flex flex-col gap-8">
      <header>
        <PageHeading title={t("title")} />
        <p className="mt-2 max-w-measure font-serif text-body text-pretty text-ink-2">
          {t("about")}
        </p>
      </header>
      {canManagePeople(me) ? (
        <>
          <Everybody ownId={me.id} />
          <Invitations />
          <TakeOver title={t("takeOver")} />
        </>
      ) : (
        <EmptyState
          title={t("notYours")}
          {...(me.isLocalEditor && { text: t("localEditorText") })}
        />
      )}
    </div>
  );
}

function Everybody({ ownId }: { ownId: string }) {
  const t = useTranslations("people");
  const frame = useTranslations("frame");
  const say = useErrorSentence();
  const list = useQuery(useTRPC().person.list.queryOptions());
  return (
    <section aria-labelledby="everybody">
      <h2 id="everybody" className="mb-2 text-desk font-semibold">
        {t("everybody")}
      </h2>
      {list.isPending && (
        <Loading label={frame("loading")}>
          <LoadingRows rows={3} />
        </Loading>
      )}
      {list.isError && !list.data && (
        <ErrorState
          title={say(list.error)}
          retryLabel={frame("retry")}
          isRetrying={list.isFetching}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data && (
        <ul className="divide-y divide-hair border-y border-hair">
          {list.data.people.map((person) => (
            <PersonRow key={person.id} person={person} isSelf={person.id === ownId} />
          ))}
        </ul>
      )}
    </section>
  );
}
