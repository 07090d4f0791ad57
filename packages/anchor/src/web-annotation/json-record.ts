export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A JSON-LD property may be one value or several. */
export const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** A string, also where JSON-LD wraps it in `@value` or names a resource by its `id`; else null. */
export function stringOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (!isRecord(value)) return null;
  const inner = value["@value"] ?? value["id"] ?? value["@id"];
  return typeof inner === "string" ? inner : null;
}

/** Whether a JSON-LD node is of a type, written short, with a prefix or as a whole IRI. */
export function isOfType(node: JsonRecord, type: string): boolean {
  return [...listOf(node["type"]), ...listOf(node["@type"])].some(
    (name) => typeof name === "string" && name.split(/[#:/]/).at(-1) === type,
  );
}
