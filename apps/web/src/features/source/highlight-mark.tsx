import type { ReactNode } from "react";
import type { Side } from "../../ui/quotation.tsx";
import { type Highlight, isCloseConfirmed, isToConfirm, sideOf } from "./highlight.ts";

const colours: Record<Side, string> = {
  allegation: "bg-allegation-wash border-allegation",
  response: "bg-response-wash border-response",
  neutral: "bg-hair border-edge",
};

/** How sure it is that the words are those quoted. */
const lineOf = (highlight: Highlight) =>
  isToConfirm(highlight)
    ? "border-b-2 border-dashed"
    : isCloseConfirmed(highlight)
      ? "border-b-4 border-double"
      : "border-b-2";

/** Room below the words for the lines of the highlights inside. */
const paddings = ["pb-0.5", "pb-1.5", "pb-2.5"];

type Props = {
  highlight: Highlight;
  children: ReactNode;
  /** How many highlights lie inside this one here. */
  depth: number;
  /** Whether it begins here: addresses lead to this place. */
  isFirst: boolean;
  /** Whether the address leads to it now. */
  isCurrent: boolean;
};

export function HighlightMark({ highlight, children, depth, isFirst, isCurrent }: Props) {
  const here = isFirst ? { id: `anchor-${highlight.anchorId}`, tabIndex: -1 } : {};
  return (
    <mark
      {...here}
      data-side={sideOf(highlight)}
      data-current={isCurrent || undefined}
      className={`rounded-[2px] text-ink outline-accent data-current:outline-2 data-current:-outline-offset-1 ${colours[sideOf(highlight)]} ${paddings[Math.min(depth, 2)]} ${lineOf(highlight)}`}
    >
      {children}
    </mark>
  );
}
