import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { EventContent, useEventSentence } from "../../desk/event/event-content.tsx";
import type { EventDetail, EventNames } from "../../desk/event/event-names.ts";
import { usePersonName } from "../../desk/person-name.ts";
import type { PairDetail } from "../../desk/shapes.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { linkStyle } from "../../ui/link.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

type Props = {
  pair: PairDetail;
  event: EventDetail;
  names: EventNames;
  /** The moment that the page shows. */
  isHere: boolean;
};

/** One line of history: who did what and when, what stood before and after, and the way to that moment. */
export function EventLine({ pair, event, names, isHere }: Props) {
  const t = useTranslations("event");
  const moment = useMoment();
  const say = useEventSentence();
  const nameOf = usePersonName();
  const { sequence, at } = event;
  return (
    <li
      aria-current={isHere ? "true" : undefined}
      className="flex flex-col gap-0.5 py-2.5 aria-[current]:border-l-3 aria-[current]:border-l-accent aria-[current]:pl-3"
    >
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>{say(event, nameOf(event.actor))}</span>
        <Link
          to="/cases/$slug/pairs/$position"
          params={{ slug: pair.case.slug, position: String(pair.position) }}
          search={{ at: sequence }}
          title={t("moment")}
          className={`${linkStyle.text} text-ink-2 tabular-nums`}
        >
          <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
          <VisuallyHidden> {t("thenLabel", { sequence })}</VisuallyHidden>
        </Link>
      </p>
      <EventContent event={event} names={names} isBrief />
    </li>
  );
}
