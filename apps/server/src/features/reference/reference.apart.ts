import type { CitedSource, Reference, ReferenceOptions } from "@rejoinder/citation";
import type { ReferenceFormat } from "@rejoinder/schema";
import { openApart } from "../../apart.ts";
import type { ReferencesTold, ReferenceTask } from "./reference.thread.ts";

/** One thread for all: the styles are read once, and take some 90 MB that the desk itself does without. */
const apart = openApart<ReferenceTask>("features/reference/reference.thread.ts", {
  ms: 20_000,
  code: "REFERENCES_TOO_SLOW",
});

/** Sets references in a style, in a thread of its own: a long list takes seconds. */
export const setReferencesApart = (sources: readonly CitedSource[], options: ReferenceOptions) =>
  apart<Reference[]>({ task: "set", sources, options });

/** Sources as another program takes them. */
export const writeReferencesApart = (sources: readonly CitedSource[], format: ReferenceFormat) =>
  apart<string>({ task: "write", sources, format });

/** Reads somebody's list of references, in a thread of its own: a hostile one takes seconds. */
export const readReferencesApart = (text: string) => apart<ReferencesTold>({ task: "read", text });
