import { constants, deflateRawSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import { readDocument } from "./read-document.ts";
import { readDocumentApart } from "./read-document-apart.ts";
import { documentOf, pdfOf } from "./testing.ts";

// Each starts a process, on machines that may be slow and busy.
vi.setConfig({ testTimeout: 30_000 });

/** Takes many times longer to read than any limit set here. */
const long = documentOf("<p>word".repeat(1_000_000), { mediaType: "text/html" });

it("gives the same as reading it here", async () => {
  const document = documentOf(await pdfOf((pdf) => pdf.text("Harbour closed")));
  expect(await readDocumentApart(document)).toEqual(await readDocument(document));
});

it("refuses with the same code and detail", async () => {
  await expect(readDocumentApart(documentOf("{\\rtf1 words}"))).rejects.toMatchObject({
    name: "DocumentRefused",
    code: "DOCUMENT_TYPE",
    detail: { found: "application/rtf" },
  });
});

it("ends a reading that takes longer than it may", async () => {
  await expect(readDocumentApart(long, { timeoutMs: 200 })).rejects.toMatchObject({
    code: "DOCUMENT_TOO_SLOW",
    detail: { limit: 200 },
  });
});

it("ends a reading that takes more memory than it may", async () => {
  await expect(readDocumentApart(long, { memoryMb: 120 })).rejects.toMatchObject({
    code: "DOCUMENT_TOO_LARGE_TO_READ",
  });
});

it("ends a reading whose buffers outgrow what it may have, which no heap limit sees", async () => {
  const megabyte = deflateRawSync(new Uint8Array(1024 * 1024), {
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  const filled = Buffer.concat([
    Buffer.of(0x78, 0x9c),
    ...Array.from({ length: 600 }, () => megabyte),
  ]);
  const objects = [
    "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj",
    "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj",
    "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj",
    `4 0 obj <</Length ${filled.length}/Filter/FlateDecode>> stream\n`,
  ];
  const end = "\nendstream endobj\ntrailer <</Root 1 0 R>>";
  const bytes = Buffer.concat([
    Buffer.from(`%PDF-1.7\n${objects.join("\n")}`),
    filled,
    Buffer.from(end),
  ]);
  await expect(readDocumentApart(documentOf(bytes), { memoryMb: 300 })).rejects.toMatchObject({
    code: "DOCUMENT_TOO_LARGE_TO_READ",
  });
});

it("ends a reading that is called off", async () => {
  const reason = new Error("called off");
  const signal = AbortSignal.abort(reason);
  await expect(readDocumentApart(long, { signal })).rejects.toBe(reason);
  const controller = new AbortController();
  const reading = readDocumentApart(long, { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 50);
  await expect(reading).rejects.toBe(reason);
});
