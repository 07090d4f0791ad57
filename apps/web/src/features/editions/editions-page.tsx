import { canExportReport, canPublishEdition } from "@rejoinder/domain";
import { wordsIn } from "@rejoinder/schema";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { useToast } from "../../ui/toasts.tsx";
import { AsOfForm } from "./as-of-form.tsx";
import { DraftBuilder } from "./draft-builder.tsx";
import { EditionList } from "./edition-list.tsx";
import { ErrorList } from "./error-list.tsx";
import { ExportForm } from "./export-form.tsx";
import { useRendering } from "./use-rendering.ts";

const route = getRouteApi("/cases/$slug/editions");

/** What leaves the desk of a case: what was published, what readers say of it, and what is published next. */
export function EditionsPage() {
  const t = useTranslations("edition");
  const locale = useLocale();
  const actor = useActor();
  const trpc = useTRPC();
  const toast = useToast();
  const { slug } = route.useParams();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const asked = useQuery(trpc.edition.byCase.queryOptions({ caseId: found.id }));
  const [published, setPublished] = useState<number | null>(null);
  const rendering = useRendering(asked.data?.rendering ?? null, ({ editionNumber }) => {
    if (editionNumber === null) return;
    setPublished(editionNumber);
    toast({ text: t("publishedToast", { number: editionNumber }) });
  });
  const of = { caseId: found.id };
  const mayPublish = actor !== null && canPublishEdition(actor, of);
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
      </p>
      <PageHeading title={t("title")} />
      <p className="mt-2 max-w-measure font-serif text-body text-pretty text-ink-2">{t("about")}</p>
      <div className="mt-8 flex flex-col gap-12">
        <Part id="published" title={t("published")}>
          {asked.data ? (
            <EditionList
              found={found}
              editions={asked.data.editions}
              address={asked.data.address}
              mayWithdraw={mayPublish}
              published={published}
            />
          ) : (
            <NotYet asked={asked}>
              <LoadingRows rows={2} />
            </NotYet>
          )}
        </Part>
        {mayPublish && (
          <>
            <Part id="errors" title={t("errors")}>
              <ErrorList of={found} />
            </Part>
            <Part id="next" title={t("next")}>
              <DraftBuilder found={found} rendering={rendering} />
            </Part>
          </>
        )}
        {actor && canExportReport(actor, of) && (
          <>
            <Part id="as-of" title={t("asOf")} about={t("asOfAbout")}>
              <AsOfForm of={found} />
            </Part>
            <Part id="export" title={t("export")} about={t("exportAbout")}>
              <ExportForm slug={slug} />
            </Part>
          </>
        )}
      </div>
    </>
  );
}

type PartProps = { id: string; title: string; about?: string; children: ReactNode };

function Part({ id, title, about, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <h2
        id={id}
        className={`font-serif text-[1.25rem] leading-7 font-semibold ${about ? "" : "mb-3"}`}
      >
        {title}
      </h2>
      {about && <p className="mt-1 mb-3 max-w-measure text-pretty text-ink-2">{about}</p>}
      {children}
    </section>
  );
}
