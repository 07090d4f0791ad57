import { afterEach, expect, it, vi } from "vitest";
import { openExtractor } from "./extract-apart.ts";

const sentence = "The port authority said on Tuesday that the leak had been known for months.";
const small = { html: `<p>${sentence}</p>` };
const huge = { html: "<p>x".repeat(1_000_000) };

let extractor: ReturnType<typeof openExtractor>;
afterEach(async () => {
  vi.useRealTimers();
  extractor.end();
});

it("extracts page after page", async () => {
  extractor = openExtractor();
  expect(await extractor.extract(small)).toMatchObject({ text: sentence });
  expect(await extractor.extract({ ...small, url: "https://example.org/" })).toMatchObject({
    text: sentence,
  });
});

it("gives up a page that takes too much memory, and goes on", async () => {
  extractor = openExtractor({ timeoutMs: 60_000, memoryMb: 64 });
  await expect(extractor.extract(huge)).rejects.toMatchObject({ code: "PAGE_TOO_LARGE_TO_READ" });
  expect(await extractor.extract(small)).toMatchObject({ text: sentence });
});

it("gives up a page that takes too long, and goes on", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  extractor = openExtractor();
  const slow = expect(extractor.extract(huge)).rejects.toMatchObject({ code: "PAGE_TOO_SLOW" });
  await vi.advanceTimersByTimeAsync(30_000);
  await slow;
  expect(await extractor.extract(small)).toMatchObject({ text: sentence });
});
