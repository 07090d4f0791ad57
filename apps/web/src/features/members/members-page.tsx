import { canSetMembers } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { ConfidentialMark } from "../../desk/confidential-mark.tsx";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { AddMember } from "./add-member.tsx";
import { ConfidentialitySwitch } from "./confidentiality-switch.tsx";
import { MemberRow } from "./member-row.tsx";

const route = getRouteApi("/cases/$slug/members");

/** Who has a role of their own in a case, and whether it is shown to them alone. */
export function MembersPage() {
  const t = useTranslations("members");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions());
  const maySet = canSetMembers(me, { caseId: found.id });
  return (
    <>
      <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
        {found.isConfidential && <ConfidentialMark />}
      </p>
      <PageHeading title={t("title")} />
      <p className="mt-2 mb-6 max-w-measure font-serif text-body text-pretty text-ink-2">
        {found.isConfidential ? t("aboutConfidential") : t("about")}
      </p>
      {maySet ? <Members caseId={found.id} /> : <EmptyState title={t("notYours")} />}
    </>
  );
}

function Members({ caseId }: { caseId: string }) {
  const t = useTranslations("members");
  const list = useQuery(useTRPC().member.list.queryOptions({ caseId }));

  if (!list.data)
    return (
      <NotYet asked={list}>
        <LoadingRows rows={3} />
      </NotYet>
    );
  const { isConfidential, version, members } = list.data;
  return (
    <div className="flex flex-col gap-6">
      <ConfidentialitySwitch caseId={caseId} isConfidential={isConfidential} version={version} />
      <section aria-label={t("title")}>
        <div className="mb-2 flex justify-end">
          <AddMember caseId={caseId} memberIds={members.map(({ person }) => person.id)} />
        </div>
        {members.length === 0 ? (
          <EmptyState title={t("none")} text={t("noneText")} />
        ) : (
          <ul className="divide-y divide-hair border-y border-hair">
            {members.map((member) => (
              <MemberRow
                key={member.person.id}
                caseId={caseId}
                member={member}
                isConfidential={isConfidential}
              />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
