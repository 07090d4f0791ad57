import { wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { ConfidentialMark } from "../../desk/confidential-mark.tsx";
import { pairsIn, useStatusCounts } from "../../desk/status-counts.ts";
import type { Outputs } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { StatusBar } from "../../ui/status-bar.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

export function CaseEntry({ brief }: { brief: Outputs["case"]["list"]["cases"][number] }) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  const format = useFormatter();
  const counts = useStatusCounts(brief.counts);
  const title = wordsIn(brief.title, locale);
  const params = { slug: brief.slug };

  return (
    <li className="grid gap-x-10 gap-y-4 py-5 lg:grid-cols-2">
      <div>
        <h3 className="font-serif text-[1.25rem] leading-7 font-semibold text-balance wrap-anywhere">
          <Link to="/cases/$slug" params={params} data-row className={linkStyle.quiet}>
            {title}
          </Link>
        </h3>
        {brief.isConfidential && (
          <p className="mt-1">
            <ConfidentialMark />
          </p>
        )}
        <p className="mt-1 max-w-measure font-serif text-body text-pretty wrap-anywhere text-ink-2">
          {wordsIn(brief.summary, locale)}
        </p>
      </div>
      <div className="flex flex-col gap-3 lg:pt-2">
        <StatusBar
          label={t("statuses", { title })}
          counts={counts}
          formatNumber={(count) => format.number(count)}
        />
        <p className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-ink-2">
          <span className="tabular-nums">{t("pairs", { count: pairsIn(brief.counts) })}</span>
          <Link to="/cases/$slug/queue" params={params} className={linkStyle.button}>
            <span>
              {t("queue")} <VisuallyHidden>{t("ofCase", { title })}</VisuallyHidden>
            </span>
          </Link>
        </p>
      </div>
    </li>
  );
}
