import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBody } from "./decode-body.ts";

const codings: [string, (bytes: Uint8Array) => Uint8Array][] = [
  ["gzip", gzipSync],
  ["X-Gzip", gzipSync],
  ["deflate", deflateSync],
  ["deflate", deflateRawSync],
  ["br", brotliCompressSync],
  ["zstd", zstdCompressSync],
  ["identity", (bytes) => bytes],
  ["", (bytes) => bytes],
];

const LIMIT = 1_000_000;

it("gives back what any coding was made of", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...codings), fc.uint8Array(), async ([name, code], bytes) => {
      expect(Buffer.from(await decodeBody(code(bytes), name, LIMIT))).toEqual(Buffer.from(bytes));
    }),
  );
});

it("undoes two codings in the order opposite to the one they were applied in", async () => {
  const words = Buffer.from("words");
  const bytes = await decodeBody(brotliCompressSync(gzipSync(words)), "gzip, br", LIMIT);
  expect(Buffer.from(bytes)).toEqual(words);
});

describe.each(codings.slice(0, 6))("%s", (name, code) => {
  it("makes no more of a bomb than the limit, and all that is within it", async () => {
    const bomb = code(new Uint8Array(LIMIT + 1));
    expect(bomb.byteLength).toBeLessThan(LIMIT / 100);
    await expect(decodeBody(bomb, name, LIMIT)).rejects.toMatchObject({
      code: "ANSWER_DECOMPRESSES_TOO_LARGE",
      detail: { limit: "1000000" },
    });
    expect(await decodeBody(code(new Uint8Array(LIMIT)), name, LIMIT)).toHaveLength(LIMIT);
  });

  it("gives nothing of what ends too early", async () => {
    const whole = code(Buffer.from("words ".repeat(1_000)));
    await expect(decodeBody(whole.subarray(0, -5), name, LIMIT)).rejects.toMatchObject({
      code: "ANSWER_CUT_SHORT",
      retryable: true,
    });
  });

  it("says so where the body is something else", async () => {
    const page = Buffer.from("<!doctype html><p>Never compressed at all</p>");
    await expect(decodeBody(page, name, LIMIT)).rejects.toMatchObject({ code: "ANSWER_BROKEN" });
  });
});

it("stops a bomb inside a bomb at the first layer that is too large", async () => {
  const bomb = gzipSync(gzipSync(new Uint8Array(LIMIT * 20)));
  await expect(decodeBody(bomb, "gzip, gzip", LIMIT)).rejects.toMatchObject({
    code: "ANSWER_DECOMPRESSES_TOO_LARGE",
  });
});

it.each(["compress", "gzip, snappy", "constructor", "gzip, gzip, gzip"])(
  "does not guess at the encoding “%s”",
  async (encoding) => {
    await expect(decodeBody(gzipSync("words"), encoding, LIMIT)).rejects.toMatchObject({
      code: "ANSWER_ENCODING_UNKNOWN",
      detail: { encoding },
    });
  },
);
