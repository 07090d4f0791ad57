import { inQuotationMarks, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { linkStyle } from "../../ui/link.ts";
import { type SourceDetail, useRoleWord } from "./highlight.ts";

/** Quotations whose place in the preserved text is not known any more. */
export function LostQuotations({ source }: { source: SourceDetail }) {
  const t = useTranslations("source");
  const locale = useLocale();
  const roleOf = useRoleWord();
  const lost = source.highlights.filter(({ start }) => start === null);
  if (lost.length === 0) return null;
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
            <q lang={source.language} className="font-serif before:content-none after:content-none">
              {inQuotationMarks(highlight.exact, source.language)}
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
          </li>
        ))}
      </ul>
    </section>
  );
}
