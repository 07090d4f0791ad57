import { restingCauseInfo } from "@rejoinder/domain";
import { type NeedKind, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Status } from "../../desk/standing.tsx";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import type { Outputs } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

type Found = Outputs["need"]["list"];
type Need = Found["kinds"][number]["needs"][number];
type Props = { kind: NeedKind; need: Need; of: Found["cases"][number]; namesCase: boolean };

/** One thing that needs the reader: what it is, what is to be known of it, the verb that does it. */
export function NeedRow({ kind, need, of, namesCase }: Props) {
  const t = useTranslations("need");
  const locale = useLocale();
  const title = useTitle(need);
  return (
    <li className="grid items-center gap-x-6 gap-y-1 py-2 sm:grid-cols-[1fr_auto] md:grid-cols-[1fr_16rem_11rem] lg:grid-cols-[1fr_19rem_11rem]">
      <p className="min-w-0">
        {"position" in need && (
          <span className="mr-2 text-ink-2 tabular-nums">
            {t("pair", { position: String(need.position) })}
          </span>
        )}{" "}
        <span className="font-serif text-body wrap-anywhere">{title}</span>
        {namesCase && (
          <span className="block text-[0.8125rem] text-ink-2">{wordsIn(of.title, locale)}</span>
        )}
      </p>
      <p className="flex flex-col text-[0.8125rem] text-ink-2 sm:row-start-2 md:row-start-auto">
        <Particulars need={need} />
      </p>
      <WayThere need={need} slug={of.slug}>
        {t(`verbs.${kind}`)} <VisuallyHidden>{t("of", { title })}</VisuallyHidden>
      </WayThere>
    </li>
  );
}

function useTitle(need: Need): string {
  const t = useTranslations("need");
  const locale = useLocale();
  if ("title" in need) return wordsIn(need.title, locale);
  if ("edition" in need)
    return need.pairNumber === null
      ? t("edition", { number: need.edition })
      : t("pairOfEdition", { number: need.edition, pair: need.pairNumber });
  return "party" in need ? wordsIn(need.party, locale) : need.source;
}

/** Until when, by whom, why: whatever the row has of these. */
function Particulars({ need }: { need: Need }) {
  const t = useTranslations("need");
  const words = useWords();
  const onOwnClock = useMoment();
  const onCaseClock = useZoneMoment("timeZone" in need ? need.timeZone : "UTC");
  if ("deadline" in need) {
    const when = onCaseClock(need.deadline);
    return need.isPast ? (
      <strong className="font-[560] text-danger">{t("past", { when })}</strong>
    ) : (
      t("due", { when })
    );
  }
  if ("receivedAt" in need) return t("received", { when: onCaseClock(need.receivedAt) });
  if ("until" in need)
    return (
      <>
        <span>{t("until", { when: onCaseClock(need.until) })}</span>
        {need.givenBy !== null && <span>{t("givenBy", { name: need.givenBy })}</span>}
      </>
    );
  if ("by" in need) return t("by", { name: need.by, when: onOwnClock(need.at) });
  if ("quotations" in need) return t("quotations", { count: need.quotations });
  if ("causes" in need)
    return need.causes.map((cause) => <span key={cause}>{words(restingCauseInfo[cause])}</span>);
  return "status" in need && <Status status={need.status ?? "not_reviewed"} />;
}

function WayThere({ need, slug, children }: { need: Need; slug: string; children: ReactNode }) {
  const className = `${linkStyle.button} mt-1 justify-self-start sm:row-span-2 sm:mt-0 sm:justify-self-end md:row-span-1`;
  const label = <span>{children}</span>;
  if ("position" in need)
    return (
      <Link
        to="/cases/$slug/pairs/$position"
        params={{ slug, position: String(need.position) }}
        data-row
        className={className}
      >
        {label}
      </Link>
    );
  if ("sourceId" in need)
    return (
      <Link
        to="/sources/$sourceId"
        params={{ sourceId: need.sourceId }}
        data-row
        className={className}
      >
        {label}
      </Link>
    );
  if ("edition" in need)
    return (
      <Link
        to="/cases/$slug/editions"
        params={{ slug }}
        hash="errors"
        data-row
        className={className}
      >
        {label}
      </Link>
    );
  return (
    <Link to="/cases/$slug/requests" params={{ slug }} data-row className={className}>
      {label}
    </Link>
  );
}
