import { useLayoutEffect } from "react";

/**
 * For what takes the focus while it is open, and gives it back to where it was: where that goes with
 * what was done, as a button to mend goes with what was missing, the heading of its section takes the
 * focus, or the nearest heading around that.
 */
export function useWayBack(isOpen: boolean): void {
  // Before the focus is taken by what opens.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    if (!isOpen || !opener || opener === document.body) return undefined;
    const around = sectionsAround(opener);
    return () => watch(opener, around);
  }, [isOpen]);
}

const sections = 'section, article, main, [role="dialog"], [role="region"]';

/** From the innermost: once the opener is gone it can no longer be asked. */
function sectionsAround(element: Element): Element[] {
  const section = element.closest(sections);
  if (!section) return [...document.querySelectorAll("main")];
  const { parentElement } = section;
  return [section, ...(parentElement ? sectionsAround(parentElement) : [])];
}

/** Until the focus is somewhere else: the opener may go later, with the answer to what was sent. */
function watch(opener: Element, around: readonly Element[]) {
  const observer = new MutationObserver(look);
  let frame = 0;
  function leave({ target }: FocusEvent) {
    if (target === opener) return;
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener("focusin", leave);
  }
  function look() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      // One more, after whatever else gives the focus back.
      frame = requestAnimationFrame(() => {
        if (opener.isConnected || document.activeElement !== document.body) return;
        focusHeading(around);
      });
    });
  }
  document.addEventListener("focusin", leave);
  // Nothing behind a dialog can be focused until it is no longer hidden for it.
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ["inert", "aria-hidden"],
  });
  look();
}

function focusHeading(around: readonly Element[]) {
  const section = around.find((each) => each.isConnected && each.querySelector("h1, h2, h3"));
  const heading = section?.querySelector<HTMLElement>("h1, h2, h3");
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
