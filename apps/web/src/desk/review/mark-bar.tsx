import { type ChosenStatus, chosenStatuses, evidenceStatusInfo } from "@rejoinder/schema";
import { useWords } from "../../lib/words.ts";
import { Kbd } from "../../ui/kbd.tsx";
import { StatusSign } from "../../ui/status-sign.tsx";
import { toneColour } from "../../ui/tone.ts";

type Props = {
  /** For screen readers. */
  label: string;
  /** The one that is marked, if any. */
  marked: string | null;
  onMark: (status: ChosenStatus) => void;
  /** Three columns on a small screen, where the bar stays in sight. */
  isCompact?: boolean;
};

/** The seven statuses with their keys. By finger, two columns in reach of a thumb. */
export function MarkBar({ label, marked, onMark, isCompact = false }: Props) {
  const words = useWords();
  return (
    <fieldset
      aria-label={label}
      className={`grid gap-1.5 md:flex md:flex-wrap ${isCompact ? "grid-cols-3" : "grid-cols-2"}`}
    >
      {chosenStatuses.map((status) => {
        const { key, short, label: full, sign } = evidenceStatusInfo[status];
        return (
          <button
            key={status}
            type="button"
            aria-pressed={status === marked}
            aria-keyshortcuts={key}
            title={words(full)}
            onClick={() => onMark(status)}
            className="target inline-flex items-center gap-2 rounded-control border border-line bg-paper px-2 py-1 text-left text-desk text-ink transition-colors duration-120 hover:border-edge aria-pressed:border-current aria-pressed:bg-surface aria-pressed:font-[560] aria-pressed:inset-ring"
            style={status === marked ? { color: toneColour(status) } : undefined}
          >
            <span className={isCompact ? "contents max-md:hidden" : "contents"}>
              <Kbd>{key}</Kbd>
            </span>
            <span
              className={`hidden ${isCompact ? "md:touch:inline" : "touch:inline"}`}
              style={{ color: toneColour(status) }}
            >
              <StatusSign sign={sign} />
            </span>
            <span className="min-w-0">{words(short)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
