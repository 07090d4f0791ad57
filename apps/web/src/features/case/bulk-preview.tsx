import { useTranslations } from "use-intl";
import { MarkWords } from "../../desk/review/mark-conflict-dialog.tsx";
import type { Outputs } from "../../lib/trpc.ts";

/** What a stroke would change, by what the marks say now. */
export function BulkPreview({ told }: { told: Outputs["bulk"]["preview"] }) {
  const t = useTranslations("bulk");
  const { pairs, changes, from, already, reviewed } = told;
  return (
    <div role="status" className="flex flex-col gap-2">
      <p>{t("pairs", { pairs, changes, already })}</p>
      {from.length > 0 && (
        <dl className="grid max-w-sm grid-cols-[1fr_auto] gap-x-6 gap-y-1 border-y border-hair py-2">
          {from.map(({ status, count }) => (
            <div key={status ?? "none"} className="contents">
              <dt>
                <MarkWords status={status} />
              </dt>
              <dd className="text-right tabular-nums">{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {reviewed > 0 && <p className="text-ink-2">{t("reviewed", { count: reviewed })}</p>}
    </div>
  );
}
