import type { Sought } from "../sought.ts";
import { type AnnotationRefusal, refuseAnnotation } from "./annotation-refusal.ts";
import { fromCodePoints } from "./code-points.ts";
import { isRecord } from "./json-record.ts";
import { type ReadAnnotation, readTargets } from "./read-target.ts";

/**
 * Reads Web Annotations: one, a list, a collection or page of W3C's, the rows of Hypothesis' API,
 * or the file that its client exports. Each target with a quotation is one; each that cannot be
 * read is refused with its reason. Other selectors (ranges, XPath) are passed over. Never throws.
 *
 * @param json parsed JSON of any kind
 */
export function fromWebAnnotation(json: unknown): {
  annotations: ReadAnnotation[];
  refusals: AnnotationRefusal[];
} {
  const annotations: ReadAnnotation[] = [];
  const refusals: AnnotationRefusal[] = [];
  const found = findAnnotations(json);
  if (found === null) refusals.push(refuseAnnotation("FILE_NOT_ANNOTATIONS", ""));
  for (const { value, path } of found ?? []) {
    if (!isRecord(value)) {
      refusals.push(refuseAnnotation("ANNOTATION_NOT_AN_OBJECT", path));
      continue;
    }
    for (const read of readTargets(value, path)) {
      if ("code" in read) refusals.push(read);
      else annotations.push(read);
    }
  }
  return { annotations, refusals };
}

/**
 * What to look for in a text for an annotation that was read; its position in UTF-16 code units,
 * absent when it lies outside the text.
 */
export function soughtOf(annotation: ReadAnnotation, text: string): Sought {
  const { exact, prefix, suffix, position } = annotation;
  const start =
    position?.unit === "codePoint" ? fromCodePoints(text, position.start) : position?.start;
  return {
    exact,
    ...(prefix !== null && { prefix }),
    ...(suffix !== null && { suffix }),
    ...(typeof start === "number" && start < text.length && { start }),
  };
}

type Place = { value: unknown; path: string };

/** Where lists of annotations are kept: by W3C's pages, by Hypothesis' API and by its client. */
const LISTS = ["items", "rows", "annotations"];

/** @returns null when there is no sign of any */
function findAnnotations(json: unknown): Place[] | null {
  if (Array.isArray(json)) return listed(json, "");
  if (!isRecord(json)) return null;
  for (const key of LISTS) {
    const list = json[key];
    if (Array.isArray(list)) return listed(list, `/${key}`);
  }
  const { first } = json;
  const page = isRecord(first) ? first["items"] : undefined;
  if (Array.isArray(page)) return listed(page, "/first/items");
  return "target" in json || "@context" in json ? [{ value: json, path: "" }] : null;
}

const listed = (values: readonly unknown[], path: string): Place[] =>
  values.map((value, at) => ({ value, path: `${path}/${at}` }));
