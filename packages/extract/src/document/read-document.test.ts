import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_MAX } from "./document.ts";
import { readDocument } from "./read-document.ts";
import { documentOf, pdfOf } from "./testing.ts";

const sha256 = (content: Uint8Array | string) => createHash("sha256").update(content).digest("hex");
const sentence =
  "The harbour authority said on Monday that the port had been closed for nine days.";
const page = `<!doctype html><html lang=en><title>Harbour closed</title>
  <body><nav><a href=/>Home</a></nav><article><h1>Harbour closed</h1>
  <p>${sentence}</p><p>No ship had entered it, <em>the authority</em> said, since the first of the month.</p></article>`;

it("gives the article of a page, and what the page says about itself", async () => {
  const read = await readDocument(
    documentOf(page, { mediaType: "text/html; charset=utf-8", url: "https://news.example/1" }),
  );
  expect(read).toMatchObject({
    mediaType: "text/html",
    charset: "utf-8",
    charsetFrom: "header",
    warnings: [],
  });
  expect(read.text).toContain(
    `${sentence}\n\nNo ship had entered it, the authority said, since the first of the month.`,
  );
  expect(read.text).not.toContain("Home");
  expect(read.extractor.name).toBe("rejoinder-html");
  expect(read.proposals.map(({ field, value }) => [field, value])).toEqual([
    ["title", "Harbour closed"],
    ["language", "en"],
  ]);
});

it("gives all words of a page without an article, and says so", async () => {
  const html = "<nav><a href=/>Home</a></nav>";
  const { text, warnings } = await readDocument(documentOf(html, { mediaType: "text/html" }));
  expect(text).toBe("Home");
  expect(warnings).toEqual([{ code: "no_article", detail: {} }]);
});

it("keeps plain text to the letter, so that its digest is the file's", async () => {
  const words = fc
    .array(fc.constantFrom("a", "é", "\r\n", "\n", "\t", " ", "\u00A0", "\u202E", "<p>", "𝔞"), {
      minLength: 1,
    })
    .map((parts) => `x${parts.join("")}`);
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const document = documentOf(text, { mediaType: "text/plain" });
      const read = await readDocument(document);
      expect(sha256(read.text)).toBe(sha256(document.bytes));
    }),
  );
});

describe("tells the type by the content when what is declared is", () => {
  it.each([
    ["nothing", null, null],
    ["anything", "application/octet-stream", null],
    ["a PDF, as where a server answers with a page of its own", "application/pdf", null],
    ["nothing but another file name", null, "report.pdf"],
  ])("%s", async (_what, mediaType, fileName) => {
    const read = await readDocument(documentOf(page, { mediaType, fileName }));
    expect(read.mediaType).toBe("text/html");
    const wrong = { declared: "application/pdf", used: "text/html" };
    expect(read.warnings).toEqual(
      mediaType === "application/pdf" ? [{ code: "type_wrong", detail: wrong }] : [],
    );
  });

  it("a page, and it is a PDF with something before it", async () => {
    const pdf = await pdfOf((draw) => draw.text("Harbour"));
    const bytes = Buffer.concat([Buffer.from("\r\n\r\n"), pdf]);
    const read = await readDocument(documentOf(bytes, { mediaType: "text/html" }));
    expect(read).toMatchObject({ mediaType: "application/pdf", text: "Harbour" });
  });
});

it.each([
  ["text/plain; charset=utf-8", null],
  ["text/markdown", null],
  [null, "notes.txt"],
])("takes words declared as %s in a file named %s for plain text", async (mediaType, fileName) => {
  const text = mediaType === null ? "Harbour closed" : "<p>Harbour closed</p>";
  const read = await readDocument(documentOf(text, { mediaType, fileName }));
  expect(read).toMatchObject({ mediaType: "text/plain", text, extractor: { name: "text" } });
});

describe("refuses", () => {
  it.each([
    ["a file of nothing", "", {}, "EMPTY_DOCUMENT"],
    ["white space and invisible characters", " \n\u200B\u00A0", {}, "EMPTY_DOCUMENT"],
    ["a page of scripts alone", "<html><script>go()</script></html>", {}, "EMPTY_DOCUMENT"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1), {}, "DOCUMENT_TYPE"],
    ["a drawing", "<svg/>", { mediaType: "image/svg+xml" }, "DOCUMENT_TYPE"],
    [
      "an old Word file",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      {},
      "DOCUMENT_TYPE",
    ],
    ["rich text", "{\\rtf1 words}", { mediaType: "text/plain" }, "DOCUMENT_TYPE"],
    ["a PDF that is none", "words", { mediaType: "application/pdf" }, "DOCUMENT_DAMAGED"],
    ["a DOCX that is none", "words", { fileName: "report.docx" }, "DOCUMENT_DAMAGED"],
    ["more than 25 MB", new Uint8Array(DOCUMENT_MAX + 1), {}, "DOCUMENT_TOO_LARGE"],
  ])("%s", async (_what, content, declared, code) => {
    await expect(readDocument(documentOf(content, declared))).rejects.toMatchObject({
      name: "DocumentRefused",
      code,
    });
  });
});
