import type { Change } from "@rejoinder/anchor";
import { restingCauseInfo } from "@rejoinder/domain";
import {
  anchorStateInfo,
  apiScopeInfo,
  captureWayInfo,
  claimEndInfo,
  confidenceInfo,
  credibilityInfo,
  decisionWayInfo,
  editionKindInfo,
  errorReportOutcomeInfo,
  evidenceStatuses,
  formatEdtf,
  type LocalizedText,
  noteKindInfo,
  ownWordsInfo,
  pairReasonInfo,
  partyKindInfo,
  proceduralStageInfo,
  type RestingCause,
  requestChannelInfo,
  requestOutcomeInfo,
  responseTypeInfo,
  rightInfo,
  rightOfReplyOutcomeInfo,
  roleInfo,
  snapshotExtentInfo,
  sourceKindInfo,
  sourceReliabilityInfo,
  stanceInfo,
  statementRoleInfo,
  unansweredReasonInfo,
  visibilityInfo,
  type Wording,
  type Words,
  wordingInfo,
  wordsIn,
} from "@rejoinder/schema";
import type { ReactNode } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { useMoment } from "../../lib/use-moment.ts";
import { useWords } from "../../lib/words.ts";
import { linkStyle } from "../../ui/link.ts";
import { ChangeList } from "../change-list.tsx";
import { isId } from "../pair-filters.ts";
import { Passage } from "../passage.tsx";
import { usePersonName } from "../person-name.ts";
import { SourceLink } from "../source-line.tsx";
import { Status } from "../standing.tsx";
import type { EventNames } from "./event-names.ts";

type Info = Record<string, { label: Words }>;

/** Tables in which a value of that key is found by its name. */
const tables: Record<string, Info> = {
  confidence: confidenceInfo,
  kind: {
    ...noteKindInfo,
    ...sourceKindInfo,
    ...pairReasonInfo,
    ...partyKindInfo,
    ...editionKindInfo,
  },
  visibility: visibilityInfo,
  stanceAllegation: stanceInfo,
  stanceResponse: stanceInfo,
  reliability: sourceReliabilityInfo,
  role: { ...roleInfo, ...statementRoleInfo },
  way: { ...captureWayInfo, ...decisionWayInfo },
  extent: snapshotExtentInfo,
  claimEnd: claimEndInfo,
  state: anchorStateInfo,
  channel: requestChannelInfo,
  outcome: { ...requestOutcomeInfo, ...rightOfReplyOutcomeInfo, ...errorReportOutcomeInfo },
  rights: rightInfo,
  scopes: apiScopeInfo,
  types: responseTypeInfo,
  unanswered: unansweredReasonInfo,
  stage: proceduralStageInfo,
  of: ownWordsInfo,
};

/** What the words of can be erased. */
const erasable = ["note", "review", "evidence", "snapshot"] as const;
type Erasable = (typeof erasable)[number];

type Props = {
  name: string;
  value: unknown;
  /** The whole of which it is a particular. */
  side: Record<string, unknown>;
  names: EventNames;
};

