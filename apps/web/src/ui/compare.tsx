import type { ReactNode } from "react";

type Side = { label: string; children: ReactNode };

/** Two versions of one thing, side by side; one above the other where there is no room. */
export function Compare({ standing, mine }: { standing: Side; mine: Side }) {
  return (
    <div className="grid gap-px overflow-hidden rounded-control border border-line bg-line sm:grid-cols-2">
      {[standing, mine].map(({ label, children }) => (
        <section key={label} aria-label={label} className="min-w-0 bg-surface p-4">
          <h3 className="mb-2 text-label text-ink-2">{label}</h3>
          <div className="flex max-h-[40vh] flex-col gap-2 overflow-y-auto">{children}</div>
        </section>
      ))}
    </div>
  );
}
