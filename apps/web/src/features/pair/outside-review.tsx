import { formatEdtf } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { ShownText } from "../../desk/shown-text.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";

export type OutsideReviewOnRecord = Outputs["outsideReview"]["byPair"][number];

/** A review by others, in their words: who made it, of what, what they call it, when and where. */
export function OutsideReview({ review }: { review: OutsideReviewOnRecord }) {
  const t = useTranslations("outside");
  const locale = useLocale();
  const { by, claim, ratings, address, publishedOn } = review;
  return (
    <>
      <p className="font-[560] wrap-anywhere">
        {by.length > 0 ? <ShownText text={by.join(", ")} /> : t("byNobody")}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {claim !== null && (
          <>
            <dt className="text-ink-2">{t("said")}</dt>
            <dd className="min-w-0 max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
              <ShownText text={claim} />
            </dd>
          </>
        )}
        <dt className="text-ink-2">{t("rated")}</dt>
        <dd className="min-w-0 wrap-anywhere">
          {ratings.length > 0 ? <ShownText text={ratings.join(", ")} /> : t("notRated")}
        </dd>
      </dl>
      <p className="flex flex-wrap gap-x-2 text-ink-2">
        <span>{formatEdtf(publishedOn, locale)}</span>
        {address === null ? (
          <span>{t("noAddress")}</span>
        ) : (
          <a
            href={address}
            rel="noreferrer nofollow ugc"
            aria-label={t("openLabel", { address })}
            className={linkStyle.text}
          >
            {t("open")}
          </a>
        )}
      </p>
    </>
  );
}
