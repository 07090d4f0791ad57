import { type Cell, isObject, isValue, type Json, listKey, readCell, valuesOf } from "./cell.ts";
import { step } from "./pointer.ts";
import type { Tell } from "./problem.ts";
import { type Described, idOf } from "./thing.ts";

/** How deep a document is looked through. */
const DEPTH_MAX = 100;

/** A node that is a ClaimReview, and the texts of every `@context` around it, the outermost first. */
export type Found = Described & { context: Cell[] };

/**
 * Looks a whole document through, in its order, wherever reviews are: at the top, in lists and graphs,
 * under an article or within each other.
 * @returns the reviews, and every node that has an `@id`, by that.
 */
export function walk(
  root: unknown,
  tell: Tell,
): { found: Found[]; byId: Map<string, Described[]> } {
  const found: Found[] = [];
  const byId = new Map<string, Described[]>();
  type Open = { value: unknown; path: string; depth: number; context: Cell[] };
  const open: Open[] = [{ value: root, path: "", depth: 0, context: [] }];
  for (let each = open.pop(); each; each = open.pop()) {
    const { value, path, depth } = each;
    if (typeof value !== "object" || value === null) continue;
    if (depth === DEPTH_MAX) {
      tell("too_deep", path);
      continue;
    }
    let { context } = each;
    if (isObject(value) && isNode(value)) {
      const own = readContext(value, path, tell);
      if (own.length > 0) context = [...context, ...own];
      if (isClaimReview(value)) found.push({ node: value, path, context });
      const id = idOf(value);
      if (id !== null) {
        const known = byId.get(id);
        if (known) known.push({ node: value, path });
        else byId.set(id, [{ node: value, path }]);
      }
    }
    for (const [key, inner] of Object.entries(value).reverse()) {
      if (isObject(value) && !mayHoldNodes(key, value)) continue;
      open.push({ value: inner, path: step(path, key), depth: depth + 1, context });
    }
  }
  return { found, byId };
}

const isNode = (value: Json) => !isValue(value) && listKey(value) === undefined;

function mayHoldNodes(key: string, value: Json): boolean {
  const listed = listKey(value);
  if (isValue(value) || listed) return key === listed;
  return !key.startsWith("@") || ["@graph", "@included", "@reverse", "@nest"].includes(key);
}

/** The addresses of a node's own `@context`, and the vocabulary, base and language that it sets. */
function readContext(node: Json, path: string, tell: Tell): Cell[] {
  return valuesOf(node, path, "@context", tell).flatMap((place): Cell[] => {
    const { value } = place;
    if (!isObject(value)) return [readCell(place, tell)].filter((cell) => cell !== null);
    return ["@vocab", "@base", "@language"].flatMap((key) => {
      const inner = value[key];
      return typeof inner === "string" ? [{ value: inner, path: step(place.path, key) }] : [];
    });
  });
}

/** A type without its vocabulary: `http://schema.org/Claim`, `schema:Claim` and `Claim` are `Claim`. */
export const bareType = (type: unknown): string => String(type).split(/[/#:]/).at(-1) ?? "";

const silent: Tell = () => {};
const wordsIn = (node: Json, key: string) =>
  valuesOf(node, "", key, silent).flatMap((place) => readCell(place, silent)?.value ?? []);

/**
 * By its type, whatever its capitals; or because it has the one property that ClaimReview adds to
 * Review, while no type says that it is something else.
 */
function isClaimReview(node: Json): boolean {
  const types = Object.hasOwn(node, "@type") ? wordsIn(node, "@type").map(bareType) : [];
  if (types.some((type) => type.toLowerCase() === "claimreview")) return true;
  if (!Object.hasOwn(node, "claimReviewed")) return false;
  return types.every((type) => type === "Review") && wordsIn(node, "claimReviewed").length > 0;
}
