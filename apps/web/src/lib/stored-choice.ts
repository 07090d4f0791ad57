/** A choice kept in this browser; null when never made, unknown, or storage is forbidden. */
export function readChoice<T extends string>(name: string, values: readonly T[]): T | null {
  try {
    const stored = localStorage.getItem(name);
    return values.find((value) => value === stored) ?? null;
  } catch {
    return null;
  }
}

export function keepChoice(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Storage may be forbidden or full; the choice then holds until the page is left.
  }
}
