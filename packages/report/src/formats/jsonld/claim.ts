import type { PartyKind } from "@rejoinder/schema";
import type { IndexedContent } from "../../indexed.ts";
import type { ReportEdition, ReportStatement } from "../../report.ts";
import { certainDate } from "./certain-date.ts";
import { type Node, node } from "./node.ts";
import { firstSaid, saidIn } from "./words.ts";
import { workOf } from "./work.ts";

/** What a claim is part of: the edition's content, and the day on which the edition appeared. */
export type Place = { content: IndexedContent; edition: ReportEdition; day: string };

/**
 * What somebody said, as schema.org's Claim. Who, when and where are told only as far as they are known.
 * @param id IRI
 */
export function claimOf(statement: ReportStatement, id: string, place: Place): Node {
  const { content, edition, day } = place;
  const { text, language } = saidIn(statement, content.locale);
  const first = firstSaid(statement, content.locale);
  const { original } = statement;
  const isFoundElsewhere = original !== null && original.source !== statement.source;
  return node("Claim", {
    "@id": id,
    text,
    inLanguage: language,
    translationOfWork: first && node("Claim", { text: first.text, inLanguage: first.language }),
    author: speakerOf(statement, edition.publisher),
    datePublished: saidBy(day, certainDate(statement.saidOn)),
    appearance: workOf(content.sourceByNumber.get(statement.source)),
    firstAppearance: isFoundElsewhere ? workOf(content.sourceByNumber.get(original.source)) : null,
  });
}

const typeOfParty = { person: "Person", organization: "Organization" } as const satisfies Record<
  PartyKind,
  string
>;

/** @returns null where nobody said who spoke or what they are, and where it would be the desk */
function speakerOf(
  { speaker, speakerKind }: ReportStatement,
  desk: ReportEdition["publisher"],
): Node | null {
  if (speaker === null || speakerKind === null) return null;
  return isSame(speaker, desk.name) || isSame(speaker, desk.url)
    ? null
    : node(typeOfParty[speakerKind], { name: speaker });
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** A day after the edition's is a mistake, or already a day later in another time zone: it is left out. */
const saidBy = (day: string, date: string | null) =>
  date !== null && date.slice(0, 10) > day ? null : date;
