import {
  type AnnotationRefusal,
  type Found,
  fromWebAnnotation,
  openText,
  type ReadAnnotation,
  soughtOf,
} from "@rejoinder/anchor";

/** Most annotations of one file that are looked for, and most problems of it that are told. */
const ANNOTATIONS_MAX = 500;
const PROBLEMS_MAX = 200;

type FoundAnnotation = Pick<ReadAnnotation, "exact" | "source" | "note"> & Found;

export type AnnotationsRead = {
  /** In the order of the file. */
  annotations: FoundAnnotation[];
  /** By code and JSON Pointer; `TOO_MANY`, of the whole file, comes first. */
  problems: { code: AnnotationRefusal["code"] | "TOO_MANY"; path: string }[];
};

/**
 * Where a text holds what another program annotated in its own copy. Never throws.
 * @param file what the other program wrote, JSON or not
 */
export function readAnnotations(file: string, preserved: string): AnnotationsRead {
  const { annotations, refusals } = fromWebAnnotation(jsonIn(file));
  const text = openText(preserved);
  const tooMany = annotations.length > ANNOTATIONS_MAX || refusals.length > PROBLEMS_MAX;
  return {
    annotations: annotations.slice(0, ANNOTATIONS_MAX).map((annotation) => {
      const { exact, source, note } = annotation;
      return { exact, source, note, ...text.find(soughtOf(annotation, preserved)) };
    }),
    problems: [
      ...(tooMany ? [{ code: "TOO_MANY" as const, path: "" }] : []),
      ...refusals.slice(0, PROBLEMS_MAX).map(({ code, path }) => ({ code, path })),
    ],
  };
}

/** @returns undefined for what is no JSON, which is no annotation either */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
