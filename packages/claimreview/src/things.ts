import type { AddressCell, Cell, DateCell, NumberCell, Only } from "./cell.ts";
import { propertiesOf, tellOfText } from "./cell.ts";
import { type Kind, nameOrAddress, type Thing, thingsOf } from "./thing.ts";

/** Who made a review, a claim or a work. */
export type Party = Thing & {
  name: Only<Cell> | null;
  url: Only<AddressCell> | null;
  sameAs: AddressCell[];
  jobTitle: Only<Cell> | null;
  /** The name of what they belong to. */
  affiliation: Only<Cell> | null;
};

/** Where a claim appeared. */
export type Work = Thing & {
  name: Only<Cell> | null;
  url: Only<AddressCell> | null;
  datePublished: Only<DateCell> | null;
  author: Party[];
  publisher: Party[];
};

/** What was reviewed: a Claim, or the work that made it. */
export type Item = Work & {
  text: Only<Cell> | null;
  sameAs: AddressCell[];
  appearance: Work[];
  firstAppearance: Work[];
};

export type Rating = Thing & {
  ratingValue: Only<NumberCell> | null;
  bestRating: Only<NumberCell> | null;
  worstRating: Only<NumberCell> | null;
  /** The rating in words. */
  alternateName: Only<Cell> | null;
  name: Only<Cell> | null;
  ratingExplanation: Only<Cell> | null;
};

type Own<T extends Thing> = Omit<T, keyof Thing>;

export const partyKind: Kind<Own<Party>> = {
  ofNode: ({ text, address, addresses }) => ({
    name: text("name"),
    url: address("url"),
    sameAs: addresses("sameAs"),
    jobTitle: text("jobTitle"),
    affiliation: text("affiliation", ["name"]),
  }),
  ofCell: (cell, listener) => ({
    ...nameOrAddress(cell, listener),
    sameAs: [],
    jobTitle: null,
    affiliation: null,
  }),
};

const workKind: Kind<Own<Work>> = {
  ofNode: ({ text, address, date }, reading, at) => ({
    name: text("name"),
    url: address("url"),
    datePublished: date("datePublished"),
    author: thingsOf(at, "author", partyKind, reading),
    publisher: thingsOf(at, "publisher", partyKind, reading),
  }),
  ofCell: (cell, listener) => ({
    ...nameOrAddress(cell, listener),
    datePublished: null,
    author: [],
    publisher: [],
  }),
};

export const itemKind: Kind<Own<Item>> = {
  ofNode: (properties, reading, at) => ({
    ...workKind.ofNode(properties, reading, at),
    text: properties.text("text"),
    sameAs: properties.addresses("sameAs"),
    appearance: thingsOf(at, "appearance", workKind, reading),
    firstAppearance: thingsOf(at, "firstAppearance", workKind, reading),
  }),
  ofCell: (cell, listener) => ({
    ...workKind.ofCell(cell, listener),
    text: null,
    sameAs: [],
    appearance: [],
    firstAppearance: [],
  }),
};

export const ratingKind: Kind<Own<Rating>> = {
  ofNode: ({ text, number }) => ({
    ratingValue: number("ratingValue"),
    bestRating: number("bestRating"),
    worstRating: number("worstRating"),
    alternateName: text("alternateName"),
    name: text("name"),
    ratingExplanation: text("ratingExplanation"),
  }),
  ofCell: (cell, listener) => {
    const isNumber = /^[\s+-]*\d[\d.,]*\s*$/.test(String(cell.value));
    return {
      ratingValue: isNumber ? propertiesOf({}, "", listener).asNumber(cell) : null,
      bestRating: null,
      worstRating: null,
      alternateName: isNumber ? null : tellOfText(cell, listener.tell),
      name: null,
      ratingExplanation: null,
    };
  },
};
