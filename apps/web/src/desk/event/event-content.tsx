import { useTranslations } from "use-intl";
import { useMoment } from "../../lib/use-moment.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { BeforeAndAfter, StatusMove } from "./before-and-after.tsx";
import { fieldsOf } from "./event-fields.ts";
import type { EventDetail, EventNames } from "./event-names.ts";

/** Text up to so many UTF-16 code units is shown at once where there is room for it. */
const shortText = 600;

type Props = {
  event: EventDetail;
  names: EventNames;
  /** Shows no more than a line until it is opened. */
  isBrief?: boolean;
};

/** What an event did; or that its words were erased, or are too long to be shown. */
export function EventContent({ event, names, isBrief = false }: Props) {
  const t = useTranslations("event");
  const moment = useMoment();
  const { tombstone, isTooLong, kind } = event;
  if (tombstone) {
    return (
      <p className="max-w-measure border-l-3 border-edge pl-3 wrap-anywhere text-ink-2">
        {t("erased", { date: moment(tombstone.at, "day"), order: tombstone.order })}
      </p>
    );
  }
  if (isTooLong) return <p className="text-ink-2">{t("tooLong")}</p>;
  if (kind === "pair_marked") return <StatusMove event={event} />;
  if (fieldsOf(event).length === 0) return null;
  const isShort = JSON.stringify([event.before, event.after]).length <= shortText * 2;
  return (
    <>
      {isBrief && kind === "pair_reviewed" && <StatusMove event={event} />}
      {isShort && !isBrief ? (
        <BeforeAndAfter event={event} names={names} />
      ) : (
        <Disclosure summary={t(event.before && event.after ? "words" : "details")}>
          <BeforeAndAfter event={event} names={names} />
        </Disclosure>
      )}
    </>
  );
}

/** Who did what, in a sentence. */
export function useEventSentence(): (
  event: Pick<EventDetail, "kind" | "after">,
  name: string,
) => string {
  const t = useTranslations("event");
  return ({ kind, after }, name) => t(after === null ? undoneOr(kind) : kind, { name });
}

/** Two kinds of event are told in other words where they leave nothing. */
function undoneOr(kind: EventDetail["kind"]) {
  if (kind === "pair_marked") return "mark_taken_back";
  return kind === "origin_grouped" ? "origin_left" : kind;
}
