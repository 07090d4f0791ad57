import { canSettleRightOfReply } from "@rejoinder/domain";
import { rightOfReplyStateInfo, wordsIn } from "@rejoinder/schema";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LoadingRows } from "../../desk/loading-list.tsx";
import { NotYet } from "../../desk/not-yet.tsx";
import { ShownText } from "../../desk/shown-text.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { linkStyle } from "../../ui/link.ts";
import { EmptyState } from "../../ui/state.tsx";
import { SettleRightDialog } from "./settle-right-dialog.tsx";
import type { RightRow } from "./shapes.ts";

type Props = { caseId: string; slug: string };

/** The replies that the desk was asked to publish, with the day the law sets. */
export function RightList({ caseId, slug }: Props) {
  const t = useTranslations("rightOfReply");
  const list = useQuery(useTRPC().rightOfReply.byCase.queryOptions({ caseId }));
  if (!list.data)
    return (
      <NotYet asked={list}>
        <LoadingRows rows={1} />
      </NotYet>
    );
  const { requests, timeZone } = list.data;
  if (requests.length === 0) return <EmptyState title={t("none")} />;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {requests.map((right) => (
        <RightItem key={right.id} right={right} slug={slug} timeZone={timeZone} />
      ))}
    </ul>
  );
}

type ItemProps = { right: RightRow; slug: string; timeZone: string };

function RightItem({ right, slug, timeZone }: ItemProps) {
  const t = useTranslations("rightOfReply");
  const locale = useLocale();
  const words = useWords();
  const moment = useZoneMoment(timeZone);
  const actor = useActor();
  const [isSettling, setSettling] = useState(false);
  const party = wordsIn(right.party.name, locale);
  const { state, pair, outcomeWords } = right;
  const isOpen = state === "due" || state === "overdue";
  return (
    <li aria-label={party} className="flex flex-col gap-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-serif text-body font-semibold wrap-anywhere">{party}</h3>
        <span className={isOpen ? "font-[560] text-contested" : "text-ink-2"}>
          {words(rightOfReplyStateInfo[state].label)}
        </span>
      </div>
      <p className="text-ink-2">
        {t("received", { date: moment(right.receivedAt) })}{" "}
        <span className={isOpen ? "text-ink" : ""}>
          {t("due", { date: moment(right.deadline) })}
        </span>
      </p>
      {pair && (
        <p>
          <Link
            to="/cases/$slug/pairs/$position"
            params={{ slug, position: String(pair.position) }}
            className={`${linkStyle.text} wrap-anywhere`}
          >
            {wordsIn(pair.title, locale)}
          </Link>
        </p>
      )}
      <Disclosure summary={t("words")}>
        <p
          dir="auto"
          className="max-w-measure font-serif text-body whitespace-pre-wrap wrap-anywhere"
        >
          <ShownText text={right.words} />
        </p>
      </Disclosure>
      {outcomeWords !== null && (
        <p className="max-w-measure whitespace-pre-line wrap-anywhere text-ink-2">{outcomeWords}</p>
      )}
      {actor && canSettleRightOfReply(actor, right) && (
        <div className="-ml-2" data-no-print>
          <Button
            variant="quiet"
            label={t("settleLabel", { party })}
            onPress={() => setSettling(true)}
          >
            {t("settle")}
          </Button>
        </div>
      )}
      <SettleRightDialog right={right} isOpen={isSettling} onClose={() => setSettling(false)} />
    </li>
  );
}
