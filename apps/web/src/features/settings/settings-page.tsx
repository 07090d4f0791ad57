import { canAddStage, canChangeCaseSettings } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { SettingsForm } from "./settings-form.tsx";
import { Stages } from "./stages.tsx";

const route = getRouteApi("/cases/$slug/settings");

/** How a case is worked on, and how far its proceedings have come. */
export function SettingsPage() {
  const t = useTranslations("settings");
  const members = useTranslations("members");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions());
  const of = { caseId: found.id };
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <PageHeading title={t("title")} />
      <div className="mt-6 flex max-w-measure flex-col gap-10">
        <SettingsForm found={found} mayChange={canChangeCaseSettings(me, of)} />
        <Stages found={found} mayAdd={canAddStage(me, of)} />
        <section aria-labelledby="members">
          <h2 id="members" className="mb-1 text-desk font-semibold">
            {members("title")}
          </h2>
          <p className="mb-2 text-ink-2">{t("membersAbout")}</p>
          <Link to="/cases/$slug/members" params={{ slug }} className={linkStyle.button}>
            {members("open")}
          </Link>
        </section>
      </div>
    </>
  );
}
