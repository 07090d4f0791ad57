import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { rangeOf, readRange, type TextRange } from "./text-place.ts";

export type Reader = ReturnType<typeof useReader>;

/** What acts on the words selected: a press on it leaves them selected. */
export const KEEPS_SELECTION = "data-keeps-selection";

/** How far from the window's top words are brought that were found, as a share of its height. */
const READING_HEIGHT = 0.35;

/** A preserved text on the page, and the words of it that its reader has selected. */
export function useReader(text: string) {
  const root = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<TextRange | null>(null);
  const [isCaret, setCaret] = useState(false);

  /** Selects nothing; a caret stays where the words ended. */
  const clear = useCallback(() => {
    const selection = document.getSelection();
    const hasCaret = root.current === document.activeElement && selection?.rangeCount === 1;
    if (hasCaret) selection.collapseToEnd();
    else selection?.removeAllRanges();
    setSelected(null);
  }, []);

  useEffect(() => {
    let isDragging = false;
    function read() {
      const selection = document.getSelection();
      const box = root.current;
      if (isDragging || !box || !selection?.anchorNode || selection.rangeCount === 0) return;
      if (!box.contains(selection.anchorNode) && !box.contains(selection.focusNode)) return;
      setSelected(selection.isCollapsed ? null : readRange(box, selection.getRangeAt(0), text));
    }
    function press({ target, pointerType }: PointerEvent) {
      isDragging = pointerType === "mouse" && root.current?.contains(target as Node) === true;
      const keeps = `[${KEEPS_SELECTION}], [role="dialog"], [data-react-aria-top-layer]`;
      if (!(target as Element).closest(keeps)) setSelected(null);
    }
    function release() {
      if (!isDragging) return;
      isDragging = false;
      // The browser settles a selection behind the release.
      setTimeout(read);
    }
    function leave({ key, target }: KeyboardEvent) {
      const isFree =
        target === document.body || (target as Element).closest(`[${KEEPS_SELECTION}]`) !== null;
      if (key !== "Escape" || !isFree) return;
      // Where there is a caret it goes on from there.
      root.current?.focus({ preventScroll: true });
      clear();
    }
    document.addEventListener("selectionchange", read);
    document.addEventListener("keydown", leave);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    // As where selected words are dragged away.
    document.addEventListener("pointercancel", release);
    return () => {
      document.removeEventListener("selectionchange", read);
      document.removeEventListener("keydown", leave);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
    };
  }, [text, clear]);

  /** Selects words of the text and brings them before the reader. */
  const select = useCallback((range: TextRange) => {
    const found = root.current && rangeOf(root.current, range);
    if (!found) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(found);
    setSelected(range);
    const { top } = found.getBoundingClientRect();
    window.scrollBy({ top: top - window.innerHeight * READING_HEIGHT });
  }, []);

  return useMemo(
    () => ({ text, root, selected, select, clear, isCaret, setCaret }),
    [text, selected, select, clear, isCaret],
  );
}