/** A particular as people say it; what is not known is shown as it was kept. */
export function EventValue({ name, value, side, names }: Props): ReactNode {
  const t = useTranslations("event");
  const words = useWords();
  const locale = useLocale();
  const format = useFormatter();
  const moment = useMoment();
  const nameOf = usePersonName();

  if (name === "status") {
    return <Status status={evidenceStatuses.find((each) => each === value) ?? "not_reviewed"} />;
  }
  if (value === null || value === undefined || value === "") return none(t("nothing"));
  if (name === "citations" && Array.isArray(value)) {
    return <Citations citations={value as Citation[]} names={names} />;
  }
  if (name === "sources" && Array.isArray(value)) {
    const sources = (value as { sourceId: string }[]).map((each) => ({ ...each, locator: null }));
    return <Citations citations={sources} names={names} />;
  }
  if (name === "mentions" && Array.isArray(value)) {
    const called = (value as { personId: string }[]).map(({ personId }) =>
      names.people.get(personId),
    );
    return new Intl.ListFormat(locale, { type: "conjunction" }).format(
      called.flatMap((person) => (person ? [nameOf(person)] : [])),
    );
  }
  if (name === "cause" && isRestingCause(value)) return words(restingCauseInfo[value]);
  if (name === "anchors") return <AnchorCounts counts={value as Record<string, number>} />;
  if (name === "changes" && Array.isArray(value) && value.length > 0)
    return <ChangeList changes={value as Change[]} />;
  if (name === "sourceId") return <SourceName id={String(value)} names={names} />;
  if (/^personId$|ById$/.test(name)) {
    const person = names.people.get(String(value));
    return person ? nameOf(person) : String(value);
  }
  if (name === "text" && isWording(side["wording"])) {
    const language = String(side["language"] ?? locale);
    const part = { wording: side["wording"], text: String(value), language, locator: null };
    const passage = <Passage part={part} side="neutral" size="body" />;
    if (!wordingInfo[part.wording].quoted) return passage;
    return <div className="[--gutter:0.9375rem] pl-[0.9375rem]">{passage}</div>;
  }
  if (name === "language") {
    return new Intl.DisplayNames(locale, { type: "language" }).of(String(value));
  }
  if (name === "kind" && erasable.some((each) => each === value))
    return t(`records.${value as Erasable}`);
  if (["publishedOn", "saidOn", "searchedOn", "on"].includes(name))
    return formatEdtf(String(value), locale);
  if (name === "credibility") {
    const found = credibilityInfo.find((each) => each.value === value);
    return found ? `${found.value}, ${words(found.label)}` : String(value);
  }
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (typeof value === "number") return format.number(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return none(t("nothing"));
    if (value.every((each) => typeof each === "object" || isId(String(each))))
      return format.number(value.length);
    const said = value.map((each) => inTable(name, each, words) ?? String(each));
    return new Intl.ListFormat(locale, { type: "conjunction" }).format(said);
  }
  if (typeof value === "object") return <Particulars value={value as Record<string, unknown>} />;
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return moment(text);
  if (/^https?:\/\//.test(text)) {
    return (
      <a href={text} rel="noreferrer" translate="no" className={`${linkStyle.text} wrap-anywhere`}>
        {text}
      </a>
    );
  }
  return inTable(name, text, words) ?? <span className="wrap-anywhere">{text}</span>;
}

const isRestingCause = (value: unknown): value is RestingCause =>
  typeof value === "string" && Object.hasOwn(restingCauseInfo, value);

const none = (word: string) => <span className="text-ink-2">{word}</span>;

const isWording = (value: unknown): value is Wording =>
  typeof value === "string" && Object.hasOwn(wordingInfo, value);

function inTable(name: string, value: unknown, words: (words: Words) => string): string | null {
  const info = tables[name];
  const known = info && typeof value === "string" && Object.hasOwn(info, value);
  const found = known ? info[value] : undefined;
  return found ? words(found.label) : null;
}

/** Words in one language or more; a party by its id; of anything else how much of it there is. */
function Particulars({ value }: { value: Record<string, unknown> }) {
  const t = useTranslations("event");
  const locale = useLocale();
  const format = useFormatter();
  if ("partyId" in value) return t("party");
  const said = wordsIn((value["words"] ?? value) as LocalizedText, locale);
  return said || format.number(Object.keys(value).length);
}

/** How many quotations a newer text holds, by how well. */
function AnchorCounts({ counts }: { counts: Record<string, number> }) {
  const words = useWords();
  const locale = useLocale();
  const format = useFormatter();
  const said = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${inTable("state", state, words) ?? state} ${format.number(count)}`);
  return new Intl.ListFormat(locale, { type: "unit" }).format(said);
}

type Citation = { sourceId: string; locator: string | null };

function Citations({ citations, names }: { citations: readonly Citation[]; names: EventNames }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {citations.map(({ sourceId, locator }, at) => (
        // A note may cite one source twice; what an event kept never changes.
        <li key={at}>
          <SourceName id={sourceId} names={names} />
          {locator && <span className="text-ink-2">, {locator}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A source by its title, or that it is withheld from the reader. */
function SourceName({ id, names }: { id: string; names: EventNames }) {
  const t = useTranslations("event");
  const source = names.sources.get(id);
  if (!source || source.isWithheld) return none(t("withheld"));
  return <SourceLink source={source}>{source.title}</SourceLink>;
}
