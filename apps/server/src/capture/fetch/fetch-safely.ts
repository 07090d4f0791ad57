import type { IncomingMessage } from "node:http";
import { checkedAddresses, type Resolve, resolveHost } from "./checked-addresses.ts";
import { decodeBody } from "./decode-body.ts";
import type { FetchPolicy } from "./fetch-policy.ts";
import { FetchRefused } from "./fetch-refused.ts";
import { networkRefusal } from "./network-refusal.ts";
import { type OnProgress, readBody } from "./read-body.ts";
import { redirectOf } from "./redirect.ts";
import { type Answer, requestPage } from "./request-page.ts";
import { hostOf, readWebAddress } from "./web-address.ts";

export type FetchLimits = {
  redirects: number;
  /** Of the whole, from the first name asked for to the last byte. */
  timeMs: number;
  /** As sent. */
  bytes: number;
  decompressedBytes: number;
};

export type Fetched = {
  /** Decompressed; at least one. Charset and form are as they came. */
  bytes: Uint8Array;
  /** As asked. */
  address: string;
  /** That answered, without a fragment. */
  finalAddress: string;
  /** Where it was sent on to, in order, the last being `finalAddress`; empty if it was not. */
  redirects: string[];
  /** From 200 to 299. */
  status: number;
  /** `Content-Type` as sent. */
  mediaType: string | null;
  /** As sent. */
  lastModified: string | null;
  /** As sent. */
  etag: string | null;
  fetchedAt: Date;
  /** The IP address that answered; null where the connection was gone before it could be asked. */
  remoteAddress: string | null;
};

type FetchOptions = {
  policy: FetchPolicy;
  limits?: Partial<FetchLimits>;
  signal?: AbortSignal;
  /** Told of bytes as sent. */
  onProgress?: OnProgress;
  resolve?: Resolve;
};

/** Of 400 and up, those that may be another at the next try; so may all from 500. */
const passingStatuses = new Set([408, 425, 429]);

const MEBIBYTE = 1024 ** 2;

const defaultLimits: FetchLimits = {
  redirects: 5,
  timeMs: 20_000,
  bytes: 25 * MEBIBYTE,
  decompressedBytes: 25 * MEBIBYTE,
};

/**
 * Fetches one page from the public web. No host is connected to before every address it stands for
 * was checked, at each redirect again; no cookie, credential or referrer is sent; no script is run.
 * Whole, or not at all.
 *
 * @throws FetchRefused with any of its codes, and what `signal` was aborted with
 */
export async function fetchSafely(address: string, options: FetchOptions): Promise<Fetched> {
  const { policy, signal, onProgress, resolve = resolveHost } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const clock = AbortSignal.timeout(limits.timeMs);
  const ended = AbortSignal.any(signal ? [signal, clock] : [clock]);

  const redirects: string[] = [];
  let url = readWebAddress(address);
  const visited = new Set([url.href]);
  let answer: Answer | null = null;
  try {
    for (;;) {
      ended.throwIfAborted();
      const addresses = await unlessEnded(checkedAddresses(hostOf(url), policy, resolve), ended);
      answer = await requestPage(url, addresses, ended);
      const next = redirectOf(answer.response, url);
      if (next === null)
        return {
          address,
          finalAddress: url.href,
          redirects,
          ...(await takePage(answer, limits, onProgress)),
        };
      answer.response.destroy();
      if (visited.has(next.href) || redirects.length === limits.redirects)
        throw new FetchRefused("TOO_MANY_REDIRECTS", { limit: String(limits.redirects) });
      url = next;
      visited.add(url.href);
      redirects.push(url.href);
    }
  } catch (error) {
    if (ended.aborted) throw ended.reason === clock.reason ? tooSlow(limits) : ended.reason;
    throw networkRefusal(error, url);
  } finally {
    answer?.response.destroy();
  }
}

async function takePage(
  { response, remoteAddress }: Answer,
  { bytes: limit, decompressedBytes }: FetchLimits,
  onProgress?: OnProgress,
) {
  const { headers } = response;
  const status = acceptedStatus(response);
  const sent = await readBody(response, limit, onProgress);
  const bytes =
    sent.byteLength === 0
      ? sent
      : await decodeBody(sent, headers["content-encoding"] ?? "", decompressedBytes);
  if (bytes.byteLength === 0) throw new FetchRefused("ANSWER_EMPTY", { status: String(status) });
  return {
    bytes,
    status,
    mediaType: headers["content-type"] ?? null,
    lastModified: headers["last-modified"] ?? null,
    etag: headers.etag ?? null,
    fetchedAt: new Date(),
    remoteAddress,
  };
}

/** @throws FetchRefused `ANSWER_STATUS`, a part (206) that nobody asked for included; `ANSWER_EMPTY` */
function acceptedStatus({ statusCode: status = 0 }: IncomingMessage): number {
  if (status === 204 || status === 205)
    throw new FetchRefused("ANSWER_EMPTY", { status: String(status) });
  if (status >= 200 && status < 300 && status !== 206) return status;
  const retryable = status >= 500 || passingStatuses.has(status);
  throw new FetchRefused("ANSWER_STATUS", { status: String(status) }, { retryable });
}

/** Name look-ups cannot be ended, only left behind. @param ended not yet aborted */
function unlessEnded<T>(work: Promise<T>, ended: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  ended.addEventListener("abort", () => reject(ended.reason), { once: true });
  return Promise.race([work, promise]);
}

function tooSlow({ timeMs }: FetchLimits): FetchRefused {
  return new FetchRefused("ANSWER_TOO_SLOW", { timeMs: String(timeMs) }, { retryable: true });
}
