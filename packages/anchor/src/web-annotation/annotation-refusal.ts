/** Why an annotation, or the whole file, was not taken. */
const annotationRefusals = {
  FILE_NOT_ANNOTATIONS:
    "This is neither a Web Annotation, nor a collection of them, nor an export of Hypothesis: export the annotations again as JSON.",
  ANNOTATION_NOT_AN_OBJECT: "An annotation is a JSON object, and this is none: leave it out.",
  ANNOTATION_NO_TARGET: "This annotation has no target: give it one, or leave it out.",
  ANNOTATION_NO_QUOTATION:
    "This target has no TextQuoteSelector, for it is a whole page or an answer: annotate the words themselves.",
  ANNOTATION_QUOTATION_UNREADABLE:
    "The TextQuoteSelector of this target has no words in “exact”: annotate the words again.",
} as const;

export type AnnotationRefusal = {
  code: keyof typeof annotationRefusals;
  message: string;
  /** Where in the file, as a JSON Pointer (RFC 6901); "" for all of it. */
  path: string;
};

export const refuseAnnotation = (
  code: AnnotationRefusal["code"],
  path: string,
): AnnotationRefusal => ({ code, message: annotationRefusals[code], path });
