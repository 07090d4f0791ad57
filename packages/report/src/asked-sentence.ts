import { localMoment, placeOfTimeZone } from "@rejoinder/domain";
import { formatEdtf, type Locale, localeTags } from "@rejoinder/schema";
import { sentences } from "./locales/sentences.ts";
import type { ReportAsked } from "./report.ts";

/**
 * “Port authority: asked on 3 September 2024, no reply by 5 September 2024, 18:00 (Paris).” Days and
 * times are those of the fact's time zone.
 */
export function askedSentence(fact: ReportAsked, locale: Locale): string {
  const words = sentences[locale];
  const days = fact.sentAt.map((at) => words.oneOfDays(dayOf(at, fact.timeZone, locale)));
  const asked = new Intl.ListFormat(localeTags[locale], { type: "conjunction" }).format(days);
  const on =
    fact.state === "no_reply" || fact.state === "awaiting"
      ? momentOf(fact.on, fact.timeZone, locale)
      : dayOf(fact.on, fact.timeZone, locale);
  return fact.party + words.colon + words.asked(asked) + words.cameOfIt[fact.state](on);
}

function dayOf(instant: string, timeZone: string, locale: Locale): string {
  return formatEdtf(localMoment(new Date(instant), timeZone).slice(0, 10), locale);
}

function momentOf(instant: string, timeZone: string, locale: Locale): string {
  const local = localMoment(new Date(instant), timeZone);
  return sentences[locale].moment(
    formatEdtf(local.slice(0, 10), locale),
    local.slice(11),
    placeOfTimeZone(timeZone),
  );
}
