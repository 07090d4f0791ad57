import { wordsIn } from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { ShownText } from "../../desk/shown-text.tsx";
import { useZoneMoment } from "../../desk/use-zone-moment.ts";
import type { Outputs } from "../../lib/trpc.ts";

export type AskedBy = Outputs["reply"]["look"];

/** What was sent to the party, and what becomes of an answer. */
export function Asked({ asked }: { asked: AskedBy }) {
  const t = useTranslations("reply");
  const locale = useLocale();
  const moment = useZoneMoment(asked.timeZone);
  const party = wordsIn(asked.party, locale);
  return (
    <>
      <p className="mt-2 max-w-measure text-pretty text-ink-2">
        {t("intro", { party, desk: location.host })}
      </p>
      <section aria-label={t("asked")} className="mt-6">
        <h2 className="text-label text-ink-2">{t("askedOn", { date: moment(asked.sentAt) })}</h2>
        <p
          dir="auto"
          className="mt-1 border-l-3 border-l-line pl-4 font-serif text-body whitespace-pre-wrap wrap-anywhere"
        >
          <ShownText text={asked.asked} />
        </p>
        <p className="mt-3 font-[560]">{t("deadline", { date: moment(asked.deadline) })}</p>
      </section>
      <section aria-label={t("whatHappens")} className="mt-6 mb-6">
        <h2 className="text-[0.8125rem] leading-5 font-semibold">{t("whatHappens")}</h2>
        <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-pretty text-ink-2">
          <li>{t("exact")}</li>
          <li>{t("published")}</li>
          <li>{t("kept")}</li>
          <li>{t("once", { date: moment(asked.expiresAt) })}</li>
        </ul>
      </section>
    </>
  );
}
