import { type RefObject, useEffect, useRef, useState } from "react";

const fields = ["input", "select", "textarea"].map((name) => `${name}:not([disabled])`).join();

/** A choice by dots is entered where it was made. */
function firstField(container: Element | null): HTMLElement | null {
  const first = container?.querySelector<HTMLElement>(fields) ?? null;
  if (!(first instanceof HTMLInputElement) || first.type !== "radio") return first;
  const name = CSS.escape(first.name);
  return container?.querySelector<HTMLElement>(`[name="${name}"]:checked`) ?? first;
}

/** Moves the focus to the first field of what is opened to be filled in. */
export function useFirstField(container: RefObject<Element | null>): void {
  useEffect(() => firstField(container.current)?.focus(), [container]);
}

/**
 * Moves the focus to the first wrong field of a form, in the order of the page, once a submit was refused.
 *
 * @param error of the last sending, which the form tells at its fields
 * @returns `form`, its ref; and `refuse`, for a submit that is not sent because of what its fields tell
 */
export function useFirstError(error: unknown) {
  const form = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals > 0) focusFirstError(form.current);
  }, [refusals]);
  useEffect(() => {
    if (error) focusFirstError(form.current);
  }, [error]);
  return { form, refuse: () => setRefusals((count) => count + 1) };
}

function focusFirstError(form: HTMLFormElement | null) {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? null;
  (wrong?.matches(fields) ? wrong : firstField(wrong))?.focus();
}
