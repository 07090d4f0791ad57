import { type AnnotationRefusal, refuseAnnotation } from "./annotation-refusal.ts";
import { isOfType, isRecord, type JsonRecord, listOf, stringOf } from "./json-record.ts";

/** A quotation that somebody else's annotation points at. What it does not say is null. */
export type ReadAnnotation = {
  id: string | null;
  /** The address of what was annotated. */
  source: string | null;
  exact: string;
  prefix: string | null;
  suffix: string | null;
  /** Only a hint: `unit` says how it counts. Hypothesis counts UTF-16 code units, W3C code points. */
  position: { start: number; end: number; unit: "codePoint" | "codeUnit" } | null;
  /** What the annotator wrote, as it stands: plain text, Markdown or HTML. */
  note: string | null;
};

/** One for each target of an annotation. */
export function readTargets(
  annotation: JsonRecord,
  path: string,
): (ReadAnnotation | AnnotationRefusal)[] {
  const targets = listOf(annotation["target"]);
  if (targets.length === 0) return [refuseAnnotation("ANNOTATION_NO_TARGET", path)];
  const isList = Array.isArray(annotation["target"]);
  return targets.map((target, at) =>
    readTarget(annotation, target, `${path}/target${isList ? `/${at}` : ""}`),
  );
}

function readTarget(
  annotation: JsonRecord,
  target: unknown,
  path: string,
): ReadAnnotation | AnnotationRefusal {
  const selectors = isRecord(target) ? selectorsIn(target["selector"]) : [];
  const quotes = selectors.filter((selector) => isOfType(selector, "TextQuoteSelector"));
  if (quotes.length === 0) return refuseAnnotation("ANNOTATION_NO_QUOTATION", path);
  const quote = quotes.find(({ exact }) => (stringOf(exact) ?? "").trim() !== "");
  const exact = stringOf(quote?.["exact"]);
  if (quote === undefined || exact === null)
    return refuseAnnotation("ANNOTATION_QUOTATION_UNREADABLE", path);
  return {
    id: stringOf(annotation["id"]) ?? stringOf(annotation["@id"]),
    source: sourceOf(annotation, target),
    exact,
    prefix: stringOf(quote["prefix"]),
    suffix: stringOf(quote["suffix"]),
    position: positionIn(selectors, isOfHypothesis(annotation) ? "codeUnit" : "codePoint"),
    note: noteOf(annotation),
  };
}

/** More selectors than this no target has; the rest is not looked at. */
const MOST_SELECTORS = 100;

/** The selectors of a target and those that refine them, outermost first. */
function selectorsIn(selector: unknown): JsonRecord[] {
  const found: JsonRecord[] = [];
  const open = [...listOf(selector)];
  for (let at = 0; at < open.length && at < MOST_SELECTORS; at += 1) {
    const one = open[at];
    if (!isRecord(one)) continue;
    found.push(one);
    open.push(...listOf(one["refinedBy"]));
  }
  return found;
}

function positionIn(
  selectors: readonly JsonRecord[],
  unit: "codePoint" | "codeUnit",
): ReadAnnotation["position"] {
  for (const selector of selectors) {
    const { start, end } = selector;
    if (
      isOfType(selector, "TextPositionSelector") &&
      isOffset(start) &&
      isOffset(end) &&
      start < end
    )
      return { start, end, unit };
  }
  return null;
}

const isOffset = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** Its rows name the page in `uri`; no property of W3C's annotations is called so. */
const isOfHypothesis = (annotation: JsonRecord) => typeof annotation["uri"] === "string";

function sourceOf(annotation: JsonRecord, target: unknown): string | null {
  const source = isRecord(target) ? stringOf(target["source"]) : stringOf(target);
  return source ?? stringOf(annotation["uri"]);
}

/** Hypothesis keeps it in `text`, W3C in `bodyValue` or in textual bodies; a tag is no note. */
function noteOf({ text, bodyValue, body }: JsonRecord): string | null {
  const bodies = listOf(body)
    .filter((one) => isRecord(one) && one["purpose"] !== "tagging")
    .map((one) => (isRecord(one) ? one["value"] : null));
  const notes = [text, bodyValue, ...bodies].filter(
    (note) => typeof note === "string" && note.trim() !== "",
  );
  return notes.length === 0 ? null : notes.join("\n\n");
}
