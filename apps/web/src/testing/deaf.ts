import type { Context } from "@rejoinder/server";

/** For a window that hears nothing of what others do, as when its connection is lost. */
export const deaf = (context: Context): Context => ({
  ...context,
  feed: { subscribe: () => silence, close: async () => undefined },
});

const silence: AsyncIterable<never> = {
  [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }),
};
