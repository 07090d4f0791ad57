import type { EventDetail } from "./event-names.ts";

type Sides = Pick<EventDetail, "before" | "after">;

/** One particular of what a change concerned, before it and after; undefined where there was none. */
export type EventField = { key: string; before: unknown; after: unknown };

/** Particulars in the order in which they are read; what is not named here follows. */
const order = [
  "status",
  "confidence",
  "rationale",
  "personId",
  "name",
  "email",
  "role",
  "rights",
  "scopes",
  "isActive",
  "isConfidential",
  "number",
  "editionNumber",
  "pairNumber",
  "slug",
  "pairs",
  "statements",
  "snapshots",
  "cause",
  "reason",
  "text",
  "mentions",
  "exact",
  "sourceId",
  "title",
  "kind",
  "way",
  "extent",
  "address",
  "finalAddress",
  "fileName",
  "extractor",
  "visibility",
  "citations",
  "locator",
  "isForContrary",
  "places",
  "searchedOn",
  "found",
  "elements",
  "evidenceIds",
  "stanceAllegation",
  "stanceResponse",
] as const;

/** Ids that say nothing to a person, and what is shown as part of something else. */
const hidden = [
  "noteId",
  "pairId",
  "wordsSha256",
  "evidenceId",
  "searchId",
  "reasonId",
  "reviewId",
  "erased",
  "records",
  "tokenId",
  "invitationId",
  "id",
  "version",
  "wording",
  "originGroupId",
  "captureId",
  "fetched",
  "blob",
  "anchorId",
  "snapshotId",
  "statementId",
  "requestId",
  "replyId",
  "linkId",
  "rightOfReplyId",
  "partyId",
  "place",
  "elementId",
  "stepId",
  "signOffId",
  "decisionId",
  "deciderId",
  "commentId",
  "holdId",
  "dismissalId",
  "recordId",
  "editionId",
  "errorId",
  "outsideReviewId",
];

/** What a change concerned, told also where it is the same before and after. */
const lasting = ["exact", "sourceId"];

/** Whom a change concerned, who is the same before and after; undefined where nobody is. */
export function personIn({ before, after }: Sides): unknown {
  const person = after?.["personId"];
  return before?.["personId"] === person ? person : undefined;
}

/** What a change concerned: all of it where it came or went, else what is no longer the same. */
export function fieldsOf({ before, after }: Sides): EventField[] {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const titled = keys.includes("sourceId") ? ["title"] : [];
  return keys
    .filter((key) => !hidden.includes(key) && !titled.includes(key))
    .map((key) => ({ key, before: before?.[key], after: after?.[key] }))
    .filter((field) => isShown(field, before !== null && after !== null))
    .toSorted((one, other) => placeOf(one.key) - placeOf(other.key));
}

function isShown({ key, before, after }: EventField, isChange: boolean): boolean {
  if (lasting.includes(key)) return before !== undefined || after !== undefined;
  // That one revision follows another says nothing new.
  if (isChange) return key !== "revision" && JSON.stringify(before) !== JSON.stringify(after);
  const value = before ?? after;
  return value !== null && value !== undefined && value !== "";
}

function placeOf(key: string): number {
  const place = order.findIndex((each) => each === key);
  return place < 0 ? order.length : place;
}

/** A key in words: `expiresAt` becomes "expires at". */
export function keyInWords(key: string): string {
  return key
    .replace(/(?<=[a-z])(?=[A-Z0-9])|_/g, " ")
    .toLowerCase()
    .trim();
}
