import { useCallback, useState } from "react";

/**
 * What somebody began to write: kept in this browser until it is saved, so that a closed dialog,
 * a refusal or a reload loses nothing.
 *
 * @param name of the draft, told apart by what it is about.
 * @param read makes a whole draft of what was kept, which may be null, old or foreign.
 * @returns the draft, a setter for some of its fields, and what forgets it.
 */
export function useDraft<T extends object>(name: string, read: (kept: Partial<T> | null) => T) {
  const key = `rejoinder.draft.${name}`;
  const [draft, setDraft] = useState(() => read(readKept<T>(key)));
  const change = useCallback(
    (fields: Partial<T>) =>
      setDraft((now) => {
        const next = { ...now, ...fields };
        keep(key, next);
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => keep(key, null), [key]);
  return [draft, change, forget] as const;
}

function readKept<T>(key: string): Partial<T> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return typeof kept === "object" ? (kept as Partial<T> | null) : null;
  } catch {
    return null;
  }
}

function keep(key: string, draft: object | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // Storage may be forbidden or full; the draft then lives as long as its form.
  }
}
