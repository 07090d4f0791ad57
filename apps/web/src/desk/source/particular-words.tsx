import {
  formatEdtf,
  type SourceKind,
  type SourceParticulars,
  type SourceReliability,
  sourceKindInfo,
  sourceReliabilityInfo,
} from "@rejoinder/schema";
import { useLocale, useTranslations } from "use-intl";
import { useWords } from "../../lib/words.ts";

type Field = keyof SourceParticulars;

const labels = {
  kind: "kind",
  title: "sourceTitle",
  author: "author",
  publisher: "publisher",
  publishedOn: "publishedOn",
  address: "address",
  archivedAddress: "archivedAddress",
  language: "language",
} as const satisfies Record<Exclude<Field, "reliability">, string>;

/** What a particular of a source is called. */
export function useParticularLabel(): (field: Field) => string {
  const t = useTranslations("addSource");
  const particulars = useTranslations("particulars");
  return (field) => (field === "reliability" ? particulars("reliability") : t(labels[field]));
}

/** A particular of a source as people say it. @param value null is not known, or not judged. */
export function ParticularWords({ field, value }: { field: Field; value: string | null }) {
  const t = useTranslations("particulars");
  const words = useWords();
  const locale = useLocale();
  if (field === "publishedOn") return formatEdtf(value, locale);
  if (value === null) return t(field === "reliability" ? "notJudged" : "unknown");
  if (field === "kind") return words(sourceKindInfo[value as SourceKind].label);
  if (field === "reliability")
    return `${value}, ${words(sourceReliabilityInfo[value as SourceReliability].label)}`;
  if (field !== "language") return value;
  return new Intl.DisplayNames(locale, { type: "language" }).of(value) ?? value;
}
