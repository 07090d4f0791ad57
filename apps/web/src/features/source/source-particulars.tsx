import { formatEdtf, sourceKindInfo, sourceReliabilityInfo } from "@rejoinder/schema";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import type { SourceDetail } from "./highlight.ts";

/** Everything on record of a source; what is unknown is said to be. */
export function SourceParticulars({ source }: { source: SourceDetail }) {
  const t = useTranslations("source");
  const words = useWords();
  const locale = useLocale();
  const { publisher, author, address, archivedAddress, reliability, language } = source;
  const languageName = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  return (
    <dl className="mt-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
      <Entry label={t("kind")}>{words(sourceKindInfo[source.kind].label)}</Entry>
      <Entry label={t("publishedOn")}>{formatEdtf(source.publishedOn, locale)}</Entry>
      <Entry label={t("publisher")}>{publisher ?? t("publisherUnknown")}</Entry>
      <Entry label={t("author")}>{author ?? t("authorUnknown")}</Entry>
      <Entry label={t("address")}>
        {address === null ? t("addressUnknown") : <WebLink address={address} />}
      </Entry>
      <Entry label={t("archived")}>
        {archivedAddress === null ? t("noArchive") : <WebLink address={archivedAddress} />}
      </Entry>
      <Entry label={t("language")}>{languageName.of(language) ?? language}</Entry>
      <Entry label={t("reliability")}>
        {reliability === null
          ? t("notJudged")
          : `${reliability}, ${words(sourceReliabilityInfo[reliability].label)}`}
      </Entry>
    </dl>
  );
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_1fr] gap-x-3 border-t border-hair pt-2">
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  );
}

function WebLink({ address }: { address: string }) {
  return (
    <a href={address} rel="noreferrer" translate="no" className={`${linkStyle.text} wrap-anywhere`}>
      {address.replace(/^https?:\/\/(www\.)?/, "")}
    </a>
  );
}
