import { useTranslations } from "use-intl";
import { usePersonName } from "../../desk/person-name.ts";
import { Status } from "../../desk/standing.tsx";
import type { Outputs } from "../../lib/trpc.ts";
import { useMoment } from "../../lib/use-moment.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { sideOfEvent } from "./event-side.ts";

export type PairEvent = Outputs["event"]["byPair"]["events"][number];

/** One line of history: who did what and when, what stood before, what stands after. */
export function EventLine({ event }: { event: PairEvent }) {
  const t = useTranslations("event");
  const moment = useMoment();
  const nameOf = usePersonName();
  const before = sideOfEvent(event.before);
  const after = sideOfEvent(event.after);
  const isTakenBack = event.kind === "pair_marked" && event.after === null;
  return (
    <li className="flex flex-col gap-0.5 py-2.5">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>
          {t(isTakenBack ? "mark_taken_back" : event.kind, { name: nameOf(event.actor) })}
        </span>
        <time dateTime={String(event.at)} className="text-ink-2 tabular-nums">
          {moment(event.at)}
        </time>
      </p>
      {(before.status ?? after.status) && (
        <p className="flex flex-wrap items-center gap-x-2">
          <VisuallyHidden>{t("before")}</VisuallyHidden>
          <Status status={before.status ?? "not_reviewed"} />
          <span aria-hidden="true" className="text-ink-2">
            →
          </span>
          <VisuallyHidden>{t("after")}</VisuallyHidden>
          <Status status={after.status ?? "not_reviewed"} />
        </p>
      )}
      {(before.text ?? after.text) && (
        <Disclosure summary={t("words")}>
          <dl className="flex flex-col gap-2">
            {before.text && <Words term={t("before")} text={before.text} />}
            {after.text && <Words term={t("after")} text={after.text} />}
          </dl>
        </Disclosure>
      )}
    </li>
  );
}

function Words({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt className="text-label text-ink-2">{term}</dt>
      <dd className="max-w-measure font-serif text-body whitespace-pre-line wrap-anywhere">
        {text}
      </dd>
    </div>
  );
}
