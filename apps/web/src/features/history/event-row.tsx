import { type LocalizedText, wordsIn } from "@rejoinder/schema";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useLocale, useTranslations } from "use-intl";
import { EventContent, useEventSentence } from "../../desk/event/event-content.tsx";
import type { EventDetail, EventNames } from "../../desk/event/event-names.ts";
import { usePersonName } from "../../desk/person-name.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { linkStyle } from "../../ui/link.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";

type Props = {
  event: EventDetail;
  names: EventNames;
  /** Null in the desk's own history. */
  slug: string | null;
  /** The one that the address asks for. */
  isHere: boolean;
};

/** One event: its number and moment, who did what, what stood before and after. */
export function EventRow({ event, names, slug, isHere }: Props) {
  const t = useTranslations("history");
  const locale = useLocale();
  const moment = useMoment();
  const say = useEventSentence();
  const nameOf = usePersonName();
  const row = useRef<HTMLLIElement>(null);
  const { sequence, at, actor, pair } = event;

  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: "center" });
  }, [isHere]);

  return (
    <li
      ref={row}
      id={`event-${sequence}`}
      aria-current={isHere ? "true" : undefined}
      className="grid gap-x-6 gap-y-1.5 py-4 aria-[current]:-mx-4 aria-[current]:border-l-3 aria-[current]:border-l-accent aria-[current]:bg-surface aria-[current]:pr-4 aria-[current]:pl-[calc(1rem-3px)] md:grid-cols-[10.5rem_1fr]"
    >
      <p className="flex gap-x-3 text-ink-2 tabular-nums max-md:justify-between md:flex-col">
        <time dateTime={new Date(at).toISOString()}>{moment(at)}</time>
        <NumberLink sequence={sequence} slug={slug} />
      </p>
      <div className="flex min-w-0 flex-col gap-2">
        <p className="flex flex-wrap justify-between gap-x-6 gap-y-1">
          <span>
            <span className="font-[560]">{say(event, nameOf(actor))}</span>
            {pair && slug !== null && (
              <>
                <span className="text-ink-2">{" · "}</span>
                <Link
                  to="/cases/$slug/pairs/$position"
                  params={{ slug, position: String(pair.position) }}
                  className={`${linkStyle.text} wrap-anywhere`}
                >
                  {t("pairTitled", {
                    position: pair.position,
                    title: wordsIn(pair.title as LocalizedText, locale),
                  })}
                </Link>
              </>
            )}
          </span>
          {pair && slug !== null && (
            <Link
              to="/cases/$slug/pairs/$position"
              params={{ slug, position: String(pair.position) }}
              search={{ at: sequence }}
              className={`${linkStyle.text} text-ink-2`}
              data-no-print
            >
              {t("moment")}
              <VisuallyHidden> {t("momentOf", { sequence })}</VisuallyHidden>
            </Link>
          )}
        </p>
        <EventContent event={event} names={names} />
      </div>
    </li>
  );
}

/** The event's own address. */
function NumberLink({ sequence, slug }: { sequence: number; slug: string | null }) {
  const t = useTranslations("history");
  const shown = {
    search: { at: sequence },
    "data-row": true,
    className: `${linkStyle.quiet} self-start`,
    children: (
      <>
        {t("number", { sequence })}
        <VisuallyHidden> {t("linkTo")}</VisuallyHidden>
      </>
    ),
  };
  return slug === null ? (
    <Link to="/history" {...shown} />
  ) : (
    <Link to="/cases/$slug/history" params={{ slug }} {...shown} />
  );
}
