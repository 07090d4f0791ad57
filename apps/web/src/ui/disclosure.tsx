import type { ReactNode } from "react";

type Props = { summary: ReactNode; children: ReactNode; isOpenAtFirst?: boolean };

export function Disclosure({ summary, children, isOpenAtFirst = false }: Props) {
  return (
    <details open={isOpenAtFirst}>
      <summary className="target -ml-1 inline-flex list-none items-center gap-1 rounded-control pr-2 text-desk text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 20 20"
          aria-hidden="true"
          className="size-5 shrink-0 transition-transform duration-120 in-[details[open]>summary]:rotate-90"
        >
          <path d="m8 5.5 4.5 4.5L8 14.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        {summary}
      </summary>
      <div className="pt-2 pb-1 pl-5">{children}</div>
    </details>
  );
}
