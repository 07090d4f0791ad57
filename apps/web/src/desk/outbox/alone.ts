import { newSendKey } from "../../lib/send-key.ts";

const NAME = "rejoinder.outbox";
const LEASE = "rejoinder.lease.outbox";

/** Milliseconds for which a tab has the outbox to itself without renewing it; longer than one sending. */
const TERM = 30_000;

const tab = newSendKey();
let isAtIt = false;

/**
 * Runs work unless this browser is at it already, in this tab or another. Tabs that meet all the same do no harm: what
 * they send has one key.
 *
 * @param work is handed what it must call before each sending
 * @returns null where it is under way
 */
export async function alone<T>(work: (renew: () => void) => Promise<T>): Promise<T | null> {
  // Web Locks are only there for pages from https or this computer.
  if (navigator.locks)
    return navigator.locks.request(NAME, { ifAvailable: true }, (lock) =>
      lock ? work(() => undefined) : null,
    );
  if (isAtIt || !take()) return null;
  isAtIt = true;
  try {
    return await work(() => void take());
  } finally {
    isAtIt = false;
    localStorage.removeItem(LEASE);
  }
}

function take(): boolean {
  try {
    const lease = JSON.parse(localStorage.getItem(LEASE) ?? "null");
    if (lease && lease.tab !== tab && lease.until > Date.now()) return false;
    localStorage.setItem(LEASE, JSON.stringify({ tab, until: Date.now() + TERM }));
    return true;
  } catch {
    return true;
  }
}
