import { openApart } from "../../apart.ts";
import type { AnnotationsRead } from "./annotation.read.ts";
import type { AnnotationTask } from "./annotation.thread.ts";

const apart = openApart<AnnotationTask>("features/annotation/annotation.thread.ts", {
  ms: 20_000,
  code: "ANNOTATIONS_TOO_SLOW",
});

/** As `readAnnotations`, in a thread of its own: hundreds of quotations in a long text take seconds. */
export const readAnnotationsApart = (file: string, preserved: string) =>
  apart<AnnotationsRead>({ file, preserved });
