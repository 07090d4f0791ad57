import { useSyncExternalStore } from "react";
import type { Waiting } from "./waiting.ts";

const PREFIX = "rejoinder.outbox.";
const nothing: readonly Waiting[] = [];

/** One entry a key, so that two tabs do not write over each other's. */
const keyOf = (personId: string, sendKey: string) => `${PREFIX}${personId}.${sendKey}`;

const listeners = new Set<() => void>();
let known: { personId: string; waiting: readonly Waiting[] } | null = null;

function changed(): void {
  known = null;
  for (const listener of listeners) listener();
}

/** What a person's changes in this browser wait to be sent, in their order. */
export function listWaiting(personId: string | null): readonly Waiting[] {
  if (personId === null) return nothing;
  if (known?.personId !== personId) known = { personId, waiting: read(personId) };
  return known.waiting;
}

/** @returns false where this browser keeps nothing */
export function keepWaiting(personId: string, waiting: Waiting): boolean {
  try {
    localStorage.setItem(keyOf(personId, waiting.sendKey), JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  } finally {
    changed();
  }
}

export function dropWaiting(personId: string, { sendKey }: Pick<Waiting, "sendKey">): void {
  localStorage.removeItem(keyOf(personId, sendKey));
  changed();
}

/** As it waits now; null where it was sent or dropped meanwhile, here or in another tab. */
export function stillWaiting(personId: string, sendKey: string): Waiting | null {
  return read(personId).find((each) => each.sendKey === sendKey) ?? null;
}

export function useWaiting(personId: string | null): readonly Waiting[] {
  return useSyncExternalStore(subscribe, () => listWaiting(personId));
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) {
    // What other tabs did while nobody listened was not heard.
    known = null;
    addEventListener("storage", changed);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener("storage", changed);
  };
}

function read(personId: string): Waiting[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(keyOf(personId, "")))
      .flatMap((key) => parse(localStorage.getItem(key)))
      .toSorted((one, other) => one.order - other.order);
  } catch {
    return [];
  }
}

function parse(text: string | null): Waiting[] {
  try {
    const found = JSON.parse(text ?? "null");
    return typeof found?.procedure === "string" && typeof found.sendKey === "string" ? [found] : [];
  } catch {
    return [];
  }
}
