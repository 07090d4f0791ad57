import type { IncomingMessage } from "node:http";
import { FetchRefused } from "./fetch-refused.ts";

/** @param of what the answer claims to be long, in bytes; null where it does not say */
export type OnProgress = (bytes: number, of: number | null) => void;

/**
 * Reads a body as it was sent, into no more than `limit` bytes however many pieces it comes in.
 * What is refused is left half read, for the caller to end.
 *
 * @throws FetchRefused `ANSWER_TOO_LARGE`, unread where its headers claim it; as `node:http` does where
 *   the body is cut short
 */
export async function readBody(
  response: IncomingMessage,
  limit: number,
  onProgress?: OnProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  const claim = response.headers["content-length"];
  const claimed = claim === undefined ? null : Number(claim);
  if (claimed !== null && claimed > limit) throw tooLarge(limit);

  const kept = new ArrayBuffer(0, { maxByteLength: limit });
  for await (const chunk of response as AsyncIterable<Buffer>) {
    const before = kept.byteLength;
    const received = before + chunk.byteLength;
    if (received > limit) throw tooLarge(limit);
    kept.resize(received);
    new Uint8Array(kept).set(chunk, before);
    onProgress?.(received, claimed);
  }
  return new Uint8Array(kept.slice());
}

function tooLarge(limit: number): FetchRefused {
  return new FetchRefused("ANSWER_TOO_LARGE", { limit: String(limit) });
}
