import { errorReportOutcomeInfo } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { usePersonName } from "../../desk/person-name.ts";
import { ShownText } from "../../desk/shown-text.tsx";
import { useTRPC } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { publicPage, publicPair } from "./addresses.ts";
import { SettleErrorDialog } from "./settle-error-dialog.tsx";
import type { ErrorRow, OfCase } from "./shapes.ts";

/** What readers say is wrong in an edition, what is not settled first. */
export function ErrorList({ of }: { of: OfCase }) {
  const t = useTranslations("edition");
  const asked = useQuery(useTRPC().edition.errors.queryOptions({ caseId: of.id }));
  if (!asked.data)
    return (
      <NotYet asked={asked}>
        <LoadingRows rows={2} />
      </NotYet>
    );
  const { errors } = asked.data;
  if (errors.length === 0) return <EmptyState title={t("noErrors")} text={t("noErrorsText")} />;
  return (
    <ul aria-label={t("errors")} className="divide-y divide-line border-y border-line">
      {errors.map((error) => (
        <ErrorItem key={error.id} slug={of.slug} error={error} />
      ))}
    </ul>
  );
}

function ErrorItem({ slug, error }: { slug: string; error: ErrorRow }) {
  const t = useTranslations("edition");
  const locale = useLocale();
  const words = useWords();
  const moment = useMoment();
  const nameOf = usePersonName();
  const [isSettling, setSettling] = useState(false);
  const { edition, pairNumber, receivedAt, contact, outcome, outcomeWords, settledAt } = error;
  const { number } = edition;
  return (
    <li className="flex flex-col gap-2 py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 text-ink-2">
        <a
          href={
            pairNumber === null
              ? publicPage(slug, number, locale)
              : publicPair(slug, number, locale, pairNumber)
          }
          className={linkStyle.text}
        >
          {pairNumber === null
            ? t("edition", { number })
            : t("pairOfEdition", { number, pair: pairNumber })}
        </a>
        <span>{t("receivedOn", { date: moment(receivedAt) })}</span>
      </p>
      <p
        dir="auto"
        className="max-w-measure font-serif text-body whitespace-pre-wrap wrap-anywhere"
      >
        <ShownText text={error.words} />
      </p>
      <p className="text-ink-2 wrap-anywhere">
        {contact === null ? t("noContact") : t("contact", { contact })}
      </p>
      {outcome === null ? (
        <div className="-ml-2" data-no-print>
          <Button variant="quiet" onPress={() => setSettling(true)}>
            <span className="link">{t("settle")}</span>
          </Button>
        </div>
      ) : (
        <div className="border-l border-line pl-3">
          <p>
            {t("settledAs", { outcome: words(errorReportOutcomeInfo[outcome].label) })}
            {settledAt && error.settledBy && (
              <span className="text-ink-2">
                {" "}
                {t("byOn", { date: moment(settledAt), name: nameOf(error.settledBy) })}
              </span>
            )}
          </p>
          {outcomeWords && (
            <p className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
              {outcomeWords}
            </p>
          )}
        </div>
      )}
      <SettleErrorDialog error={error} isOpen={isSettling} onClose={() => setSettling(false)} />
    </li>
  );
}
