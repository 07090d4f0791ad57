import { wordsIn } from "@rejoinder/schema";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useLocale, useTranslations } from "use-intl";
import { PageHeading } from "../../lib/page-heading.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import type { SourceDetail } from "./highlight.ts";
import { LostQuotations } from "./lost-quotations.tsx";
import { PreservedText } from "./preserved-text.tsx";
import { SourceParticulars } from "./source-particulars.tsx";

const route = getRouteApi("/sources/$sourceId");

export function SourcePage() {
  const trpc = useTRPC();
  const { sourceId } = route.useParams();
  const { data: source } = useSuspenseQuery(trpc.source.byId.queryOptions({ sourceId }));
  const hash = useLocation({ select: (location) => location.hash });
  const current = hash.startsWith("anchor-") ? hash.slice("anchor-".length) : null;

  useEffect(() => {
    if (current === null) return;
    const place = document.getElementById(`anchor-${current}`);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: "center" });
  }, [current]);

  return (
    <div className="mx-auto flex max-w-[50rem] flex-col gap-8">
      <header>
        <WayBack source={source} current={current} />
        <PageHeading title={source.title} lang={source.language} />
        <SourceParticulars source={source} />
      </header>
      <PreservedText source={source} current={current} />
      <LostQuotations source={source} />
    </div>
  );
}

type Props = { source: SourceDetail; current: string | null };

/** To the case and its sources; from a quotation, to the pair it is used in. */
function WayBack({ source, current }: Props) {
  const t = useTranslations("source");
  const locale = useLocale();
  const { slug, title } = source.case;
  const pair = source.highlights.find(({ anchorId }) => anchorId === current)?.pairs[0];
  return (
    <nav aria-label={t("path")} className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
      <span>
        <Link to="/cases/$slug" params={{ slug }} className={linkStyle.text}>
          {wordsIn(title, locale)}
        </Link>
        {" / "}
        <Link to="/cases/$slug/sources" params={{ slug }} className={linkStyle.text}>
          {t("allSources")}
        </Link>
      </span>
      {pair && (
        <Link
          to="/cases/$slug/pairs/$position"
          params={{ slug, position: String(pair.position) }}
          className={`${linkStyle.text} text-ink`}
        >
          {t("back", { position: String(pair.position), title: wordsIn(pair.title, locale) })}
        </Link>
      )}
    </nav>
  );
}
