import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type ErrorProps = {
  title: string;
  text?: string;
  retryLabel: string;
  onRetry: () => void;
  isRetrying?: boolean;
};

/** Something could not be loaded: what, and the way to try again. */
export function ErrorState({ title, text, retryLabel, onRetry, isRetrying }: ErrorProps) {
  return (
    <div
      role="alert"
      className="rounded-card border border-line border-l-3 border-l-danger bg-surface px-5 py-4"
    >
      <p className="font-serif text-body font-semibold">{title}</p>
      {text && <p className="mt-1 max-w-measure text-ink-2">{text}</p>}
      <div className="mt-3">
        <Button onPress={onRetry} isPending={isRetrying ?? false}>
          {retryLabel}
        </Button>
      </div>
    </div>
  );
}

type EmptyProps = { title: string; text?: string; children?: ReactNode };

/** Nothing here yet: why, and what to do about it. */
export function EmptyState({ title, text, children }: EmptyProps) {
  return (
    <div className="border-y border-hair py-6">
      <p className="font-serif text-body text-ink">{title}</p>
      {text && <p className="mt-1 max-w-measure text-ink-2">{text}</p>}
      {children && <div className="mt-3">{children}</div>}
    </div>
  );
}
