import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { PageHeading } from "../../lib/page-heading.tsx";
import { linkStyle } from "../../ui/link.ts";

/** No route has this address, or the record it names is not on this desk. */
export function NotFoundPage({ text }: { text?: string }) {
  const t = useTranslations("frame");
  return (
    <>
      <PageHeading title={t("notFoundTitle")} />
      <p className="mt-2 mb-6 max-w-measure font-serif text-body text-ink-2">
        {text ?? t("notFoundText")}
      </p>
      <Link to="/" className={linkStyle.button}>
        {t("notFoundWay")}
      </Link>
    </>
  );
}
