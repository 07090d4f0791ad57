/** Keeps what was made lately, up to a size; what was not asked for longest goes first. */
export type Shelf<T> = {
  /** What is kept under a name, else what `make` makes; those who ask meanwhile wait for the same. */
  get(name: string, make: () => Promise<{ value: T; size: number }>): Promise<T>;
};

/** @param max in the unit of the sizes, bytes for instance; a thing larger than that is not kept */
export function openShelf<T>(max: number): Shelf<T> {
  const kept = new Map<string, { value: T; size: number }>();
  const making = new Map<string, Promise<{ value: T; size: number }>>();
  let held = 0;

  function keep(name: string, made: { value: T; size: number }): void {
    if (made.size > max) return;
    kept.set(name, made);
    held += made.size;
    for (const [oldest, { size }] of kept) {
      if (held <= max) return;
      kept.delete(oldest);
      held -= size;
    }
  }

  return {
    async get(name, make) {
      const found = kept.get(name);
      if (found) {
        kept.delete(name);
        kept.set(name, found);
        return found.value;
      }
      const begun = making.get(name);
      if (begun) return (await begun).value;
      const made = make();
      making.set(name, made);
      try {
        const done = await made;
        keep(name, done);
        return done.value;
      } finally {
        making.delete(name);
      }
    },
  };
}
