import { selectorsOf } from "./quotation.ts";

/** A made-up page in two languages, with what tells typography from meaning. */
export const page =
  "Le parquet de Paris ouvre une enquête. « Je n’ai jamais refusé de répondre », a dit M. Moreau " +
  "le 28 août 2024 devant la presse. Il n’a pas donné les 10 000 dossiers demandés par la " +
  "commission, selon l’œuvre de trois experts. “We did not take 5 million dollars from anyone,” " +
  "he told reporters on Monday, – 5 people were present. It was −5 degrees and 10² volts. A few " +
  "hours ago the growing pains of the platform were discussed again by its founder in public.";

/** What a quotation of the page would be sought by, before the page is changed. */
export function taken(exact: string, text = page) {
  const start = text.indexOf(exact);
  if (start === -1) throw new Error(`no “${exact}” in the text`);
  const { prefix, suffix } = selectorsOf(text, start, start + exact.length);
  return { exact, prefix, suffix, start };
}

/** The words of a place; null for none. */
export const wordsAt = (
  text: string,
  { start, end }: { start: number | null; end: number | null },
) => (start === null || end === null ? null : text.slice(start, end));
