import { useEffect, useEffectEvent } from "react";
import { rangeOf } from "./text-place.ts";
import type { Reader } from "./use-reader.ts";

/**
 * A caret in the text. The browser's own moves it, as in a field that takes no change: by character,
 * word, line and page, in the way of the reader's system, and screen readers follow it.
 *
 * @param onEnter what Enter does with the words selected
 */
export function useCaret(reader: Reader, onEnter: () => void): void {
  const { root, isCaret, setCaret, selected, clear } = reader;
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      if (selected) onEnter();
    }
    if (event.key === "Escape") {
      event.preventDefault();
      clear();
      setCaret(false);
    }
  });
  const begin = useEffectEvent(() => {
    if (root.current) placeCaret(root.current, reader);
  });

  useEffect(() => {
    const box = root.current;
    if (!isCaret || !box) return;
    begin();
    const refuse = (event: Event) => event.preventDefault();
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget === null && document.hasFocus()) setCaret(false);
    };
    // What is being composed cannot be refused, only left.
    const leaveComposing = () => box.blur();
    box.addEventListener("keydown", press);
    box.addEventListener("compositionstart", leaveComposing);
    box.addEventListener("beforeinput", refuse);
    box.addEventListener("focusout", leave);
    return () => {
      box.removeEventListener("keydown", press);
      box.removeEventListener("compositionstart", leaveComposing);
      box.removeEventListener("beforeinput", refuse);
      box.removeEventListener("focusout", leave);
    };
  }, [root, isCaret, setCaret]);
}

/** Where words are selected, else at the quotation that the address names, else at the first line in sight. */
function placeCaret(box: HTMLElement, { selected, text }: Reader): void {
  const selection = document.getSelection();
  const words = selected && rangeOf(box, selected);
  const current = box.querySelector("[data-current] [data-at]");
  const inSight = [...box.querySelectorAll("p")].find(
    (paragraph) => paragraph.getBoundingClientRect().bottom > 0,
  );
  const leaf = current ?? inSight?.querySelector("[data-at]") ?? box.querySelector("[data-at]");
  box.focus({ preventScroll: true });
  if (words) {
    selection?.removeAllRanges();
    selection?.addRange(words);
  } else if (leaf && text !== "") selection?.collapse(leaf.firstChild ?? leaf, 0);
  const line = words?.startContainer.parentElement ?? leaf;
  line?.scrollIntoView({ block: "nearest" });
}
