import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { FetchRefused } from "./fetch-refused.ts";

/** What every request says: who asks, what for, and nothing of the person or the desk. */
const headers = {
  "User-Agent": "Rejoinder/0.1 (fact-check capture)",
  Accept: "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.8",
  "Accept-Encoding": "gzip, deflate, br, zstd",
};

/** Some newspapers send more policy than Node's 16 KiB, bytes. */
const HEADERS_MAX = 64 * 1024;

export type Answer = {
  response: IncomingMessage;
  /** Of the socket; null where it was gone before it could be asked. */
  remoteAddress: string | null;
};

/**
 * Sends one GET over a connection of its own, to one of `addresses` and nowhere else, and waits for
 * the headers. `Host`, TLS name and certificate are those of the address asked for. Proxies and
 * slackened certificate checks that the environment names do not count.
 *
 * @param addresses IP addresses, checked; tried in turn
 * @throws FetchRefused `ANSWER_BROKEN`, whatever `node:http` throws, and what `signal` was aborted with
 */
export function requestPage(
  url: URL,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const send = url.protocol === "https:" ? https.request : http.request;
  const request = send(url, {
    agent: false,
    headers,
    lookup: answerWith(addresses),
    maxHeaderSize: HEADERS_MAX,
    rejectUnauthorized: true,
    signal,
  });
  request.on("response", (response) => {
    resolve({ response, remoteAddress: response.socket.remoteAddress ?? null });
    // A body that ends with its connection would else pass for whole where that was torn off.
    request.on("error", (error) => response.destroy(error));
  });
  request.on("error", reject);
  // Some connections end without an error: one that was to become a web socket, for example.
  request.on("close", () => reject(new FetchRefused("ANSWER_BROKEN", { reason: "closed" })));
  request.end();
  return promise;
}

/** In place of a second look at DNS. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, done) => {
    const [first] = found;
    if (all) done(null, found);
    else done(null, first?.address ?? "", first?.family);
  };
}
