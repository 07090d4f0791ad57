import { formatEdtf, sourceKindInfo } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { Tag } from "../../ui/tag.tsx";

export function SourceRow({ source }: { source: Outputs["source"]["list"]["sources"][number] }) {
  const t = useTranslations("source");
  const words = useWords();
  const locale = useLocale();
  const { id, kind, title, publisher, publishedOn, address, language } = source;
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[9rem_1fr]">
      <p className="md:pt-0.5">
        <Tag>{words(sourceKindInfo[kind].label)}</Tag>
      </p>
      <div className="min-w-0">
        <Link
          to="/sources/$sourceId"
          params={{ sourceId: id }}
          lang={language}
          data-row
          className={`${linkStyle.quiet} font-serif text-body font-semibold wrap-anywhere`}
        >
          {title}
        </Link>
        <p className="mt-0.5 flex flex-wrap gap-x-4 text-ink-2">
          <span className="wrap-anywhere">{publisher ?? t("publisherUnknown")}</span>
          <span>{formatEdtf(publishedOn, locale)}</span>
          {address === null ? (
            <span>{t("addressUnknown")}</span>
          ) : (
            <a href={address} rel="noreferrer" translate="no" className={linkStyle.text}>
              {hostOf(address)}
            </a>
          )}
        </p>
      </div>
    </li>
  );
}

function hostOf(address: string): string {
  return URL.parse(address)?.host.replace(/^www\./, "") ?? address;
}
