import type { Run } from "../lib/words-diff.ts";
import { ShownText } from "./shown-text.tsx";

const marks = {
  before: "rounded-[2px] bg-hair text-ink-2 line-through decoration-1",
  after: "rounded-[2px] bg-hair underline decoration-2 underline-offset-3",
};

type Props = { runs: readonly Run[]; side: "before" | "after" };

/** A text in runs, those marked that the other version does not hold. */
export function MarkedRuns({ runs, side }: Props) {
  const Mark = side === "before" ? "del" : "ins";
  return runs.map(({ text, isChanged }, at) =>
    isChanged ? (
      <Mark key={at} className={marks[side]}>
        <ShownText text={text} />
      </Mark>
    ) : (
      <ShownText key={at} text={text} />
    ),
  );
}
