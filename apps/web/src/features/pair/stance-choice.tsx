import { type Stance, stanceInfo } from "@rejoinder/schema";
import { type KeyboardEvent, useRef } from "react";
import { useWords } from "../../lib/words.ts";
import type { Side } from "../../ui/quotation.tsx";

/** From the side it speaks against to the side it speaks for; what does not apply stands last. */
const order = [
  "very_inconsistent",
  "inconsistent",
  "neutral",
  "consistent",
  "very_consistent",
  "not_applicable",
] as const satisfies readonly Stance[];

const steps: Partial<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

const tones: Record<Side, string> = {
  allegation: "text-allegation",
  response: "text-response",
  neutral: "text-ink-2",
};

type Props = {
  side: Side;
  label: string;
  value: Stance;
  onChoose: (stance: Stance) => void;
};

/**
 * A stance on five points, and one for what does not apply. Arrows move among them, space or Enter
 * chooses: what the focus passes over is not judged by that.
 * Source: WAI-ARIA Authoring Practices, radio group that is not checked by focus.
 */
export function StanceChoice({ side, label, value, onChoose }: Props) {
  const words = useWords();
  const group = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent) {
    const radios = [...(group.current?.querySelectorAll<HTMLElement>("[role=radio]") ?? [])];
    const at = radios.findIndex((radio) => radio === document.activeElement);
    const step = steps[event.key];
    const to =
      event.key === "Home"
        ? 0
        : event.key === "End"
          ? radios.length - 1
          : step !== undefined && (at + step + radios.length) % radios.length;
    if (to === false) return;
    event.preventDefault();
    radios[to]?.focus();
  }
  const points = stanceInfo[value].points;
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={move}
      className="-ml-1.5 flex"
    >
      {order.map((stance) => {
        const word = words(stanceInfo[stance].label);
        const filled = points !== null && (stanceInfo[stance].points ?? 3) <= points;
        return (
          <button
            key={stance}
            type="button"
            role="radio"
            aria-checked={stance === value}
            aria-label={word}
            title={word}
            tabIndex={stance === value ? 0 : -1}
            onClick={() => onChoose(stance)}
            className={`group/stance inline-flex h-6 w-6 touch:h-11 items-center justify-center rounded-control ${tones[side]}`}
          >
            <StancePoint
              isFilled={stance === "not_applicable" ? stance === value : filled}
              applies={stance !== "not_applicable"}
            />
          </button>
        );
      })}
    </div>
  );
}

function StancePoint({ isFilled, applies }: { isFilled: boolean; applies: boolean }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3">
      {applies ? (
        <rect
          x="1"
          y="1"
          width="10"
          height="10"
          rx="1.5"
          fill={isFilled ? "currentColor" : "none"}
          stroke={isFilled ? "currentColor" : "var(--color-edge)"}
        />
      ) : (
        <path
          d="M2 10 10 2"
          fill="none"
          strokeWidth={isFilled ? 2.5 : 1.25}
          stroke={isFilled ? "currentColor" : "var(--color-edge)"}
        />
      )}
    </svg>
  );
}
