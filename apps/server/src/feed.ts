import { EventEmitter, on } from "node:events";
import { type Db, listen } from "@rejoinder/db";
import type { EventKind } from "@rejoinder/schema";

/** The channel on which every server of a desk tells the others what was committed. */
export const FEED_CHANNEL = "rejoinder";

/** What a live update carries: that something happened, never what somebody wrote. */
export type Change = {
  /** Id of the event. */
  id: string;
  caseId: string;
  pairId: string | null;
  kind: EventKind;
};

/** `missed`: changes were lost on the way, look at everything again. */
export type FeedMessage = { missed: false; change: Change } | { missed: true; change: null };

export type Feed = {
  /** Yields what is committed from the first `next` on, until `signal` aborts. */
  subscribe(signal: AbortSignal | undefined): AsyncIterable<FeedMessage>;
  close(): Promise<void>;
};

/** Opens no connection before somebody subscribes. */
export function openFeed(db: Db): Feed {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const send = (message: FeedMessage) => void emitter.emit("message", message);
  let listening: ReturnType<typeof listen> | null = null;

  return {
    async *subscribe(signal) {
      const messages = on(emitter, "message", { signal });
      listening ??= listen(
        db.url,
        FEED_CHANNEL,
        (payload) => send({ missed: false, change: JSON.parse(payload) }),
        () => send({ missed: true, change: null }),
      );
      await listening.ready;
      try {
        for await (const [message] of messages) yield message;
      } catch (error) {
        if (!signal?.aborted) throw error;
      }
    },
    close: async () => listening?.stop(),
  };
}
