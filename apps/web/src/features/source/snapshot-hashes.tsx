import { useTranslations } from "use-intl";
import type { SourceDetail } from "./highlight.ts";

/** What names the text shown, and of an excerpt the whole it was taken from. */
export function SnapshotHashes({ snapshot }: { snapshot: NonNullable<SourceDetail["snapshot"]> }) {
  const t = useTranslations("source");
  return (
    <dl className="mt-3 flex flex-col gap-1.5 text-[0.8125rem] text-ink-2">
      <Hash label={t("sha256")} value={snapshot.sha256} />
      {snapshot.extent === "excerpt" && (
        <Hash label={t("wholeSha256")} value={snapshot.wholeSha256} />
      )}
    </dl>
  );
}

function Hash({ label, value }: { label: string; value: string | null }) {
  const t = useTranslations("source");
  return (
    <div className="gap-x-3 sm:grid sm:grid-cols-[13rem_1fr]">
      <dt>{label}</dt>
      <dd>
        {value === null ? (
          t("wholeUnknown")
        ) : (
          <code translate="no" className="font-mono text-[0.75rem] break-all">
            {value}
          </code>
        )}
      </dd>
    </div>
  );
}
