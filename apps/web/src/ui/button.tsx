import type { ReactNode, Ref } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Kbd } from "./kbd.tsx";

type Props = {
  children: ReactNode;
  onPress?: () => void;
  variant?: "primary" | "plain" | "quiet";
  type?: "button" | "submit";
  /** The key that does the same, shown beside the words. */
  shortcut?: string;
  /** Work is under way: the button keeps its place and focus, and does not act. */
  isPending?: boolean;
  isDisabled?: boolean;
  /** For a button whose words alone do not say enough. */
  label?: string;
  /** Id of what says more about it. */
  describedBy?: string;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

const variants = {
  primary: "border border-transparent bg-ink px-3.5 font-[560] text-paper hover:bg-ink-2",
  plain: "border border-line bg-surface px-3 text-ink hover:border-edge",
  quiet: "border border-transparent px-2 text-ink-2 hover:bg-hair hover:text-ink",
};

export function Button(props: Props) {
  const {
    children,
    variant = "plain",
    shortcut,
    label,
    describedBy,
    className = "",
    ...rest
  } = props;
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
      {...(shortcut === undefined ? {} : { "aria-keyshortcuts": shortcut })}
      className={`target inline-flex items-center justify-center gap-2 rounded-control text-left text-desk transition-colors duration-120 disabled:opacity-60 data-pending:opacity-60 ${variants[variant]} ${className}`}
    >
      {shortcut && <Kbd>{shortcut.length === 1 ? shortcut.toUpperCase() : shortcut}</Kbd>}
      {children}
    </AriaButton>
  );
}
