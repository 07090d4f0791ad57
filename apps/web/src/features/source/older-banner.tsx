import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useMoment } from "../../lib/use-moment.ts";
import { linkStyle } from "../../ui/link.ts";
import type { SourceDetail } from "./highlight.ts";

type Props = {
  source: SourceDetail;
  snapshot: NonNullable<SourceDetail["snapshot"]>;
  /** The anchor that the address names. */
  current: string | null;
};

/** Says that the text shown is an older one, and stays in sight while it is read. */
export function OlderBanner({ source, snapshot, current }: Props) {
  const t = useTranslations("reader");
  const moment = useMoment();
  if (snapshot.isNewest) return null;
  const isCameFor = source.highlights.some(({ anchorId }) => anchorId === current);
  return (
    <div className="sticky top-0 z-8 my-3 border-y border-r border-l-3 border-line border-l-partly-supported bg-surface px-3 py-2">
      <p className="font-[560]">{t("older")}</p>
      <p className="text-ink-2">
        {t("olderText", { date: moment(snapshot.createdAt) })} {isCameFor && t("takenFromHere")}{" "}
        <Link to="/sources/$sourceId" params={{ sourceId: source.id }} className={linkStyle.text}>
          {t("showNewest")}
        </Link>
      </p>
    </div>
  );
}
