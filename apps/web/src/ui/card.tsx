import type { ReactNode } from "react";

/** The surface of a pair or a form; a quotation's bar inside reaches its edge. */
export function Card({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <div className={`gutter rounded-card border border-line bg-surface py-5 ${className}`}>
      {children}
    </div>
  );
}
