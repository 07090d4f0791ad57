import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { beforeAll, describe, expect, it } from "vitest";
import { networkRefusal } from "./network-refusal.ts";
import { certificateFor } from "./testing-certificate.ts";
import { fetchHere, serve, serveRaw } from "./testing-site.ts";

type Pair = Awaited<ReturnType<typeof certificateFor>>;

describe("over TLS", () => {
  let trusted: Pair;
  let expired: Pair;
  let unknown: Pair;
  beforeAll(async () => {
    trusted = await certificateFor("news.example");
    expired = await certificateFor("news.example", new Date("2020-02-01"));
    unknown = await certificateFor("news.example");
    setDefaultCACertificates([...getCACertificates(), trusted.cert, expired.cert]);
  });

  const serveWords = (pair: Pair) => serve((_, response) => void response.end("words"), pair);

  it("checks the certificate against the name asked for, though it connects to an address", async () => {
    const port = await serveWords(trusted);
    const page = await fetchHere(`https://news.example:${port}/`);
    expect(Buffer.from(page.bytes).toString()).toBe("words");
  });

  it.each([
    ["another host's", () => trusted, "other.example", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["a number's", () => trusted, "127.0.0.1", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["an expired one", () => expired, "news.example", "CERT_HAS_EXPIRED"],
    ["one that nobody vouches for", () => unknown, "news.example", "DEPTH_ZERO_SELF_SIGNED_CERT"],
  ])("refuses a certificate that is %s", async (_, pair, host, reason) => {
    const port = await serveWords(pair());
    await expect(fetchHere(`https://${host}:${port}/`)).rejects.toMatchObject({
      code: "TLS_FAILED",
      detail: { host: `${host}:${port}`, reason },
      retryable: false,
    });
  });

  it("says so where no TLS is spoken", async () => {
    const port = await serveRaw((socket) => void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    await expect(fetchHere(`https://news.example:${port}/`)).rejects.toMatchObject({
      code: "TLS_FAILED",
    });
  });

  it("is not sent on to where TLS is not", async () => {
    const port = await serve(
      (_, response) => void response.writeHead(301, { location: "http://news.example/a" }).end(),
      trusted,
    );
    await expect(fetchHere(`https://news.example:${port}/`)).rejects.toMatchObject({
      code: "REDIRECT_INSECURE",
      detail: { to: "http://news.example/a" },
    });
  });
});

it("says that nobody listens", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  await expect(fetchHere(`http://news.example:${port}/`)).rejects.toMatchObject({
    code: "HOST_UNREACHABLE",
    detail: { host: `news.example:${port}`, reason: "ECONNREFUSED" },
    retryable: true,
  });
});

it.each<[string, string, string]>([
  ["hangs up", "ANSWER_CUT_SHORT", ""],
  ["speaks another protocol", "ANSWER_BROKEN", "220 mail.example ESMTP\r\n"],
  [
    "gives two lengths",
    "ANSWER_BROKEN",
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
  ],
  [
    "smuggles a length past its chunks",
    "ANSWER_BROKEN",
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ],
  [
    "sends headers without end",
    "ANSWER_TOO_LARGE",
    `HTTP/1.1 200 OK\r\nX: ${"x".repeat(70_000)}\r\n\r\n`,
  ],
  [
    "changes the protocol",
    "ANSWER_BROKEN",
    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
  ],
])("tells plainly of a server that %s: %s", async (_, code, said) => {
  const port = await serveRaw((socket) => void socket.end(said));
  await expect(fetchHere(`http://news.example:${port}/`)).rejects.toMatchObject({ code });
});

it("leaves a bug of ours a bug", () => {
  const bug = Object.assign(new TypeError("Not a string"), { code: "ERR_INVALID_ARG_TYPE" });
  expect(networkRefusal(bug, new URL("https://news.example/"))).toBe(bug);
});
