import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands between a desk and its database, to take it away. */
export type Proxy = {
  port: number;
  /** The database is gone: every connection breaks, and none is let in. */
  cut(): void;
  /** The database is there and says nothing: what is sent in either direction stays where it is. */
  hush(): void;
  /** All goes through again. */
  mend(): void;
  close(): Promise<void>;
};

/** Listens on loopback, on any free port. */
export async function openProxy(target: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let state: "open" | "cut" | "hushed" = "open";
  const add = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy());
    socket.once("close", () => sockets.delete(socket));
    if (state === "hushed") socket.pause();
    return socket;
  };
  const server = createServer((client) => {
    if (state === "cut") return client.destroy();
    const database = add(connect(target));
    add(client);
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      from.on("data", (chunk) => to.write(chunk));
      from.once("close", () => to.destroy());
      if (state === "hushed") from.pause();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = "cut";
      breakAll();
    },
    hush() {
      state = "hushed";
      for (const socket of sockets) socket.pause();
    },
    mend() {
      state = "open";
      for (const socket of sockets) socket.resume();
    },
    async close() {
      breakAll();
      server.close();
      await once(server, "close");
    },
  };
}
