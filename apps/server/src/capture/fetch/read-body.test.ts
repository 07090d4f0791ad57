import type { Socket } from "node:net";
import { expect, it } from "vitest";
import { fetchHere, serve, serveRaw } from "./testing-site.ts";

const limits = { bytes: 1_000_000 };

it("refuses what claims to be 100 MB without reading it, and ends the connection", async () => {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const port = await serve((_, response) => {
    response.on("close", resolve);
    response.writeHead(200, { "content-length": 100_000_000 }).write("words");
  });
  const received: number[] = [];
  await expect(
    fetchHere(`http://news.example:${port}/`, { onProgress: (bytes) => received.push(bytes) }),
  ).rejects.toMatchObject({
    code: "ANSWER_TOO_LARGE",
    detail: { limit: String(25 * 1024 ** 2) },
  });
  await ended;
  expect(received).toEqual([]);
});

it("stops at the limit where nothing was claimed, and ends the connection", async () => {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const port = await serve((_, response) => {
    const timer = setInterval(() => response.write(Buffer.alloc(100_000)), 1);
    response.on("close", () => {
      clearInterval(timer);
      resolve();
    });
  });
  const received: number[] = [];
  await expect(
    fetchHere(`http://news.example:${port}/`, {
      limits,
      onProgress: (bytes) => received.push(bytes),
    }),
  ).rejects.toMatchObject({ code: "ANSWER_TOO_LARGE", detail: { limit: "1000000" } });
  await ended;
  expect(Math.max(...received)).toBeLessThanOrEqual(limits.bytes);
});

it("takes all that is within the limit, in however many pieces, and not one byte more", async () => {
  const port = await serve((_, response) => {
    for (let at = 0; at < 1_000; at += 1) response.write(Buffer.alloc(1_000, at));
    response.end();
  });
  const { bytes } = await fetchHere(`http://news.example:${port}/`, { limits });
  expect(bytes).toHaveLength(1_000_000);
  expect(bytes[999_999]).toBe(999 % 256);
  await expect(
    fetchHere(`http://news.example:${port}/`, { limits: { bytes: 999_999 } }),
  ).rejects.toMatchObject({ code: "ANSWER_TOO_LARGE" });
});

it("tells how much has come, and of how much where it is known", async () => {
  const port = await serve((_, response) => {
    response.writeHead(200, { "content-length": 11 }).write("words ");
    setTimeout(() => response.end("again"), 20);
  });
  const told: [number, number | null][] = [];
  await fetchHere(`http://news.example:${port}/`, {
    onProgress: (bytes, of) => void told.push([bytes, of]),
  });
  expect(told.at(-1)).toEqual([11, 11]);
});

it.each([
  ["a length that is not reached", "Content-Length: 100\r\n\r\nwords", "end"],
  ["a last chunk that never comes", "Transfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n", "end"],
  ["a connection torn off", "\r\nwords", "resetAndDestroy"],
] as const)("keeps nothing of %s", async (_, rest, end) => {
  const port = await serveRaw((socket: Socket) => {
    socket.write(`HTTP/1.1 200 OK\r\n${rest}`, () => setTimeout(() => socket[end](), 20));
  });
  await expect(fetchHere(`http://news.example:${port}/`)).rejects.toMatchObject({
    code: "ANSWER_CUT_SHORT",
    retryable: true,
  });
});
