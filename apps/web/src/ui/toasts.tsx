import { createContext, type ReactNode, use, useCallback, useRef, useState } from "react";
import { Button } from "./button.tsx";

export type Toast = {
  text: string;
  action?: { label: string; run: () => void };
  /** It tells of work that was not saved: it stays until somebody takes it away. */
  stays?: boolean;
};

const ToastContext = createContext<((toast: Toast) => void) | null>(null);

/** Long enough to read twice and to reach the button by key (WCAG 2.2.1: nothing is lost after). */
const lifetime = 10_000;

type Props = { children: ReactNode; label: string; dismissLabel: string };

/** Shows one message at a time; it waits while the pointer or the focus is on it. */
export function ToastProvider({ children, label, dismissLabel }: Props) {
  const [toast, setToast] = useState<(Toast & { id: number }) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stays = useRef(false);

  const hold = () => clearTimeout(timer.current);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    if (!stays.current) timer.current = setTimeout(() => setToast(null), lifetime);
  }, []);
  const show = useCallback(
    (next: Toast) => {
      stays.current = next.stays === true;
      setToast((last) => ({ ...next, id: (last?.id ?? 0) + 1 }));
      release();
    },
    [release],
  );
  function dismiss() {
    hold();
    setToast(null);
  }

  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={label}
        data-no-print
        // Stays in reach of eye and ear while a dialog hides the page.
        data-react-aria-top-layer="true"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-30 flex justify-center"
        onPointerEnter={hold}
        onPointerLeave={release}
        onFocus={hold}
        onBlur={release}
      >
        <div role="status" aria-live="polite" aria-atomic="true">
          {toast && (
            <div
              key={toast.id}
              className="pointer-events-auto flex max-w-measure items-center gap-3 rounded-control bg-ink py-1.5 pr-1.5 pl-4 text-paper"
            >
              <p className="text-desk">{toast.text}</p>
              {toast.action && (
                <Button
                  className="border-transparent! bg-transparent! font-[560] text-paper! underline underline-offset-3"
                  onPress={() => {
                    toast.action?.run();
                    dismiss();
                  }}
                >
                  {toast.action.label}
                </Button>
              )}
              <Button
                label={dismissLabel}
                className="border-transparent! bg-transparent! text-paper!"
                onPress={dismiss}
              >
                <svg viewBox="0 0 20 20" aria-hidden="true" className="size-4">
                  <path d="m5 5 10 10M15 5 5 15" stroke="currentColor" strokeWidth="1.5" />
                </svg>
              </Button>
            </div>
          )}
        </div>
      </section>
    </ToastContext>
  );
}

export function useToast() {
  const show = use(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider above it");
  return show;
}
