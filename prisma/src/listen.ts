import pg from "pg";

/** How long to wait before trying again to reach a database that went away, in milliseconds. */
const RETRY_MS = 1000;

/**
 * Hears what is sent by `NOTIFY` on a channel, over a connection of its own that comes back by itself.
 *
 * @param hear called with each payload, in the order of the commits.
 * @param missed called when the connection came back: payloads in between are lost.
 * @param channel a plain identifier.
 * @returns `ready` settles when the channel is first heard; `stop` ends it for good.
 */
export function listen(
  url: string,
  channel: string,
  hear: (payload: string) => void,
  missed: () => void,
): { ready: Promise<void>; stop(): Promise<void> } {
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  let stopped = false;
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;

  async function connect(again: boolean) {
    const next = new pg.Client({
      connectionString: url,
      application_name: "rejoinder feed",
      keepAlive: true,
      connectionTimeoutMillis: 5000,
    });
    client = next;
    let gone = false;
    const reconnect = () => {
      if (gone || stopped) return;
      gone = true;
      retry = setTimeout(() => void connect(true), RETRY_MS);
      void next.end().catch(() => undefined);
    };
    next.on("error", reconnect);
    next.on("end", reconnect);
    next.on("notification", ({ payload }) => hear(payload ?? ""));
    try {
      await next.connect();
      await next.query(`LISTEN "${channel}"`);
      if (again) missed();
      isReady();
    } catch {
      reconnect();
    }
  }

  void connect(false);
  return {
    ready,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      isReady();
      await client?.end().catch(() => undefined);
    },
  };
}
