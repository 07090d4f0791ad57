import type { SourceKind } from "@rejoinder/schema";
import type { CitedSource } from "./cited-source.ts";
import { type CslDate, isCertainDate, toCslDate } from "./csl-date.ts";
import { kindInfo } from "./kinds.ts";

/** What no field of CSL-JSON can hold. It counts only as long as the item still says the same. */
export type DeskFields = { kind: SourceKind; title?: string; publishedOn?: string };

/** One item of CSL-JSON 1.0.2, as far as the desk writes it. */
export type CslItem = {
  id: string;
  type: string;
  title: string;
  author?: { literal: string }[];
  "container-title"?: string;
  publisher?: string;
  authority?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  archive_location?: string;
  language: string;
  custom?: { rejoinder: DeskFields };
};

/** The tags by which a title in CSL-JSON is set: they are no words of it. */
const markup = /<\/?(i|b|em|strong|sub|sup|sc|span)(\s[^<>]*)?>/gi;

export const withoutMarkup = (text: string): string => text.replace(markup, "");

/**
 * A source as a CSL-JSON item, for Zotero and its like. Fields that are null are absent. The author is
 * one `literal`: a line of free text is not taken apart into family and given names.
 */
export function toCslJson(source: CitedSource): CslItem {
  const { csl } = kindInfo[source.kind];
  const { publishedOn, title } = source;
  return {
    id: source.id,
    type: csl.type,
    title,
    ...(source.author !== null && { author: [{ literal: source.author }] }),
    ...(source.publisher !== null && { [csl.publisher]: source.publisher }),
    ...(publishedOn !== null && { issued: toCslDate(publishedOn) }),
    ...(source.accessedOn && { accessed: toCslDate(source.accessedOn) }),
    ...(source.address !== null && { URL: source.address }),
    ...(source.archivedAddress !== null && { archive_location: source.archivedAddress }),
    language: source.language,
    custom: {
      rejoinder: {
        kind: source.kind,
        ...(withoutMarkup(title) !== title && { title }),
        ...(publishedOn !== null && !isCertainDate(publishedOn) && { publishedOn }),
      },
    },
  };
}
