import type { CitedSource, Reference, ReferenceOptions, ReferencesRead } from "@rejoinder/citation";
import { openApart } from "../../apart.ts";
import type { ReferenceTask } from "./reference.thread.ts";

/** One thread for all: the styles are read once. */
const apart = openApart<ReferenceTask>("features/reference/reference.thread.ts", {
  ms: 20_000,
  code: "REFERENCES_TOO_SLOW",
});

/** Sets references in a style, in a thread of its own: a long list takes seconds. */
export const setReferencesApart = (sources: readonly CitedSource[], options: ReferenceOptions) =>
  apart<Reference[]>({ task: "set", sources, options });

/** Reads somebody's list of references, in a thread of its own: a hostile one takes seconds. */
export const readReferencesApart = (text: string) => apart<ReferencesRead>({ task: "read", text });
