import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server,
  type Socket,
} from "node:net";
import { onTestFinished } from "vitest";
import type { FetchPolicy } from "./fetch-policy.ts";
import type { Fetched } from "./fetch-safely.ts";
import { fetchSafely } from "./fetch-safely.ts";

/** Every name leads to this machine, and nowhere beyond it. */
export const onThisMachine = {
  policy: { allowed: ["127.0.0.1"], only: null } satisfies FetchPolicy,
  resolve: async () => ["127.0.0.1"],
};

export function fetchHere(
  address: string,
  options: Partial<Parameters<typeof fetchSafely>[1]> = {},
): Promise<Fetched> {
  return fetchSafely(address, { ...onThisMachine, ...options });
}

/** Serves until the test ends. @returns its port on 127.0.0.1 */
export function serve(answer: RequestListener, tls?: { key: string; cert: string }) {
  return listen(tls ? createTlsServer(tls, answer) : createServer(answer));
}

/** Says what no well-made server would, to whoever has asked. */
export function serveRaw(answer: (socket: Socket) => void) {
  return listen(
    createRawServer((socket) => {
      socket.on("error", () => undefined);
      socket.once("data", () => answer(socket));
    }),
  );
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  });
  return (server.address() as AddressInfo).port;
}
