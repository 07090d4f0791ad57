import { canAddSource } from "@rejoinder/domain";
import { type CitationStyle, citationStyleInfo, citationStyles, wordsIn } from "@rejoinder/schema";
import { keepPreviousData, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useActor } from "../../desk/use-actor.ts";
import { copyText } from "../../lib/copy-text.ts";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { Select } from "../../ui/select.tsx";
import { DownloadReferences } from "./download-references.tsx";
import { ReferenceList } from "./reference-list.tsx";

const route = getRouteApi("/cases/$slug/references");

/** What sets the references; its licence asks to be named where they are read. */
const CITEPROC = "https://github.com/Juris-M/citeproc-js";

/** The sources of a case as a bibliography: to read, to copy, and for other programs. */
export function ReferencesPage() {
  const t = useTranslations("references");
  const words = useWords();
  const locale = useLocale();
  const trpc = useTRPC();
  const { slug } = route.useParams();
  const { style = "apa" } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: found } = useSuspenseQuery(trpc.case.bySlug.queryOptions({ slug }));
  const actor = useActor();
  const { id: caseId } = found;
  const list = useQuery({
    ...trpc.reference.list.queryOptions({ caseId, style, locale }),
    placeholderData: keepPreviousData,
  });
  const place = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");

  async function copyAll() {
    const text = (list.data ?? []).map(({ reference }) => reference).join("\n");
    setSaid((await copyText(text, place.current)) ? t("copied") : t("copyByHand"));
  }
  return (
    <>
      <p className="mb-2 text-ink-2">
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(found.title, locale)}
        </Link>
        {" / "}
        <Link to="/cases/$slug/sources" params={{ slug }} className={linkStyle.text}>
          {t("sources")}
        </Link>
      </p>
      <PageHeading title={t("title")} />
      <p className="mt-2 mb-6 max-w-measure text-ink-2">{t("about")}</p>
      <div className="mb-4 flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="w-full min-w-0 sm:w-60">
          <Select<CitationStyle>
            label={t("style")}
            value={style}
            options={citationStyles.map((value) => ({
              value,
              label: words(citationStyleInfo[value].label),
            }))}
            onChange={(next) =>
              void navigate({ search: { style: next }, replace: true, resetScroll: false })
            }
          />
        </div>
        <Button isDisabled={!list.data?.length} onPress={() => void copyAll()}>
          {t("copyAll")}
        </Button>
        <DownloadReferences caseId={caseId} slug={slug} />
        {actor && canAddSource(actor, { caseId, kind: "expert" }) && (
          <Link to="/cases/$slug/references/read" params={{ slug }} className={linkStyle.button}>
            {t("readIn")}
          </Link>
        )}
        <p role="status" className="text-ink-2 empty:hidden">
          {said}
        </p>
      </div>
      <ReferenceList asked={list} place={place} />
      <p className="mt-6 text-label font-normal text-ink-2">
        {t("engine")}{" "}
        <a href={CITEPROC} className={linkStyle.text} rel="noreferrer">
          citeproc-js (Frank Bennett)
        </a>
      </p>
    </>
  );
}
