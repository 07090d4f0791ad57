/** Opening mark of each closing one. A straight mark, and the German “, is both. */
const opening: Readonly<Record<string, readonly string[]>> = {
  "”": ["“"],
  "“": ["„"],
  "»": ["«"],
  "’": ["‘"],
  '"': ['"'],
  "'": ["'"],
};
const openers = new Set(["“", "„", "«", "‘", '"', "'"]);
const single = new Set(["‘", "’", "'"]);
const mark = /[“”„«»‘’"']|\n\s*\n/gu;
/** Marks that may wait for their closing one, the oldest forgotten first: the work stays in proportion to the text. */
const DEEPEST = 8;
const wordCharacter = /[\p{L}\p{N}]/u;

type Opened = { sign: string; start: number };

/**
 * Where other people's words stand, marks included.
 *
 * @returns `[start, end)` in UTF-16 code units, in order, never overlapping: the outer of two that
 *   are nested. A quotation ends in its own paragraph; one that is never closed is none. An
 *   apostrophe inside or after a word opens none.
 */
export function quotedSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let opened: Opened[] = [];
  for (const { 0: sign, index } of text.matchAll(mark)) {
    if (sign.startsWith("\n")) {
      opened = [];
      continue;
    }
    const afterWord = wordCharacter.test(text[index - 1] ?? "");
    const beforeWord = wordCharacter.test(text[index + 1] ?? "");
    const start = single.has(sign) && beforeWord ? null : closeMark(opened, sign);
    if (start !== null) {
      while ((spans.at(-1)?.[0] ?? -1) > start) spans.pop();
      spans.push([start, index + 1]);
    } else if (openers.has(sign) && !afterWord && (!single.has(sign) || beforeWord)) {
      opened.push({ sign, start: index });
      if (opened.length > DEEPEST) opened.shift();
    }
  }
  return spans;
}

/** Takes the opening mark that `sign` closes off `opened`, with all after it. @returns null where there is none. */
function closeMark(opened: Opened[], sign: string): number | null {
  const match = opened.findLastIndex((each) => opening[sign]?.includes(each.sign));
  return match === -1 ? null : (opened.splice(match)[0]?.start ?? null);
}
