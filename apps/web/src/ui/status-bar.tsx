import type { Sign } from "@rejoinder/schema";
import { StatusSign } from "./status-sign.tsx";
import { type Tone, toneColour } from "./tone.ts";

export type StatusCount<Key extends string> = {
  key: Key;
  label: string;
  count: number;
  sign: Sign;
  tone: Tone;
};

type Props<Key extends string> = {
  /** What is counted, for screen readers. */
  label: string;
  counts: readonly StatusCount<Key>[];
  selected?: Key | null;
  /** Called with null when the selected one is pressed again; without it the legend is text. */
  onSelect?: (key: Key | null) => void;
  formatNumber: (count: number) => string;
};

/** Counts as one stacked bar; the legend says the same in words, and filters. */
export function StatusBar<Key extends string>(props: Props<Key>) {
  const { label, counts, selected = null, onSelect, formatNumber } = props;
  const shown = counts.filter(({ count, key }) => count > 0 || key === selected);
  return (
    <section aria-label={label}>
      <div aria-hidden="true" className="flex h-2.5 gap-0.5 overflow-hidden rounded-full bg-hair">
        {shown.map(({ key, count, tone }) => (
          <span
            key={key}
            className="min-w-1.5 transition-opacity duration-150 forced-color-adjust-none"
            style={{
              flexGrow: count,
              backgroundColor: toneColour(tone),
              opacity: selected === null || selected === key ? 1 : 0.3,
            }}
          />
        ))}
      </div>
      <ul className="mt-2 -ml-2 flex flex-wrap gap-x-1">
        {shown.map((entry) => (
          <li key={entry.key}>
            {onSelect ? (
              <button
                type="button"
                aria-pressed={entry.key === selected}
                onClick={() => onSelect(entry.key === selected ? null : entry.key)}
                className="target inline-flex items-center gap-1.5 rounded-control px-2 text-left hover:bg-hair aria-pressed:bg-surface aria-pressed:inset-ring aria-pressed:inset-ring-edge"
              >
                <Entry entry={entry} formatNumber={formatNumber} />
              </button>
            ) : (
              <span className="inline-flex items-center gap-1.5 px-2 py-1">
                <Entry entry={entry} formatNumber={formatNumber} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type EntryProps = { entry: StatusCount<string>; formatNumber: (count: number) => string };

function Entry({ entry, formatNumber }: EntryProps) {
  return (
    <>
      <span style={{ color: toneColour(entry.tone) }}>
        <StatusSign sign={entry.sign} />
      </span>
      <span>{entry.label}</span>{" "}
      <span className="text-ink-2 tabular-nums">{formatNumber(entry.count)}</span>
    </>
  );
}
