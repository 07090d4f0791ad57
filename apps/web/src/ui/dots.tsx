import type { Side } from "./quotation.tsx";

const colours: Record<Side, string> = {
  allegation: "text-allegation",
  response: "text-response",
  neutral: "text-ink-2",
};

type Props = { side: Side; filled: number; of: number };

/** A grade as a row of squares; always beside its word, so hidden from screen readers. */
export function Dots({ side, filled, of }: Props) {
  return (
    <svg
      viewBox={`0 0 ${of * 12 - 3} 9`}
      width={of * 12 - 3}
      height="9"
      aria-hidden="true"
      className={`shrink-0 ${colours[side]}`}
    >
      {Array.from({ length: of }, (_, at) => (
        <rect
          key={at}
          x={at * 12 + 0.5}
          y="0.5"
          width="8"
          height="8"
          rx="1.5"
          fill={at < filled ? "currentColor" : "none"}
          stroke={at < filled ? "currentColor" : "var(--color-edge)"}
        />
      ))}
    </svg>
  );
}
