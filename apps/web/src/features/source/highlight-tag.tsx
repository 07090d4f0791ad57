import { wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { useChangeSentence } from "../../desk/change-list.tsx";
import { linkStyle } from "../../ui/link.ts";
import type { Side } from "../../ui/quotation.tsx";
import { type Highlight, isCloseConfirmed, isToConfirm, sideOf, useRoleWord } from "./highlight.ts";

const colours: Record<Side, string> = {
  allegation: "text-allegation",
  response: "text-response",
  neutral: "text-ink-2",
};

/** Behind a highlight: what quotes the words, and the way to each pair it is used in. */
export function HighlightTag({ highlight, slug }: { highlight: Highlight; slug: string }) {
  const t = useTranslations("source");
  const locale = useLocale();
  const reader = useTranslations("reader");
  const roleOf = useRoleWord();
  const sayChange = useChangeSentence();
  const isConfirmed = isCloseConfirmed(highlight);
  const differs = highlight.changes.map(sayChange).join(" ") || reader("movedElsewhere");
  return (
    <span
      {...(isConfirmed && { title: differs })}
      lang={locale}
      contentEditable={false}
      className={`mx-1 font-sans text-label whitespace-normal select-none lg:float-right lg:clear-right lg:-mr-48 lg:ml-0 lg:w-44 lg:py-1 lg:leading-6 ${colours[sideOf(highlight)]}`}
    >
      {roleOf(highlight)}
      {isToConfirm(highlight) && `, ${t("toConfirm")}`}
      {isConfirmed && `, ${reader("closeConfirmed")}`}
      {highlight.pairs.length === 0 && `, ${t("noPair")}`}
      {highlight.pairs.map(({ position, title }) => (
        <span key={position}>
          {" · "}
          <Link
            to="/cases/$slug/pairs/$position"
            params={{ slug, position: String(position) }}
            title={wordsIn(title, locale)}
            className={`${linkStyle.text} inline-block py-1 lg:py-0`}
          >
            {t("pair", { position: String(position) })}
          </Link>
        </span>
      ))}
    </span>
  );
}
