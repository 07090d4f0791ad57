import { canMakeReplyLink, canSettleRequest } from "@rejoinder/domain";
import { requestChannelInfo, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { RequestStateWord } from "../../desk/request/request-state.tsx";
import { ShownText } from "../../desk/shown-text.tsx";
import { useActor } from "../../desk/use-actor.ts";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import { useWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { linkStyle } from "../../ui/link.ts";
import { LinkDialog } from "./link-dialog.tsx";
import { LinkLines } from "./link-lines.tsx";
import { ReplyLines } from "./reply-lines.tsx";
import { SettleDialog } from "./settle-dialog.tsx";
import type { OfCase, RequestRow } from "./shapes.ts";

type Props = { of: OfCase; request: RequestRow };

/** One attempt to reach a party: what was sent, where it stands, and what came by its links. */
export function RequestItem({ of, request }: Props) {
  const t = useTranslations("request");
  const locale = useLocale();
  const words = useWords();
  const actor = useActor();
  const [open, setOpen] = useState<"settle" | "link" | null>(null);
  const party = wordsIn(request.party.name, locale);
  const close = () => setOpen(null);
  return (
    <li aria-label={party} className="flex flex-col gap-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="font-serif text-body font-semibold wrap-anywhere">{party}</h2>
        <RequestStateWord state={request.state} />
      </div>
      <Facts of={of} request={request} channel={words(requestChannelInfo[request.channel].label)} />
      <Disclosure summary={t("asked")}>
        <p
          dir="auto"
          className="max-w-measure font-serif text-body whitespace-pre-wrap wrap-anywhere"
        >
          <ShownText text={request.asked} />
        </p>
      </Disclosure>
      <ReplyLines of={of} request={request} />
      <LinkLines of={of} request={request} />
      {actor && (
        <div className="-ml-2 flex flex-wrap gap-x-1" data-no-print>
          {canSettleRequest(actor, { caseId: of.id }) && (
            <Button
              variant="quiet"
              label={t("settleLabel", { party })}
              onPress={() => setOpen("settle")}
            >
              {t("settle")}
            </Button>
          )}
          {canMakeReplyLink(actor, { caseId: of.id }) && (
            <Button
              variant="quiet"
              label={t("makeLinkLabel", { party })}
              onPress={() => setOpen("link")}
            >
              {t("makeLink")}
            </Button>
          )}
        </div>
      )}
      <SettleDialog
        request={request}
        timeZone={of.timeZone}
        isOpen={open === "settle"}
        onClose={close}
      />
      <LinkDialog
        request={request}
        timeZone={of.timeZone}
        isOpen={open === "link"}
        onClose={close}
      />
    </li>
  );
}

function Facts({ of, request, channel }: Props & { channel: string }) {
  const t = useTranslations("request");
  const locale = useLocale();
  const moment = useZoneMoment(of.timeZone);
  const nameOf = usePersonName();
  const { addressee, sentAt, deadline, settledAt, outcomeWords, pairs } = request;
  const facts = [
    { term: t("to"), text: t("toBy", { addressee, channel }) },
    {
      term: t("sentAt"),
      text: t("sentBy", { date: moment(sentAt), name: nameOf(request.loggedBy) }),
    },
    { term: t("deadline"), text: moment(deadline) },
    ...(settledAt ? [{ term: t("settledAt"), text: moment(settledAt) }] : []),
  ];
  return (
    <dl className="grid gap-x-3 gap-y-1 text-ink-2 sm:grid-cols-[9rem_1fr]">
      {facts.map(({ term, text }) => (
        <div key={term} className="contents">
          <dt className="text-label leading-6 max-sm:mt-1 max-sm:leading-4">{term}</dt>
          <dd className="wrap-anywhere text-ink">{text}</dd>
        </div>
      ))}
      <dt className="text-label leading-6 max-sm:mt-1 max-sm:leading-4">{t("pairs")}</dt>
      <dd>
        <ul className="flex flex-col">
          {pairs.map((pair) => (
            <li key={pair.id}>
              <Link
                to="/cases/$slug/pairs/$position"
                params={{ slug: of.slug, position: String(pair.position) }}
                className={`${linkStyle.text} wrap-anywhere`}
              >
                {wordsIn(pair.title, locale)}
              </Link>
            </li>
          ))}
        </ul>
      </dd>
      {outcomeWords !== null && (
        <>
          <dt className="text-label leading-6 max-sm:mt-1 max-sm:leading-4">{t("outcomeWords")}</dt>
          <dd className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere text-ink">
            {outcomeWords}
          </dd>
        </>
      )}
    </dl>
  );
}
