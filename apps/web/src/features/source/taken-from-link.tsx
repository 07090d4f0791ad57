import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { linkStyle } from "../../ui/link.ts";
import type { Highlight } from "./highlight.ts";

/** To the text that a quotation was taken from, where it stands to the letter. */
export function TakenFromLink({ sourceId, highlight }: { sourceId: string; highlight: Highlight }) {
  const t = useTranslations("reader");
  return (
    <Link
      to="/sources/$sourceId"
      params={{ sourceId }}
      search={{ snapshot: highlight.takenFrom }}
      hash={`anchor-${highlight.anchorId}`}
      className={`${linkStyle.text} py-1`}
    >
      {t("takenFrom")}
    </Link>
  );
}
