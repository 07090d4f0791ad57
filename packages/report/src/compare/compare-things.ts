import { diffArrays } from "diff";
import type { FieldChange, ListChange, ThingTold } from "./comparison.ts";
import { matchThings } from "./match.ts";
import {
  type Field,
  type FieldName,
  fieldNames,
  type ListName,
  listNames,
  namesIn,
  type Thing,
  type Value,
} from "./thing.ts";
import { compareWords } from "./words.ts";

type Held = Pick<Thing, "fields" | "lists">;

/** What two that are the same thing differ in. */
export function compareThings(
  from: Held,
  to: Held,
): { fields: FieldChange[]; lists: ListChange[] } {
  return {
    fields: namesIn(fieldNames, from.fields, to.fields).flatMap((field) =>
      compareFields(field, from.fields[field], to.fields[field]),
    ),
    lists: namesIn(listNames, from.lists, to.lists).flatMap((list) =>
      compareLists(list, from.lists[list], to.lists[list]),
    ),
  };
}

function compareFields(field: FieldName, was: Field | undefined, is: Field | undefined) {
  const [old, now] = [was?.value ?? null, is?.value ?? null];
  if (isSame(was?.same ?? old, is?.same ?? now)) return [];
  const language = is?.words ?? was?.words ?? null;
  const areWords = typeof old === "string" && typeof now === "string" && language !== null;
  const words = areWords ? compareWords(old, now, language) : null;
  return [{ field, from: old, to: now, language, words }];
}

const isSame = (one: Value, other: Value): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

function compareLists(
  list: ListName,
  from: readonly Thing[] = [],
  to: readonly Thing[] = [],
): ListChange[] {
  const { both, removed, added } = matchThings(from, to);
  const changed = both.flatMap((place) => {
    const [was, is] = [from[place.from], to[place.to]];
    if (!was || !is) return [];
    const changes = compareThings(was, is);
    if (changes.fields.length + changes.lists.length === 0) return [];
    const { id, label, language } = is;
    return [{ id, from: place.from + 1, to: place.to + 1, label, language, ...changes }];
  });
  const moved = list === "pairs" ? movedOf(from, to) : [];
  if (changed.length + added.length + removed.length + moved.length === 0) return [];
  return [{ list, added: toldOf(to, added), removed: toldOf(from, removed), moved, changed }];
}

function toldOf(things: readonly Thing[], indices: readonly number[]): ThingTold[] {
  return indices.flatMap((index) => {
    const told = things[index];
    if (!told) return [];
    const { id, label, language, fields } = told;
    const values = fieldNames.flatMap((field) => {
      const value = fields[field]?.value ?? null;
      return value === null || value === label ? [] : [{ field, value }];
    });
    return [{ id, number: index + 1, label, language, fields: values }];
  });
}

/** An order that differs in more places than this is another one altogether. */
const MOVES_MAX = 2000;

/** Those that stand in both, and not where the longest order common to both has them. */
function movedOf(from: readonly Thing[], to: readonly Thing[]): ListChange["moved"] {
  const places = new Map(from.map(({ id }, index) => [id, index + 1]));
  const known = new Set(to.map(({ id }) => id));
  const before = from.map(({ id }) => id).filter((id) => known.has(id));
  const after = to.map(({ id }) => id).filter((id) => places.has(id));
  const runs = diffArrays(before, after, { maxEditLength: MOVES_MAX });
  const isMoved = runs
    ? new Set(runs.filter(({ added }) => added).flatMap(({ value }) => value))
    : new Set(after.filter((id, index) => before[index] !== id));
  return to.flatMap(({ id, label }, index) => {
    const place = places.get(id);
    if (id === null || place === undefined || !isMoved.has(id)) return [];
    return [{ id, label, from: place, to: index + 1 }];
  });
}
