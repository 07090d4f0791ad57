import {
  formatEdtf,
  snapshotExtentInfo,
  sourceKindInfo,
  sourceReliabilityInfo,
} from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import type { Outputs } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { Tag } from "../../ui/tag.tsx";
import { OriginWord } from "./origin-word.tsx";
import { SourceWants } from "./source-wants.tsx";

export type ListedSource = Outputs["source"]["list"]["sources"][number];

type Props = {
  source: ListedSource;
  slug: string;
  /** Whether the list is narrowed to its origin group, from which it may be taken. */
  isWithItsOrigin: boolean;
  /** Null while no sources are being put together. */
  selection: { isSelected: boolean; onSelect: (isSelected: boolean) => void } | null;
};

/** A source, what rests on it, and what of it wants a person. */
export function SourceRow({ source, slug, isWithItsOrigin, selection }: Props) {
  const t = useTranslations("sourceList");
  const words = useWords();
  const locale = useLocale();
  const { id, kind, title, author, publisher, publishedOn, address, language } = source;
  const by = [author, publisher].filter((each) => each !== null).join(", ");
  return (
    <li className="flex gap-3 py-3">
      {selection && (
        <label className="target -my-1.5 flex shrink-0 cursor-pointer items-start justify-center pt-2">
          <input
            type="checkbox"
            aria-label={t("select", { title })}
            checked={selection.isSelected}
            onChange={(event) => selection.onSelect(event.target.checked)}
            className="size-4"
          />
        </label>
      )}
      <div className="grid min-w-0 grow gap-x-6 gap-y-1 md:grid-cols-[9rem_1fr]">
        <p className="md:pt-0.5">
          <Tag>{words(sourceKindInfo[kind].label)}</Tag>
        </p>
        <div className="flex min-w-0 flex-col gap-0.5">
          <Link
            to="/sources/$sourceId"
            params={{ sourceId: id }}
            lang={language}
            data-row
            className={`${linkStyle.quiet} font-serif text-body font-semibold wrap-anywhere`}
          >
            {title}
          </Link>
          <p className="flex flex-wrap gap-x-4 text-ink-2">
            <span className="wrap-anywhere">{by || t("byNobodyKnown")}</span>
            <span>{formatEdtf(publishedOn, locale)}</span>
            {address === null ? (
              <span>{t("addressUnknown")}</span>
            ) : (
              <a href={address} rel="noreferrer" translate="no" className={linkStyle.text}>
                {hostOf(address)}
              </a>
            )}
          </p>
          <Facts source={source} />
          {source.originGroupId !== null && (
            <OriginWord source={source} slug={slug} isNarrowed={isWithItsOrigin} />
          )}
          <SourceWants source={source} />
        </div>
      </div>
    </li>
  );
}

/** How reliable it is, how much of it is preserved, and what rests on it. */
function Facts({ source }: { source: ListedSource }) {
  const t = useTranslations("sourceList");
  const words = useWords();
  const { reliability, extent, use } = source;
  const { statements, evidence, citations } = use;
  return (
    <p className="flex flex-wrap gap-x-4 text-ink-2">
      <span>
        {reliability === null ? (
          t("notJudged")
        ) : (
          <>
            <strong className="font-semibold text-ink">{reliability}</strong>{" "}
            {words(sourceReliabilityInfo[reliability].label)}
          </>
        )}
      </span>
      <span>{extent === null ? t("noText") : words(snapshotExtentInfo[extent].label)}</span>
      <span>
        {statements + evidence + citations === 0
          ? t("noUse")
          : [
              statements > 0 && t("statements", { count: statements }),
              evidence > 0 && t("evidence", { count: evidence }),
              citations > 0 && t("citations", { count: citations }),
            ]
              .filter(Boolean)
              .join(", ")}
      </span>
    </p>
  );
}

function hostOf(address: string): string {
  return URL.parse(address)?.host.replace(/^www\./, "") ?? address;
}
