import type { ReactNode } from "react";

type Props = {
  /** Number of lines; each as high as the text it stands for. */
  lines?: number;
  /** The line height of the text to come. */
  size?: "desk" | "body" | "quotation" | "title";
  className?: string;
};

const heights = { desk: "h-5", body: "h-6.25", quotation: "h-7.25", title: "h-8.5" };
const bars = { desk: "h-2", body: "h-2.25", quotation: "h-3", title: "h-4" };

/** Grey lines where text will be, of the same height, so that nothing jumps. */
export function Skeleton({ lines = 1, size = "desk", className = "" }: Props) {
  return (
    <span aria-hidden="true" className={`block ${className}`}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={`flex items-center ${heights[size]}`}>
          <span
            className={`block animate-pulse ${bars[size]} rounded-full bg-hair ${line === lines - 1 && lines > 1 ? "w-3/5" : "w-full"}`}
          />
        </span>
      ))}
    </span>
  );
}

/** Says once that something is on its way; the skeletons inside stay silent. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}
