import { EventEmitter, on } from "node:events";
import { type Db, listen } from "@rejoinder/db";
import type { EventKind, Right } from "@rejoinder/schema";

/** The channel on which every server of a desk tells the others what was committed. */
export const FEED_CHANNEL = "rejoinder";

/** What a live update carries: that something happened, never what somebody wrote. */
export type Change = {
  /** Id of the event. */
  id: string;
  /** Null for what concerns the desk as a whole. */
  caseId: string | null;
  pairId: string | null;
  kind: EventKind;
};

/** What goes from server to server; who acted, and the right it takes, decide whom it is told. */
export type Notice = Change & { actorId: string; right: Right | null };

/** What the database sends when a session ends. */
const SESSION_ENDED = "session ended";

/**
 * `missed`: changes may have been lost on the way, look at everything again. No notice and nothing
 * missed: a session ended, anybody's.
 */
export type FeedMessage = { missed: false; notice: Notice | null } | { missed: true; notice: null };

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
  if (payload === SESSION_ENDED) return { missed: false, notice: null };
  try {
    const notice = JSON.parse(payload);
    if (typeof notice?.id === "string" && typeof notice.kind === "string")
      return { missed: false, notice };
  } catch {
    // Not the desk's own words.
  }
  return missed;
}
