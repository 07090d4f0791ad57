import { isObject, VALUES_MAX } from "./cell.ts";
import { keysOf } from "./pointer.ts";
import type { ClaimReviewRecord } from "./record.ts";

/** Most null places that a record may ask for; a list that goes beyond becomes an object. */
const PLACES_MAX = 2 * VALUES_MAX;
/** How deep a record goes, and a path in it: more than any that was read. */
const RECORD_DEPTH_MAX = 12;
const PATH_DEPTH_MAX = 200;

/**
 * What was read, as JSON-LD again: a document that holds every value of the records at its path, null
 * in the places of lists between them, and nothing else. Reading it gives the same records.
 * @param records one, or several of the same document.
 */
export function toJsonLd(records: ClaimReviewRecord | readonly ClaimReviewRecord[]): unknown {
  const all = [records].flat();
  const root = newBranch();
  // Reviews first, in their order, so that a second reading meets them in it.
  for (const { path } of all) branchAt(root, path);
  for (const record of all) plant(record, root, null);
  return grow(root, { left: PLACES_MAX * all.length });
}

/** A part of the document to be: a value, or a thing or list with parts of its own. */
type Branch = {
  under: Map<string, Branch>;
  /** null where the records do not tell. */
  is: "thing" | "list" | null;
  value?: unknown;
};

const newBranch = (): Branch => ({ under: new Map(), is: null });

const isIndex = (key: string) => /^(?:0|[1-9]\d{0,5})$/.test(key);

/** @param listsFrom the number of keys after which every index is known to be one of a list. */
function branchAt(root: Branch, path: string, listsFrom = Number.POSITIVE_INFINITY): Branch {
  let branch = root;
  for (const [at, key] of keysOf(path).slice(0, PATH_DEPTH_MAX).entries()) {
    if (at >= listsFrom && isIndex(key)) branch.is = "list";
    const next = branch.under.get(key) ?? newBranch();
    branch.under.set(key, next);
    branch = next;
  }
  return branch;
}

/** Puts each cell where it stood, and a place where each thing stood. `owner`: the thing it belongs to. */
function plant(part: unknown, root: Branch, owner: string | null, depth = 0): void {
  if (depth === RECORD_DEPTH_MAX) return;
  if (Array.isArray(part)) for (const each of part) plant(each, root, owner, depth + 1);
  if (!isObject(part)) return;
  const { path } = part;
  const isCell = "value" in part;
  if (typeof path === "string") {
    const branch = branchAt(root, path, listsFrom(path, owner));
    if (isCell) branch.value = part["value"];
    else branch.is = "thing";
  }
  const inner = isCell || typeof path !== "string" ? owner : path;
  for (const [key, each] of Object.entries(part)) {
    plant(each, root, key === "reference" ? owner : inner, depth + 1);
  }
}

/** Below the thing that a value was read of, and within a context, only lists have indices. */
function listsFrom(path: string, owner: string | null): number | undefined {
  const context = keysOf(path).lastIndexOf("@context");
  if (context >= 0) return context + 1;
  return owner !== null && path.startsWith(`${owner}/`) ? keysOf(owner).length + 1 : undefined;
}

function grow(branch: Branch, places: { left: number }, within: Branch["is"] = null): unknown {
  if (branch.value !== undefined) return branch.value;
  const parts = [...branch.under].map(
    ([key, each]) => [key, grow(each, places, branch.is ?? within)] as const,
  );
  const mayBeList = branch.is === "list" || (branch.is === null && within === null);
  const length = mayBeList ? lengthOfList([...branch.under.keys()]) : null;
  if (length === null || length > places.left) {
    const thing: Record<string, unknown> = Object.create(null);
    for (const [key, each] of parts) thing[key] = each;
    return thing;
  }
  places.left -= length;
  const list: unknown[] = Array(length).fill(null);
  for (const [key, each] of parts) list[Number(key)] = each;
  return list;
}

/** How long a list with these indices is; null where they are not all indices, or there are none. */
function lengthOfList(keys: readonly string[]): number | null {
  if (keys.length === 0 || !keys.every(isIndex)) return null;
  return keys.reduce((length, key) => Math.max(length, Number(key) + 1), 0);
}
