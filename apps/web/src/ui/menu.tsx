import type { ReactNode } from "react";
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from "react-aria-components";

export type MenuEntry = { id: string; label: string; hint?: string; run: () => void };

type Props = {
  /** Says what the menu is for; also the trigger's name when that is an icon. */
  label: string;
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  /** When the entries are one choice, the id of the chosen one. */
  selected?: string;
  triggerClassName?: string;
};

export function Menu({ label, trigger, entries, selected, triggerClassName = "" }: Props) {
  const choice =
    selected === undefined
      ? {}
      : {
          selectionMode: "single" as const,
          selectedKeys: [selected],
          disallowEmptySelection: true,
        };
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        className={`target inline-flex items-center justify-center gap-2 rounded-control px-1.5 text-ink-2 hover:bg-hair hover:text-ink ${triggerClassName}`}
      >
        {trigger}
      </AriaButton>
      <Popover
        placement="bottom end"
        className="max-w-[min(24rem,calc(100vw-2rem))] min-w-44 rounded-control border border-line bg-surface p-1 transition-opacity duration-120 data-entering:opacity-0 data-exiting:opacity-0"
      >
        <AriaMenu
          {...choice}
          aria-label={label}
          className="outline-none"
          onAction={(id) => entries.find((entry) => entry.id === id)?.run()}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={itemStyle}>
              <span className="min-w-0 grow wrap-anywhere">{entry.label}</span>
              {entry.hint && <span className="text-ink-2">{entry.hint}</span>}
              {entry.id === selected && <CheckMark />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

/** Also the row of the command palette. */
export const itemStyle =
  "target flex cursor-pointer items-center gap-3 rounded-[4px] px-2.5 py-1.5 text-desk text-ink outline-none data-focused:bg-hair data-focused:forced-colors:bg-[Highlight] data-focus-visible:inset-ring-2 data-focus-visible:inset-ring-accent";

export function CheckMark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4 shrink-0">
      <path d="m4.5 10.5 3.5 3.5 7.5-8" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
