import { wordsIn } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useLocale, useTranslations } from "use-intl";
import { RequestStateWord } from "../../desk/request/request-state.tsx";
import type { PairDetail } from "../../desk/shapes.ts";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { type Outputs, useTRPC } from "../../lib/trpc.ts";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { SectionHead } from "./section-head.tsx";

/** Who was asked to comment on a pair, and what a report says of it. */
export function RequestsSection({ pair }: { pair: PairDetail }) {
  const t = useTranslations("request");
  const locale = useLocale();
  const { data } = useQuery(useTRPC().request.byPair.queryOptions({ pairId: pair.id }));
  if (!data) return null;
  const said = data.sentences[locale];
  return (
    <section aria-label={t("heading")}>
      <SectionHead title={t("heading")} />
      {data.requests.length === 0 ? (
        <EmptyState title={t("nonePair")} />
      ) : (
        <>
          <ul className="divide-y divide-hair border-y border-hair">
            {data.requests.map((request) => (
              <RequestLine key={request.id} request={request} timeZone={data.timeZone} />
            ))}
          </ul>
          <p className="mt-3 text-label text-ink-2">{t("inReport")}</p>
          <ul className="max-w-measure font-serif text-body text-pretty wrap-anywhere">
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-2" data-no-print>
        <Link
          to="/cases/$slug/requests"
          params={{ slug: pair.case.slug }}
          className={linkStyle.text}
        >
          {t("openLog")}
        </Link>
      </p>
    </section>
  );
}

type LineProps = { request: Outputs["request"]["byPair"]["requests"][number]; timeZone: string };

function RequestLine({ request, timeZone }: LineProps) {
  const t = useTranslations("request");
  const locale = useLocale();
  const moment = useZoneMoment(timeZone);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <span className="min-w-0 wrap-anywhere">
        {wordsIn(request.party.name, locale)}{" "}
        <span className="text-ink-2">{t("until", { date: moment(request.deadline) })}</span>
      </span>
      <RequestStateWord state={request.state} />
    </li>
  );
}
