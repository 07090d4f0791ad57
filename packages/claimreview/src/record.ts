import { type AddressCell, type Cell, type DateCell, isObject, type Only } from "./cell.ts";
import { type Reading, readNode, thingsOf } from "./thing.ts";
import { type Item, itemKind, type Party, partyKind, type Rating, ratingKind } from "./things.ts";
import type { Found } from "./walk.ts";

/**
 * One ClaimReview as its document has it, in schema.org's words. A property that holds words, a date, a
 * number or an address is a cell, null where it is absent, empty or unreadable; one that holds things is a list. Nothing
 * is translated, merged or supplied: every `value` stands in the document, at its `path`.
 */
export type ClaimReviewRecord = {
  /** JSON Pointer to the node. */
  path: string;
  /** Its `@id`. */
  id: Cell | null;
  /** Its `@type`, as written. */
  types: Cell[];
  /** Addresses, vocabulary, base and language of every `@context` around it, the outermost first. */
  context: Cell[];
  claimReviewed: Only<Cell> | null;
  url: Only<AddressCell> | null;
  mainEntityOfPage: Only<AddressCell> | null;
  name: Only<Cell> | null;
  headline: Only<Cell> | null;
  description: Only<Cell> | null;
  reviewBody: Only<Cell> | null;
  inLanguage: Only<Cell> | null;
  datePublished: Only<DateCell> | null;
  dateCreated: Only<DateCell> | null;
  dateModified: Only<DateCell> | null;
  license: Only<AddressCell> | null;
  sdLicense: Only<AddressCell> | null;
  author: Party[];
  publisher: Party[];
  sdPublisher: Party[];
  itemReviewed: Item[];
  reviewRating: Rating[];
};

export function readRecord(found: Found, reading: Reading): ClaimReviewRecord {
  const { id, types, properties } = readNode(found, reading);
  const { text, address, date } = properties;
  return {
    path: found.path,
    id,
    types,
    context: found.context,
    claimReviewed: text("claimReviewed"),
    url: address("url"),
    mainEntityOfPage: address("mainEntityOfPage"),
    name: text("name"),
    headline: text("headline"),
    description: text("description"),
    reviewBody: text("reviewBody"),
    inLanguage: text("inLanguage", ["alternateName", "name"]),
    datePublished: date("datePublished"),
    dateCreated: date("dateCreated"),
    dateModified: date("dateModified"),
    license: address("license"),
    sdLicense: address("sdLicense"),
    author: thingsOf(found, "author", partyKind, reading),
    publisher: thingsOf(found, "publisher", partyKind, reading),
    sdPublisher: thingsOf(found, "sdPublisher", partyKind, reading),
    itemReviewed: thingsOf(found, "itemReviewed", itemKind, reading),
    reviewRating: thingsOf(found, "reviewRating", ratingKind, reading),
  };
}

const recordKeys = Object.keys({
  path: 1,
  id: 1,
  types: 1,
  context: 1,
  claimReviewed: 1,
  url: 1,
  mainEntityOfPage: 1,
  name: 1,
  headline: 1,
  description: 1,
  reviewBody: 1,
  inLanguage: 1,
  datePublished: 1,
  dateCreated: 1,
  dateModified: 1,
  license: 1,
  sdLicense: 1,
  author: 1,
  publisher: 1,
  sdPublisher: 1,
  itemReviewed: 1,
  reviewRating: 1,
} satisfies Record<keyof ClaimReviewRecord, 1>);

/** True of what looks like a record: its fields, all of them, and no others. What they hold is not looked at. */
export const isRecord = (value: unknown): value is ClaimReviewRecord =>
  isObject(value) &&
  typeof value["path"] === "string" &&
  Object.keys(value).length === recordKeys.length &&
  recordKeys.every((key) => Object.hasOwn(value, key));
