import { localMoment } from "@rejoinder/domain";
import {
  credibilityInfo,
  evidenceStatusInfo,
  formatEdtf,
  type Locale,
  linkBasisInfo,
  noteKindInfo,
  partyKindInfo,
  partyRoleInfo,
  proceduralStageInfo,
  responseTypeInfo,
  snapshotExtentInfo,
  sourceKindInfo,
  sourceReliabilityInfo,
  stanceInfo,
  unansweredReasonInfo,
  type Words,
  wordingInfo,
} from "@rejoinder/schema";
import { anchorInfo } from "../anchor-info.ts";
import { languageName } from "../language-name.ts";
import { compareSentences } from "../locales/compare.ts";
import { sentences } from "../locales/sentences.ts";
import type { FieldName, Value } from "./thing.ts";

type Tell = (code: string, locale: Locale) => string;

const byLabel =
  (info: Readonly<Record<string, { label: Words }>>): Tell =>
  (code, locale) =>
    info[code]?.label[locale] ?? code;
const byWords =
  (words: (locale: Locale) => Readonly<Record<string, string>>): Tell =>
  (code, locale) =>
    words(locale)[code] ?? code;
/** A day in EDTF, or that of an instant, in UTC. */
const byDay: Tell = (code, locale) =>
  formatEdtf(code.includes("T") ? localMoment(new Date(code), "UTC").slice(0, 10) : code, locale);

/** How codes are told in words; a field that is not here holds words already. */
const tells: Partial<Record<FieldName, Tell>> = {
  role: byLabel(partyRoleInfo),
  stage: byLabel(proceduralStageInfo),
  status: byLabel(evidenceStatusInfo),
  progress: byWords((locale) => compareSentences[locale].progress),
  speakerKind: byLabel(partyKindInfo),
  saidOn: byDay,
  on: byDay,
  publishedOn: byDay,
  sentAt: byDay,
  sourceKind: byLabel(sourceKindInfo),
  wording: byLabel(wordingInfo),
  language: languageName,
  anchor: byLabel(anchorInfo),
  unanswered: byLabel(unansweredReasonInfo),
  basis: byLabel(linkBasisInfo),
  chronology: byWords((locale) => compareSentences[locale].chronology),
  types: byLabel(responseTypeInfo),
  asked: byWords((locale) => compareSentences[locale].asked),
  stanceAllegation: byLabel(stanceInfo),
  stanceResponse: byLabel(stanceInfo),
  credibility: (code, locale) => {
    const grade = credibilityInfo.find(({ value }) => String(value) === code);
    return grade ? `${code}${sentences[locale].list}${grade.label[locale]}` : code;
  },
  notCounted: byWords((locale) => sentences[locale].notCounted),
  noteKind: byLabel(noteKindInfo),
  reliability: (code, locale) =>
    `${code}${sentences[locale].list}${byLabel(sourceReliabilityInfo)(code, locale)}`,
  extent: byLabel(snapshotExtentInfo),
};

/** What a thing is called in words: proceedings and answers are known by a code. */
export function labelWords(list: string, label: string, locale: Locale): string {
  if (list === "steps") return byLabel(proceduralStageInfo)(label, locale);
  return list === "answers" ? compareSentences[locale].element(label) : label;
}

/** A value of a field in words; null where there is none. */
export function valueWords(field: FieldName, value: Value, locale: Locale): string | null {
  const { yes, no } = compareSentences[locale];
  const tell = (code: string) => tells[field]?.(code, locale) ?? code;
  if (value === null) return null;
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "string") return value === "" ? null : tell(value);
  if (typeof value === "number") return tell(String(value));
  return value.length === 0 ? null : value.map(tell).join(sentences[locale].semicolon);
}
