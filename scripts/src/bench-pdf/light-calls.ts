import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Milliseconds between two calls. */
const APART = 10;

/** Answers light calls in this process, and makes one every 10 ms. @returns what ends it and tells their milliseconds, from when each was due. */
export async function makeLightCalls(): Promise<() => Promise<number[]>> {
  const server = createServer((_, response) =>
    response.setHeader("content-type", "application/json").end('{"ok":true}'),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const calls: Promise<number>[] = [];
  const start = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    while (start + calls.length * APART < now) calls.push(call(port, start + calls.length * APART));
  }, APART);
  return async () => {
    clearInterval(timer);
    const took = await Promise.all(calls);
    server.closeAllConnections();
    server.close();
    return took;
  };
}

async function call(port: number, due: number): Promise<number> {
  await (await fetch(`http://127.0.0.1:${port}/`)).arrayBuffer();
  return performance.now() - due;
}
