import { promisify } from "node:util";
import {
  brotliDecompress,
  constants,
  gunzip,
  inflate,
  inflateRaw,
  type ZlibOptions,
  zstdDecompress,
} from "node:zlib";
import { FetchRefused } from "./fetch-refused.ts";

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

/** Largest window of zstd, as a power of two: 8 MiB. Source: RFC 9659. */
const ZSTD_WINDOW_LOG_MAX = 23;

const gzip: Decode = promisify<Uint8Array, ZlibOptions, Uint8Array>(gunzip);
const wrapped: Decode = promisify<Uint8Array, ZlibOptions, Uint8Array>(inflate);
const raw: Decode = promisify<Uint8Array, ZlibOptions, Uint8Array>(inflateRaw);
const br: Decode = promisify(brotliDecompress);

/** What a `Content-Encoding` may name. Source: IANA, HTTP content coding registry. */
const decoders = new Map<string, Decode>([
  ["gzip", gzip],
  ["x-gzip", gzip],
  // Some servers leave out the zlib header, whose first half byte is 8 (RFC 1950, 2.2).
  ["deflate", (bytes, options) => (((bytes[0] ?? 0) & 15) === 8 ? wrapped : raw)(bytes, options)],
  ["br", br],
  [
    "zstd",
    (bytes, options) =>
      promisify(zstdDecompress)(bytes, {
        ...options,
        params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG_MAX },
      }),
  ],
]);

/** As many codings as any honest server lays over each other. */
const CODINGS_MAX = 2;

/**
 * Undoes what a server did to a body for the way.
 *
 * @param encoding the `Content-Encoding` header as sent: codings with commas, in the order applied
 * @param limit of bytes after each coding; no more than that is ever made
 * @throws FetchRefused `ANSWER_ENCODING_UNKNOWN`, `ANSWER_DECOMPRESSES_TOO_LARGE`,
 *   `ANSWER_CUT_SHORT`, `ANSWER_BROKEN`
 */
export async function decodeBody(
  body: Uint8Array,
  encoding: string,
  limit: number,
): Promise<Uint8Array> {
  const codings = encoding
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  const decodes = codings.map((coding) => decoders.get(coding));
  if (decodes.length > CODINGS_MAX) throw new FetchRefused("ANSWER_ENCODING_UNKNOWN", { encoding });

  let bytes = body;
  for (const decode of decodes.reverse()) {
    if (!decode) throw new FetchRefused("ANSWER_ENCODING_UNKNOWN", { encoding });
    try {
      bytes = await decode(bytes, { maxOutputLength: limit });
    } catch (error) {
      throw toldPlainly(error, encoding, limit);
    }
  }
  return bytes;
}

function toldPlainly(cause: unknown, encoding: string, limit: number): FetchRefused {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === "ERR_BUFFER_TOO_LARGE")
    return new FetchRefused("ANSWER_DECOMPRESSES_TOO_LARGE", { limit: String(limit) });
  if (code === "Z_BUF_ERROR")
    return new FetchRefused("ANSWER_CUT_SHORT", {}, { retryable: true, cause });
  return new FetchRefused("ANSWER_BROKEN", { reason: encoding }, { cause });
}
