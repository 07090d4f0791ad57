export type { CitedSource } from "./cited-source.ts";
export { type CslItem, toCslJson } from "./csl-item.ts";
export { formatReferences, type Reference, type ReferenceOptions } from "./format-references.ts";
export type { ImportedReference } from "./imported-reference.ts";
export {
  REFERENCES_MAX,
  REFERENCES_MAX_BYTES,
  type ReferencesRead,
  readReferences,
} from "./read-references.ts";
export {
  type ReferenceProblem,
  type ReferenceProblemCode,
  referenceProblemInfo,
} from "./reference-problems.ts";
export { toBibtex } from "./to-bibtex.ts";
