import { canSettleAnchor } from "@rejoinder/domain";
import { inQuotationMarks, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { ShownText } from "../../desk/shown-text.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { type Highlight, type SourceDetail, useRoleWord } from "./highlight.ts";
import { TakenFromLink } from "./taken-from-link.tsx";

type Props = {
  source: SourceDetail;
  /** Lets the person select where one stands; null where the text shown is not the newest. */
  onPoint: ((highlight: Highlight) => void) | null;
};

/** Quotations whose place in the preserved text is not known any more. */
export function LostQuotations({ source, onPoint }: Props) {
  const t = useTranslations("source");
  const reader = useTranslations("reader");
  const locale = useLocale();
  const roleOf = useRoleWord();
  const actor = useActor();
  const lost = source.highlights.filter(({ start }) => start === null);
  if (lost.length === 0) return null;
  const mayPoint = actor !== null && canSettleAnchor(actor, source);
  return (
    <section aria-labelledby="lost">
      <h2 id="lost" className="mb-1 text-desk font-semibold">
        {t("lost")}
      </h2>
      <p className="mb-3 max-w-measure text-ink-2">{t("lostText")}</p>
      <ul className="divide-y divide-hair border-y border-hair">
        {lost.map((highlight) => (
          <li
            key={highlight.anchorId}
            id={`anchor-${highlight.anchorId}`}
            tabIndex={-1}
            className="py-2.5"
          >
            {roleOf(highlight)}{" "}
            <q
              lang={source.language}
              dir="auto"
              className="font-serif before:content-none after:content-none"
            >
              <ShownText text={inQuotationMarks(highlight.exact, source.language)} />
            </q>
            {highlight.pairs.length === 0 && `, ${t("noPair")}`}
            {highlight.pairs.map(({ position, title }) => (
              <span key={position}>
                {" · "}
                <Link
                  to="/cases/$slug/pairs/$position"
                  params={{ slug: source.case.slug, position: String(position) }}
                  className={linkStyle.text}
                >
                  {t("pairTitled", { position: String(position), title: wordsIn(title, locale) })}
                </Link>
              </span>
            ))}
            <div className="mt-1 flex flex-wrap items-center gap-2">
              <TakenFromLink sourceId={source.id} highlight={highlight} />
              {onPoint && mayPoint && (
                <Button variant="quiet" onPress={() => onPoint(highlight)}>
                  {reader("pointIt")}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
