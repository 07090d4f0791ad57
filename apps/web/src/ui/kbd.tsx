import type { ReactNode } from "react";

/** A key as it is engraved; of no use, and so hidden, where there is only a finger. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd
      aria-hidden="true"
      className="inline-flex h-5 min-w-5 shrink-0 items-center justify-center rounded-[4px] border border-b-2 border-line bg-paper px-1 font-sans text-[0.75rem] leading-none font-[560] whitespace-nowrap text-ink-2 touch:hidden"
    >
      {children}
    </kbd>
  );
}
