import { isDeepStrictEqual } from "node:util";
import { readCslDate } from "./csl-date.ts";
import { toCslJson, withoutMarkup } from "./csl-item.ts";
import { type ImportedReference, toReference } from "./imported-reference.ts";
import { isSourceKind, kindFromCsl } from "./kinds.ts";
import type { ReferenceProblemCode } from "./reference-problems.ts";

type Item = Record<string, unknown>;

const isRecord = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The items of a parsed CSL-JSON file: a list, `{ items: [...] }`, or one item alone. */
export function cslItems(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (isRecord(json) && Array.isArray(json.items)) return json.items;
  return [json];
}

/** @returns the item's id, or null where it has none that names it. */
export function cslKey(item: unknown): string | null {
  const id = isRecord(item) ? item.id : null;
  return typeof id === "number" || (typeof id === "string" && id !== "") ? String(id) : null;
}

/** Text, a number, or the first of a list of them (as Crossref has it); anything else is absent. */
function text(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof first === "number") return String(first);
  return typeof first === "string" && first.trim() !== "" ? first : null;
}

/** Where the publisher is named, best first: a newspaper or site counts before the house behind it. */
const publisherFields = ["container-title", "publisher", "authority"] as const;

/** The fields read as text. */
const textFields = ["title", ...publisherFields, "URL", "DOI", "language"] as const;

/** True of a value that is there, and is no text. */
const isUnread = (value: unknown) =>
  text(value) === null &&
  (typeof value === "boolean" || (typeof value === "object" && value !== null));

function nameText(name: unknown): string {
  if (!isRecord(name)) return typeof name === "string" ? name : "";
  const parts = [name.given, name["dropping-particle"], name["non-dropping-particle"], name.family];
  return text(name.literal) ?? [...parts, name.suffix].map(text).filter(Boolean).join(" ");
}

/**
 * Reads one CSL-JSON item, of whatever shape. What the desk wrote into it for itself counts as long as
 * the item says the same.
 * @returns null where it is no reference; `problem` has told why.
 */
export function readCslItem(
  item: unknown,
  key: string,
  problem: (code: ReferenceProblemCode) => void,
): ImportedReference | null {
  if (!isRecord(item)) {
    problem("item_broken");
    return null;
  }
  const { archive_location: archiveLocation, archive } = item;
  const archived = [archiveLocation, archive]
    .map(text)
    .find((each) => /^https?:/i.test(each ?? ""));
  const texts = {
    title: withoutMarkup(text(item.title) ?? ""),
    authors: Array.isArray(item.author) ? item.author.map(nameText) : [text(item.author) ?? ""],
    publisher: publisherFields.map((field) => text(item[field])).find(Boolean) ?? null,
    publishedOn: readCslDate(item.issued),
    address: text(item.URL),
    doi: text(item.DOI),
    archivedAddress: archived ?? null,
    language: text(item.language),
  };
  if (textFields.some((name) => isUnread(item[name]))) problem("field_unread");
  const own = deskFields(item);
  const title = typeof own.title === "string" ? own.title : texts.title;
  const publishedOn = typeof own.publishedOn === "string" ? own.publishedOn : texts.publishedOn;
  if (isSourceKind(own.kind)) {
    const told: ReferenceProblemCode[] = [];
    const ours = toReference(key, own.kind, { ...texts, title, publishedOn }, (code) =>
      told.push(code),
    );
    if (ours && told.length === 0 && saysTheSame(ours, item)) return ours;
  }
  return toReference(key, kindFromCsl(item.type), texts, problem);
}

function deskFields(item: Item): Item {
  const own = isRecord(item.custom) ? item.custom.rejoinder : null;
  return isRecord(own) ? own : {};
}

/** True when the desk would write that item of this reference; the day of access is not the reference's. */
function saysTheSame({ key, kind, ...reference }: ImportedReference, item: Item): boolean {
  if (kind === null || reference.language === null) return false;
  const { accessed } = item;
  const source = { ...reference, language: reference.language, kind, id: key };
  return isDeepStrictEqual({ ...toCslJson(source), accessed }, { ...item, accessed });
}
