import type { Sign } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { linkStyle } from "../../ui/link.ts";
import { StatusSign } from "../../ui/status-sign.tsx";
import type { ListedSource } from "./source-row.tsx";

/** What of a source wants a person: quotations to confirm, lost ones, a capture that failed. */
export function SourceWants({ source }: { source: ListedSource }) {
  const t = useTranslations("sourceList");
  const { use, capture, id } = source;
  const isUnderWay = capture?.state === "waiting" || capture?.state === "running";
  const hasFailed = capture?.state === "failed";
  if (use.toConfirm + use.lost === 0 && !isUnderWay && !hasFailed) return null;
  return (
    <ul className="mt-0.5 flex flex-wrap gap-x-4 gap-y-1">
      {use.toConfirm > 0 && (
        <Want sign="question" sourceId={id} tone="text-allegation-supported">
          {t("toConfirm", { count: use.toConfirm })}
        </Want>
      )}
      {use.lost > 0 && (
        <Want sign="empty" sourceId={id} tone="text-danger">
          {t("lost", { count: use.lost })}
        </Want>
      )}
      {isUnderWay && <li className="text-ink-2">{t("underWay")}</li>}
      {hasFailed && (
        <Want sign="unequal" sourceId={id} tone="text-danger">
          {t("failed")}
        </Want>
      )}
    </ul>
  );
}

type WantProps = { sign: Sign; sourceId: string; tone: string; children: ReactNode };

function Want({ sign, sourceId, tone, children }: WantProps) {
  return (
    <li className={`inline-flex items-start gap-1.5 font-[560] ${tone}`}>
      <StatusSign sign={sign} />
      <Link to="/sources/$sourceId" params={{ sourceId }} className={linkStyle.text}>
        {children}
      </Link>
    </li>
  );
}
