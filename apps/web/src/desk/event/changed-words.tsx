import { diffArrays } from "diff";

type Props = {
  /** The words before and after a change. */
  before: string;
  after: string;
  shows: "before" | "after";
};

const marks = {
  before: "rounded-[2px] bg-hair text-ink-2 line-through decoration-1",
  after: "rounded-[2px] bg-hair underline decoration-2 underline-offset-3",
};

/** One version of a text, with the words marked that the other does not hold. */
export function ChangedWords({ before, after, shows }: Props) {
  const Mark = shows === "before" ? "del" : "ins";
  return runsOf(before, after, shows).map(({ text, isChanged }, at) =>
    isChanged ? (
      <Mark key={at} className={marks[shows]}>
        {text}
      </Mark>
    ) : (
      text
    ),
  );
}

type Run = { text: string; isChanged: boolean };

/** One version in runs of words that the other holds or does not; the space between changed words is changed too. */
function runsOf(before: string, after: string, shows: "before" | "after"): Run[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after))
    .filter(({ added, removed }) => (shows === "before" ? !added : !removed))
    .map(({ value, added, removed }) => ({ text: value.join(""), isChanged: added || removed }));
  const runs: Run[] = [];
  for (const [at, { text, isChanged }] of parts.entries()) {
    const isBetween =
      text.trim() === "" && (parts[at - 1]?.isChanged ?? false) && at + 1 < parts.length;
    const last = runs.at(-1);
    if (last && last.isChanged === (isChanged || isBetween)) last.text += text;
    else runs.push({ text, isChanged });
  }
  return runs;
}

/** Words, spaces and marks, each by itself. */
function wordsOf(text: string): string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}
