/** What can differ in a thing, in the order in which it is told. */
export const fieldNames = [
  "title",
  "summary",
  "publisher",
  "publisherAddress",
  "timeZone",
  "signedBy",
  "introduction",
  "method",
  "name",
  "role",
  "stage",
  "party",
  "status",
  "progress",
  "isOfCrime",
  "speaker",
  "speakerKind",
  "against",
  "reportedBy",
  "publishedBy",
  "saidOn",
  "on",
  "sourceKind",
  "wording",
  "text",
  "translation",
  "language",
  "locator",
  "anchor",
  "unanswered",
  "basis",
  "chronology",
  "types",
  "sentAt",
  "asked",
  "stanceAllegation",
  "stanceResponse",
  "credibility",
  "notCounted",
  "noteKind",
  "author",
  "publishedOn",
  "address",
  "archivedAddress",
  "reliability",
  "extent",
  "sha256",
  "wholeSha256",
  "source",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** What there can be several of, in the order in which it is told. */
export const listNames = [
  "parties",
  "steps",
  "pairs",
  "allegation",
  "elements",
  "responses",
  "statement",
  "parts",
  "original",
  "answers",
  "requests",
  "evidence",
  "notes",
  "citations",
  "statements",
  "sources",
] as const;
export type ListName = (typeof listNames)[number];

export type Value = string | number | boolean | null | readonly string[];

export type Field = {
  value: Value;
  /** Where the value is words: their language, BCP 47. They are compared word by word. */
  words?: string;
  /** Compared in place of the value, which only shows it: two names of one source are no change. */
  same?: string;
};

/** Anything of an edition, told by its fields and by the things it holds. */
export type Thing = {
  id: string | null;
  /** Of two things with a key, the same key makes them the same thing. Null: by equality, then by likeness. */
  key: string | null;
  /** What it is shown as. */
  label: string;
  language: string | null;
  /** By what words it is known again; null where it has none. */
  likeness: string | null;
  fields: Partial<Record<FieldName, Field>>;
  lists: Partial<Record<ListName, readonly Thing[]>>;
};

/** A thing of which all but its fields is as usual. */
export function thing(
  label: string,
  fields: Thing["fields"],
  rest: Partial<Omit<Thing, "label" | "fields">> = {},
): Thing {
  return { id: null, key: null, language: null, likeness: null, lists: {}, ...rest, label, fields };
}

/** The same for things that a comparison would find no difference in, told by the same description. */
export function sameness({ key, fields, lists }: Thing): string {
  const values = Object.entries(fields).map(([name, { same, value }]) => [name, same ?? value]);
  const things = Object.entries(lists).map(([name, held]) => [name, held.map(sameness)]);
  return JSON.stringify([key, values, things]);
}

/** The names that either of two has, in the order in which they are told. */
export function namesIn<Name extends string>(
  order: readonly Name[],
  one: Partial<Record<Name, unknown>>,
  other: Partial<Record<Name, unknown>>,
): Name[] {
  return order.filter((name) => one[name] !== undefined || other[name] !== undefined);
}
