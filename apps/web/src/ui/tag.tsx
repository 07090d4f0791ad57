import type { ReactNode } from "react";

/** The small boxed word: paraphrase, original, the kind of a note. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-[4px] border border-line bg-surface px-1.25 align-[0.1em] font-sans text-label font-medium whitespace-nowrap text-ink-2 not-italic">
      {children}
    </span>
  );
}
