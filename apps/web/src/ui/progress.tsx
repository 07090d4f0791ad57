type Props = { label: string; value: number; max: number };

/** How far somebody has come, as a thin line; the page says it in words too. */
export function Progress({ label, value, max }: Props) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={0}
      aria-valuemax={max}
      className="h-1 overflow-hidden rounded-full bg-line"
    >
      <div
        className="h-full rounded-full bg-ink-2 transition-[width] duration-150 ease-out"
        style={{ width: `${(100 * value) / Math.max(1, max)}%` }}
      />
    </div>
  );
}
