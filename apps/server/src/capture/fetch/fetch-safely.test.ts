import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { fetchHere, onThisMachine, serve } from "./testing-site.ts";

it("gives the page whole, with what its server said of it", async () => {
  const page = Buffer.from("<p>“Nothing to hide”, he said.</p>");
  const port = await serve((_, response) =>
    response
      .writeHead(203, {
        "content-type": "text/html; charset=UTF-8",
        "content-encoding": "br",
        "last-modified": "Wed, 28 Aug 2024 20:00:00 GMT",
        etag: 'W/"1"',
      })
      .end(brotliCompressSync(page)),
  );
  const address = `http://News.example:${port}/page?a=b#passage`;
  const before = new Date();
  const { bytes, fetchedAt, ...rest } = await fetchHere(address);
  expect(Buffer.from(bytes)).toEqual(page);
  expect(fetchedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(rest).toEqual({
    address,
    finalAddress: `http://news.example:${port}/page?a=b`,
    redirects: [],
    status: 203,
    mediaType: "text/html; charset=UTF-8",
    lastModified: "Wed, 28 Aug 2024 20:00:00 GMT",
    etag: 'W/"1"',
    remoteAddress: "127.0.0.1",
  });
});

it("says nothing for a server that said nothing", async () => {
  const port = await serve((_, response) => void response.end("words"));
  expect(await fetchHere(`http://news.example:${port}/`)).toMatchObject({
    mediaType: null,
    lastModified: null,
    etag: null,
  });
});

it.each([
  [404, false],
  [403, false],
  [429, true],
  [500, true],
  [503, true],
  [206, false],
  [304, false],
])("refuses a page that comes with status %i; retryable: %s", async (status, retryable) => {
  const port = await serve((_, response) => void response.writeHead(status).end("words"));
  await expect(fetchHere(`http://news.example:${port}/`)).rejects.toMatchObject({
    code: "ANSWER_STATUS",
    detail: { status: String(status) },
    retryable,
  });
});

it.each<[string, number, Record<string, string>, Uint8Array]>([
  ["no page", 204, {}, new Uint8Array()],
  ["an empty page", 200, {}, new Uint8Array()],
  ["an empty page said to be compressed", 200, { "content-encoding": "gzip" }, new Uint8Array()],
  ["an empty page, compressed", 200, { "content-encoding": "gzip" }, gzipSync("")],
])("refuses %s", async (_, status, headers, body) => {
  const port = await serve((_, response) => void response.writeHead(status, headers).end(body));
  await expect(fetchHere(`http://news.example:${port}/`)).rejects.toMatchObject({
    code: "ANSWER_EMPTY",
  });
});

it("refuses a page that is small on the way and large here", async () => {
  const bomb = gzipSync(new Uint8Array(1_000_001));
  const port = await serve(
    (_, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
  );
  const fetchBomb = (decompressedBytes: number) =>
    fetchHere(`http://news.example:${port}/`, { limits: { bytes: 10_000, decompressedBytes } });
  await expect(fetchBomb(1_000_000)).rejects.toMatchObject({
    code: "ANSWER_DECOMPRESSES_TOO_LARGE",
    detail: { limit: "1000000" },
  });
  expect((await fetchBomb(1_000_001)).bytes).toHaveLength(1_000_001);
});

const never = () => new Promise<never>(() => undefined);

it.each<[string, { drips: boolean; resolve?: () => Promise<string[]> }]>([
  ["never answers", { drips: false }],
  ["sends a drop at a time", { drips: true }],
  ["has name servers that never answer", { drips: false, resolve: never }],
])("gives up on a host that %s", async (_, { drips, resolve = onThisMachine.resolve }) => {
  const port = await serve((_, response) => {
    if (!drips) return;
    const timer = setInterval(() => response.write("."), 10);
    response.on("close", () => clearInterval(timer));
  });
  await expect(
    fetchHere(`http://news.example:${port}/`, { limits: { timeMs: 150 }, resolve }),
  ).rejects.toMatchObject({
    code: "ANSWER_TOO_SLOW",
    detail: { timeMs: "150" },
    retryable: true,
  });
});

it("counts the time over all redirects together", async () => {
  let asked = 0;
  const port = await serve((_, response) => {
    asked += 1;
    setTimeout(() => response.writeHead(302, { location: `/${asked}` }).end(), 100);
  });
  await expect(
    fetchHere(`http://news.example:${port}/`, { limits: { timeMs: 350, redirects: 50 } }),
  ).rejects.toMatchObject({ code: "ANSWER_TOO_SLOW" });
});

it("ends when it is told to, with the reason it was told", async () => {
  const stop = new AbortController();
  const port = await serve((_, response) => {
    response.write("words");
    stop.abort(new Error("The desk closes"));
  });
  await expect(fetchHere(`http://news.example:${port}/`, { signal: stop.signal })).rejects.toThrow(
    "The desk closes",
  );
});

it("asks for nothing once it was told to end", async () => {
  const asked: string[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return ["127.0.0.1"];
  };
  const signal = AbortSignal.abort(new Error("The desk closes"));
  await expect(fetchHere("http://news.example/", { signal, resolve })).rejects.toThrow(
    "The desk closes",
  );
  expect(asked).toEqual([]);
});

it.each([
  "http://127.0.0.2/",
  "http://0x7f000002/",
  "http://[::1]/",
  "http://localhost/",
  "http://localhost./",
  "http://intranet/",
])("does not go to %s", async (address) => {
  const resolve = () => Promise.reject(new Error("Never asked"));
  await expect(fetchHere(address, { resolve })).rejects.toMatchObject({
    code: "ADDRESS_NOT_PUBLIC",
  });
});
