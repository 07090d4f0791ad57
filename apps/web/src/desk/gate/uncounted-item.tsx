import type { Uncounted } from "@rejoinder/domain";
import { inQuotationMarks, wordingInfo } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { linkStyle } from "../../ui/link.ts";
import { useThisPage } from "../came-from.ts";
import type { PairEvidence } from "../shapes.ts";

type Props = {
  /** Undefined where it was withdrawn since. */
  evidence: PairEvidence | undefined;
  why: Exclude<Uncounted, "withdrawn">;
  said: string;
};

/** One piece of evidence that does not count: its words, why, and the way to where that is mended. */
export function UncountedItem({ evidence, why, said }: Props) {
  const t = useTranslations("gate");
  const cameFrom = useThisPage();
  if (!evidence) return null;
  const { source, wording, text, language, anchor } = evidence;
  const words = wordingInfo[wording].quoted ? inQuotationMarks(text, language) : text;
  const isMendable = why === "to_confirm" || why === "lost" || why === "unanchored";
  return (
    <li>
      {source.isWithheld ? (
        <p className="text-ink-2">{t("withheld")}</p>
      ) : (
        <p lang={language} dir="auto" className="line-clamp-2 font-serif wrap-anywhere">
          {words}
        </p>
      )}
      <p className="text-ink-2">
        {said}{" "}
        {isMendable && !source.isWithheld && (
          // To the newest text, where a quotation is confirmed, or shown its place.
          <Link
            to="/sources/$sourceId"
            params={{ sourceId: source.id }}
            {...(anchor && { hash: `anchor-${anchor.id}` })}
            state={{ cameFrom }}
            className={linkStyle.text}
          >
            {t(`mend.${why}`)}
          </Link>
        )}
      </p>
    </li>
  );
}
