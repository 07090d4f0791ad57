import { canDismissWording } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { DismissDialog } from "./dismiss-dialog.tsx";
import { type Flag, FlagRow } from "./flag-row.tsx";

const route = getRouteApi("/cases/$slug/wording");

/** Where the desk's own words assert guilt before judgment. */
export function WordingPage() {
  const t = useTranslations("wording");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const asked = useQuery(trpc.wording.byCase.queryOptions({ caseId: found.id }));
  const actor = useActor();
  const [leaving, setLeaving] = useState<Flag | null>(null);
  const mayDismiss = actor !== null && canDismissWording(actor, { caseId: found.id });
  const flags = asked.data?.flags ?? [];
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <PageHeading title={t("title")} />
      <p className="mt-2 mb-6 max-w-measure font-serif text-body text-pretty text-ink-2">
        {t("about")}
      </p>
      {!asked.data && (
        <NotYet asked={asked}>
          <LoadingRows />
        </NotYet>
      )}
      {asked.data && flags.length === 0 && <EmptyState title={t("none")} text={t("noneText")} />}
      {flags.length > 0 && (
        <ul aria-label={t("title")} className="divide-y divide-hair border-y border-hair">
          {flags.map((flag) => (
            <FlagRow
              key={`${flag.of} ${flag.recordId} ${flag.lang} ${flag.rule} ${flag.words}`}
              slug={slug}
              flag={flag}
              onDismiss={mayDismiss ? () => setLeaving(flag) : null}
            />
          ))}
        </ul>
      )}
      {asked.data?.more && <p className="mt-3 text-ink-2">{t("more")}</p>}
      <DismissDialog caseId={found.id} flag={leaving} onClose={() => setLeaving(null)} />
    </>
  );
}
