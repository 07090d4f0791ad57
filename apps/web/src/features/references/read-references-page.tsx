import { canAddSource } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useDraft } from "../../desk/use-draft.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { FoundReferences } from "./found-references.tsx";
import { ReferencesForm } from "./references-form.tsx";

const route = getRouteApi("/cases/$slug/references/read");

/** Somebody's list of references, read, looked at, and added to a case's sources. */
export function ReadReferencesPage() {
  const t = useTranslations("references");
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const navigate = route.useNavigate();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const { data: me } = useSuspenseQuery(trpc.person.me.queryOptions());
  const [draft, change, forget] = useDraft<{ text: string }>(`references.${found.id}`, (kept) => ({
    text: kept?.text ?? "",
  }));
  const [read, setRead] = useState<Outputs["reference"]["read"] | null>(null);
  const { id: caseId } = found;
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
        {" / "}
        <Link to="/cases/$slug/references" params={{ slug }} className={linkStyle.text}>
          {t("title")}
        </Link>
      </p>
      <PageHeading title={t("readIn")} />
      <p className="mt-2 mb-6 max-w-measure text-ink-2">{t("readAbout")}</p>
      {canAddSource(me, { caseId, kind: "expert" }) ? (
        <div className="flex flex-col gap-8">
          <ReferencesForm
            caseId={caseId}
            text={draft.text}
            onText={(text) => {
              change({ text });
              setRead(null);
            }}
            onRead={setRead}
          />
          {read && (
            <FoundReferences
              caseId={caseId}
              read={read}
              onAdded={() => {
                forget();
                void navigate({ to: "/cases/$slug/sources", params: { slug } });
              }}
            />
          )}
        </div>
      ) : (
        <EmptyState title={t("notYours")} />
      )}
    </>
  );
}
