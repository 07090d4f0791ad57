import { readDate } from "./date.ts";
import { step } from "./pointer.ts";
import type { Tell } from "./problem.ts";
import { type ReadNumber, readRatingNumber } from "./rating-number.ts";
import { readWebAddress } from "./web-address.ts";

export type Scalar = string | number | boolean;

/** A value as it was written, and where. */
export type Cell = {
  value: Scalar;
  /** JSON Pointer to the value. */
  path: string;
  /** Its own `@language`, where it has one. */
  language?: Cell;
};
/** A value read further: the day it names, the number it writes, the web address it gives; null for none. */
export type DateCell = Cell & { edtf: string | null };
export type NumberCell = Cell & Pick<ReadNumber, "number">;
export type AddressCell = Cell & { address: string | null };

/** The first value of a property that is meant to have one, with all others that it has. */
export type Only<C extends Cell> = C & { also?: C[] };

export type Json = Record<string, unknown>;
export type Place = { value: unknown; path: string };

/** What reading needs beside the node: whom to tell, and the page that addresses are relative to. */
export type Listener = { tell: Tell; page: string | null };

/** Most values of one property that are read. */
export const VALUES_MAX = 10_000;
/** How far lists may nest in one another. */
const LISTS_MAX = 8;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** In JSON-LD an object with this is a value, and no node. */
export const isValue = (value: Json): boolean => Object.hasOwn(value, "@value");

/** The keyword under which an object is only a list of values, undefined for all others. */
export const listKey = (value: Json): "@list" | "@set" | undefined =>
  isValue(value)
    ? undefined
    : (["@list", "@set"] as const).find((key) => Object.hasOwn(value, key));

/** The values of a property, those of lists one by one; null and what is absent are none. */
export function valuesOf(node: Json, path: string, key: string, tell: Tell): Place[] {
  const found: Place[] = [];
  const gather = (value: unknown, at: string, depth: number): void => {
    if (value === null || value === undefined) return;
    const listed = isObject(value) ? listKey(value) : undefined;
    if (isObject(value) && listed) gather(value[listed], step(at, listed), depth + 1);
    else if (!Array.isArray(value)) found.push({ value, path: at });
    else if (depth === LISTS_MAX) tell("too_deep", at);
    else {
      for (const [index, each] of value.slice(0, VALUES_MAX).entries()) {
        gather(each, step(at, index), depth + 1);
      }
      if (value.length > VALUES_MAX) tell("too_many_values", at);
    }
  };
  gather(Object.hasOwn(node, key) ? node[key] : null, step(path, key), 0);
  return found;
}

/**
 * The word or number at a place: itself, that of a JSON-LD value object, or the first that a thing has
 * under one of the given keys. @returns null where there is none, which is told.
 */
export function readCell(
  { value, path }: Place,
  tell: Tell,
  within: readonly string[] = [],
): Cell | null {
  if (isObject(value)) {
    if (isValue(value)) return readValueObject(value, path, tell);
    for (const key of within) {
      for (const inner of valuesOf(value, path, key, tell)) {
        const cell = isObject(inner.value) ? null : readCell(inner, tell);
        if (cell) return cell;
      }
    }
  } else if (typeof value === "string" && value.trim() === "") {
    tell("value_empty", path);
    return null;
  } else if (isScalar(value)) {
    return { value, path };
  }
  tell("value_unread", path);
  return null;
}

/** JSON can write a number that is too large to be one. */
const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);

function readValueObject(value: Json, path: string, tell: Tell): Cell | null {
  const inner = value["@value"];
  const cell = isObject(inner)
    ? null
    : readCell({ value: inner, path: step(path, "@value") }, tell);
  if (isObject(inner)) tell("value_unread", path);
  const language = value["@language"];
  if (!cell || typeof language !== "string") return cell;
  return { ...cell, language: { value: language, path: step(path, "@language") } };
}

/** Reads the properties of one node. `within`: keys under which a thing in place of a value has it. */
export function propertiesOf(node: Json, path: string, { tell, page }: Listener) {
  const cells = (key: string, within: readonly string[] = []) =>
    valuesOf(node, path, key, tell)
      .map((place) => readCell(place, tell, within))
      .filter((cell) => cell !== null);
  const only = <C extends Cell>(key: string, [first, ...also]: C[]): Only<C> | null => {
    if (!first) return null;
    if (also.length === 0) return first;
    tell("several_values", step(path, key));
    return { ...first, also };
  };
  const asAddress = (cell: Cell): AddressCell => {
    const { address, problem } = readWebAddress(String(cell.value), page);
    if (problem) tell(problem, cell.path);
    return { ...cell, address };
  };
  const asDate = (cell: Cell): DateCell => {
    const { edtf, problem } =
      typeof cell.value === "string"
        ? readDate(cell.value)
        : { edtf: null, problem: "date_unread" as const };
    if (problem) tell(problem, cell.path);
    return { ...cell, edtf };
  };
  const asNumber = (cell: Cell): NumberCell => {
    const { number, problem } = readRatingNumber(cell.value);
    if (problem) tell(problem, cell.path);
    return { ...cell, number };
  };
  const addresses = (key: string) => cells(key, ["@id", "url"]).map(asAddress);
  return {
    words: (key: string) => cells(key),
    text: (key: string, within: readonly string[] = []): Only<Cell> | null =>
      only(
        key,
        cells(key, within).map((cell) => tellOfText(cell, tell)),
      ),
    addresses,
    address: (key: string): Only<AddressCell> | null => only(key, addresses(key)),
    date: (key: string): Only<DateCell> | null => only(key, cells(key).map(asDate)),
    number: (key: string): Only<NumberCell> | null => only(key, cells(key).map(asNumber)),
    asAddress,
    asNumber,
  };
}

/** Entities, and tags of the kind that stand in texts; `a < b` is none. */
const markup = /&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});|<\/?[a-z][^<>]{0,1000}>/i;

export function tellOfText(cell: Cell, tell: Tell): Cell {
  if (typeof cell.value !== "string") tell("text_not_text", cell.path);
  else if (markup.test(cell.value)) tell("text_has_markup", cell.path);
  return cell;
}
