import type { SourceKind } from "@rejoinder/schema";
import { rightToSource } from "./policy.ts";

/**
 * Whether a source that everybody may read would become one that takes a right. The history has told of
 * it by then, and is never rewritten.
 */
export const wouldHide = (source: { kind: SourceKind }, to: { kind: SourceKind }): boolean =>
  rightToSource(source) === null && rightToSource(to) !== null;
