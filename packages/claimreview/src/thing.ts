import {
  type AddressCell,
  type Cell,
  isObject,
  isValue,
  type Json,
  type Listener,
  type Place,
  propertiesOf,
  readCell,
  valuesOf,
} from "./cell.ts";
import { comparePaths, step } from "./pointer.ts";
import { isWebAddress } from "./web-address.ts";

/** What every thing in a record has: its place, what it says that it is, and how it was reached. */
export type Thing = {
  /** JSON Pointer to the thing; where it was bare text, to that text. */
  path: string;
  /** Its `@id`. */
  id: Cell | null;
  /** Its `@type`, as written. */
  types: Cell[];
  /** The `@id` by which a property referred to it, null where it stands in its place. */
  reference: Cell | null;
};

/** A node that the document describes under an `@id`. */
export type Described = { node: Json; path: string };

export type Reading = Listener & {
  /** Every node that has an `@id`, by that. */
  byId: ReadonlyMap<string, readonly Described[]>;
  /** Kept by kind and `@id`: the nodes that say anything of the kind, the first by path first. */
  meant: Map<object, Map<string, readonly Described[]>>;
};

type Properties = ReturnType<typeof propertiesOf>;

/** What a kind of thing has beside what all have. */
export type Kind<T> = {
  /** Fields from a node. */
  ofNode: (properties: Properties, reading: Reading, at: Described) => T;
  /** Fields from bare text or a bare number that stands where the thing is meant. */
  ofCell: (cell: Cell, listener: Listener) => T;
};

/** Everything of one kind under a property, in its order; bare text and references included. */
export function thingsOf<T>(
  { node, path }: Described,
  key: string,
  kind: Kind<T>,
  reading: Reading,
): (Thing & T)[] {
  return valuesOf(node, path, key, reading.tell).flatMap((place) => {
    const { value } = place;
    if (!isObject(value) || isValue(value)) return ofText(place, kind, reading);
    const own = { node: value, path: place.path };
    const meant = findMeant(own, kind, reading);
    return [meant ?? ofNode(own, kind, reading, null)];
  });
}

function ofText<T>(place: Place, kind: Kind<T>, reading: Reading): (Thing & T)[] {
  const cell = readCell(place, reading.tell);
  if (!cell) return [];
  reading.tell("thing_as_text", place.path);
  return [
    { path: place.path, id: null, types: [], reference: null, ...kind.ofCell(cell, reading) },
  ];
}

function ofNode<T>(
  at: Described,
  kind: Kind<T>,
  reading: Reading,
  reference: Cell | null,
): Thing & T {
  const { id, types, properties } = readNode(at, reading);
  return { path: at.path, id, types, reference, ...kind.ofNode(properties, reading, at) };
}

/** What every node has, and the reader of what it has beside. */
export function readNode({ node, path }: Described, reading: Listener) {
  const properties = propertiesOf(node, path, reading);
  const [id = null] = properties.words("@id");
  return { id, types: properties.words("@type"), properties };
}

/** The `@id` under which other nodes may describe a node, null where it has none. */
export const idOf = ({ "@id": id }: Json): string | null =>
  typeof id === "string" && id.trim() !== "" ? id : null;

/**
 * The thing that a node means which says nothing itself but its `@id`. Where several describe it they
 * describe the same thing, by the rules of JSON-LD; the first by path that says anything of this kind is
 * read, and none is merged in.
 * @returns null where the node speaks for itself, or none does.
 */
function findMeant<T>(from: Described, kind: Kind<T>, reading: Reading): (Thing & T) | null {
  const id = idOf(from.node);
  if (id === null || saysAnything(from, kind, reading)) return null;
  const path = step(from.path, "@id");
  const byId = reading.meant.get(kind) ?? new Map<string, readonly Described[]>();
  reading.meant.set(kind, byId);
  const telling =
    byId.get(id) ??
    (reading.byId.get(id) ?? [])
      .filter((each) => saysAnything(each, kind, reading))
      .sort((one, other) => comparePaths(one.path, other.path));
  byId.set(id, telling);
  const [first] = telling;
  if (telling.length > 1) reading.tell("reference_repeated", path);
  if (!first) {
    const isReference = Object.keys(from.node).every((key) => /^@(?:id|type)$/.test(key));
    if (isReference) reading.tell("reference_unresolved", path);
    return null;
  }
  return ofNode(first, kind, reading, { value: id, path });
}

function saysAnything<T>(at: Described, kind: Kind<T>, reading: Reading): boolean {
  const silent = { ...reading, tell: () => {} };
  const fields = kind.ofNode(propertiesOf(at.node, at.path, silent), silent, at);
  return Object.values(fields ?? {}).some((field) =>
    Array.isArray(field) ? field.length > 0 : field !== null,
  );
}

/** A bare text is an address where it is one whole, else a name. */
export function nameOrAddress(
  cell: Cell,
  listener: Listener,
): { name: Cell | null; url: AddressCell | null } {
  const isAddress = typeof cell.value === "string" && isWebAddress(cell.value.trim());
  const { asAddress } = propertiesOf({}, "", listener);
  return isAddress ? { name: null, url: asAddress(cell) } : { name: cell, url: null };
}
