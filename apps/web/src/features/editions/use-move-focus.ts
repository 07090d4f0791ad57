import { useLayoutEffect, useRef } from "react";

/** What of a row was pressed; each is marked so by `data-control`, its row by `data-pair`. */
export type RowControl = "up" | "down" | "place" | "out";

/** Keeps the focus with what was pressed when its row goes to another place, or with the next row when it leaves. */
export function useMoveFocus() {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ id: string; control: RowControl } | null>(null);
  useLayoutEffect(() => {
    const { current: move } = wanted;
    if (!move) return;
    wanted.current = null;
    const row = list.current?.querySelector(`[data-pair="${CSS.escape(move.id)}"]`);
    const control = row?.querySelector<HTMLElement>(`[data-control="${move.control}"]`);
    // A row at the end of the list has one way to go.
    const isUsable = control && !control.matches(":disabled");
    const other = row?.querySelector<HTMLElement>("[data-control]:not(:disabled)");
    (isUsable ? control : other)?.focus();
  });
  return {
    list,
    /** Told before the order is changed. */
    moved(id: string, control: RowControl) {
      wanted.current = { id, control };
    },
  };
}
