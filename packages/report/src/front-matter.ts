import { localMoment, placeOfTimeZone } from "@rejoinder/domain";
import { editionKindInfo, formatEdtf, localeTags } from "@rejoinder/schema";
import { sentences } from "./locales/sentences.ts";
import type { ReportContent, ReportEdition } from "./report.ts";

/** What stands before an edition, in its language; texts as paragraphs. */
export type FrontMatter = {
  /** Publisher, number and kind, and the moment of publication in its time zone. */
  line: string;
  /** Null where nobody signs. */
  signed: string | null;
  /** Empty where nothing was written. */
  introduction: string[];
  /** Of the edition before; null for the first. */
  change: { what: string[]; why: string[] } | null;
  /** The desk's own words on its method, then the editors'. */
  method: string[];
};

/** @returns null for a report of the case as it stands, which nobody published. */
export function frontMatter({ edition, locale }: ReportContent): FrontMatter | null {
  if (!edition) return null;
  const words = sentences[locale];
  const names = new Intl.ListFormat(localeTags[locale], { type: "conjunction" });
  const { introduction, what, why, signedBy } = edition;
  return {
    line: words.editionLine(
      edition.publisher.name,
      edition.number,
      editionKindInfo[edition.kind].label[locale],
      publicationMoment(edition, locale),
    ),
    signed: signedBy.length > 0 ? words.signedBy(names.format(signedBy)) : null,
    introduction: paragraphsOf(introduction),
    change:
      what === null && why === null ? null : { what: paragraphsOf(what), why: paragraphsOf(why) },
    method: [...words.methodText, ...paragraphsOf(edition.method)],
  };
}

/** “1 October 2024, 09:30 (Paris)”. */
function publicationMoment(
  { publishedAt, timeZone }: ReportEdition,
  locale: ReportContent["locale"],
): string {
  const local = localMoment(new Date(publishedAt), timeZone);
  const day = formatEdtf(local.slice(0, 10), locale);
  return sentences[locale].moment(day, local.slice(11), placeOfTimeZone(timeZone));
}

/** Paragraphs of a text, parted by empty lines; none of null. */
export function paragraphsOf(text: string | null): string[] {
  return (text ?? "")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
