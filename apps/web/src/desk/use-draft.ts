import { useCallback, useState } from "react";
import { usePersonId } from "./use-person-id.ts";

const PREFIX = "rejoinder.draft.";

/** Milliseconds after which nobody comes back to what they began. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

/** As kept since drafts are told apart by person. */
type Kept = { at: number; draft: object };

/**
 * What somebody began to write: kept in this browser until it is saved, so that a closed dialog, a
 * refusal, a reload or a sign-out loses nothing. Others at this browser are never shown it.
 *
 * @param name of the draft, told apart by what it is about.
 * @param read makes a whole draft of what was kept, which may be null, old or foreign.
 * @returns the draft, a setter for some of its fields, and what forgets it.
 */
export function useDraft<T extends object>(name: string, read: (kept: Partial<T> | null) => T) {
  const personId = usePersonId();
  const begin = () => ({
    personId,
    draft: read(keptDraft<T>(personId, name)),
    isChanged: false,
  });
  const [own, setOwn] = useState(begin);
  if (own.personId !== personId)
    // What was typed before it was known by whom is theirs.
    setOwn(own.personId === null && own.isChanged ? { ...own, personId } : begin());

  const change = useCallback(
    (fields: Partial<T>) =>
      setOwn((now) => {
        const draft = { ...now.draft, ...fields };
        keepDraft(now.personId, name, draft);
        return { ...now, draft, isChanged: true };
      }),
    [name],
  );
  const forget = useCallback(() => keepDraft(personId, name, null), [personId, name]);
  return [own.draft, change, forget] as const;
}

/** What a person began under that name; null where there is nothing, or nothing that can be read. */
export function keptDraft<T extends object>(
  personId: string | null,
  name: string,
): Partial<T> | null {
  if (personId === null) return null;
  dropOldDrafts();
  const kept = readKept(keyOf(personId, name));
  if (kept) return kept.draft as Partial<T>;
  // From before drafts were told apart by person: it becomes that of whoever comes first.
  const nobodys = readJson(PREFIX + name);
  if (typeof nobodys !== "object" || nobodys === null) return null;
  keepDraft(personId, name, nobodys);
  remove(PREFIX + name);
  return nobodys;
}

/** @param draft null forgets it @returns false where this browser keeps nothing */
export function keepDraft(personId: string | null, name: string, draft: object | null): boolean {
  if (personId === null) return false;
  const key = keyOf(personId, name);
  try {
    if (draft) localStorage.setItem(key, JSON.stringify({ at: Date.now(), draft } satisfies Kept));
    else localStorage.removeItem(key);
    return true;
  } catch {
    // Storage may be forbidden or full; the draft then lives as long as its form.
    return false;
  }
}

const keyOf = (personId: string, name: string) => `${PREFIX}${personId}.${name}`;

function dropOldDrafts(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      const kept = key.startsWith(PREFIX) ? readKept(key) : null;
      if (kept && kept.at < Date.now() - LIFETIME) remove(key);
    }
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}

function readKept(key: string): Kept | null {
  const kept = readJson(key) as Partial<Kept> | null;
  const isKept = typeof kept?.at === "number" && typeof kept.draft === "object";
  return isKept && kept.draft ? { at: kept.at ?? 0, draft: kept.draft } : null;
}

function readJson(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then there is nothing to remove either.
  }
}
