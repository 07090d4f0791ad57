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

/** What goes from server to server; who acted decides whom it is told. */
export type Notice = Change & { actorId: string };

/** `missed`: changes may have been lost on the way, look at everything again. */
export type FeedMessage = { missed: false; notice: Notice } | { missed: true; notice: null };

export type Feed = {
  /**
   * Yields what is committed on the desk, until `signal` aborts. The first message says `missed`, as
   * soon as nothing can be missed any more.
   */
  subscribe(signal: AbortSignal | undefined): AsyncIterable<FeedMessage>;
  close(): Promise<void>;
};

const missed: FeedMessage = { missed: true, notice: null };

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
        (payload) => send(readNotice(payload)),
        () => send(missed),
      );
      await listening.ready;
      yield missed;
      try {
        for await (const [message] of messages) yield message;
      } catch (error) {
        if (!signal?.aborted) throw error;
      }
    },
    close: async () => listening?.stop(),
  };
}

/** On a server that is not the desk's alone anybody may send on its channel. */
function readNotice(payload: string): FeedMessage {
  try {
    const notice = JSON.parse(payload);
    if (typeof notice?.id === "string" && typeof notice.caseId === "string")
      return { missed: false, notice };
  } catch {
    // Not the desk's own words.
  }
  return missed;
}
