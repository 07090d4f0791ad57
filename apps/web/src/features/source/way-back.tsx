import { wordsIn } from "@rejoinder/schema";
import { Link, useLocation } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { linkStyle } from "../../ui/link.ts";
import type { SourceDetail } from "./highlight.ts";

type Props = { source: SourceDetail; current: string | null };

/** To the case and its sources; from a quotation, to where the reader came from or where it is used. */
export function WayBack({ source, current }: Props) {
  const t = useTranslations("source");
  const locale = useLocale();
  const { slug, title } = source.case;
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
      <BackToQuotation source={source} current={current} />
    </nav>
  );
}

function BackToQuotation({ source, current }: Props) {
  const t = useTranslations("source");
  const reader = useTranslations("reader");
  const locale = useLocale();
  const cameFrom = useLocation({ select: ({ state }) => state.cameFrom });
  const { slug } = source.case;
  const pairs = source.highlights.find(({ anchorId }) => anchorId === current)?.pairs ?? [];
  const isFrom = ({ position }: { position: number }) =>
    cameFrom?.pathname === `/cases/${slug}/pairs/${position}`;
  const pair = pairs.find(isFrom) ?? (cameFrom ? undefined : pairs[0]);
  const hash = current === null ? "" : `quotation-${current}`;
  if (pair) {
    return (
      <Link
        to="/cases/$slug/pairs/$position"
        params={{ slug, position: String(pair.position) }}
        hash={hash}
        className={`${linkStyle.text} text-ink`}
      >
        {t("back", { position: String(pair.position), title: wordsIn(pair.title, locale) })}
      </Link>
    );
  }
  if (!cameFrom) return null;
  const place = /^\/cases\/[^/]+(\/queue)?$/.exec(cameFrom.pathname);
  return (
    <Link
      to={cameFrom.pathname}
      search={cameFrom.search}
      hash={hash}
      className={`${linkStyle.text} text-ink`}
    >
      {reader(place ? (place[1] ? "backToQueue" : "backToCase") : "backThere")}
    </Link>
  );
}
