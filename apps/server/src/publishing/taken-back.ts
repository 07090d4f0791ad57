import type { EditionRecord, ReportContent } from "@rejoinder/report";

/**
 * Whether the desk no longer says all that a record says: words that were erased, withdrawn, reworded or
 * made confidential, a status that is another. What came besides takes nothing back. Numbers are left
 * out, for sources are numbered anew by what came.
 *
 * @param again the same draft, frozen later
 */
export function isTakenBack(record: EditionRecord, again: EditionRecord): boolean {
  return Object.entries(record.contents).some(([locale, content]) => {
    const now = again.contents[locale as keyof EditionRecord["contents"]];
    return !now || isContentTakenBack(content, now);
  });
}

function isContentTakenBack(content: ReportContent, again: ReportContent): boolean {
  const pairs = new Map(again.pairs.map((pair) => [pair.id, pair]));
  const besidePairs = (of: ReportContent) => ({ ...of, pairs: [] });
  return (
    isMissing(besidePairs(content), besidePairs(again)) ||
    content.pairs.some((pair) => isMissing(pair, pairs.get(pair.id)))
  );
}

/** Whether a text that stands somewhere in one stands nowhere in the other. */
function isMissing(inOne: unknown, inOther: unknown): boolean {
  const others = new Set(textsIn(inOther));
  return textsIn(inOne).some((text) => !others.has(text));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
