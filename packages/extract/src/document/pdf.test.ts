import { expect, it } from "vitest";
import { readPdf } from "./pdf.ts";
import { documentOf, pdfOf } from "./testing.ts";

const sentence =
  "The harbour authority said on Monday that the port had been closed for nine days, and that no ship had entered it since the first of the month.";
const narrow = { width: 200, lineBreak: true };

async function textOf(draw: Parameters<typeof pdfOf>[0]): Promise<string> {
  return (await readPdf(documentOf(await pdfOf(draw)))).text;
}

it("puts paragraphs together from their lines, apart by what set them apart", async () => {
  const text = await textOf((pdf) => {
    pdf.fontSize(18).text("Harbour closed").fontSize(11).moveDown();
    pdf
      .text(sentence, narrow)
      .moveDown()
      .text(sentence, { ...narrow, align: "justify" });
    pdf.text(`Indented. ${sentence}`, { ...narrow, indent: 20 });
    pdf.text("Short line.", narrow).text(sentence, narrow);
  });
  expect(text.split("\n\n")).toEqual([
    "Harbour closed",
    sentence,
    sentence,
    `Indented. ${sentence}`,
    "Short line.",
    sentence,
  ]);
});

it("follows a sentence from one column into the next, and ends a paragraph with the page", async () => {
  const words = Array.from({ length: 60 }, () => sentence).join(" ");
  const text = await textOf((pdf) => {
    pdf.text(words.slice(0, 1200), { columns: 2, height: 200 });
    pdf.addPage().text("Another page.");
  });
  expect(text.split("\n\n")).toEqual([words.slice(0, 1200).trim(), "Another page."]);
});

it("keeps a raised figure raised: ten to the second is no hundred and two", async () => {
  const [raised, level] = [
    { continued: true, rise: 5 },
    { continued: false, rise: 0 },
  ];
  const text = await textOf((pdf) => {
    pdf.fontSize(12).text("It stored 10", { continued: true });
    pdf.fontSize(7).text("2", raised).fontSize(12).text(" tons.", level);
  });
  expect(text).toBe("It stored 10² tons.");
});

it("takes the title, the author and the language for proposals, and no date of the file", async () => {
  const options = { info: { Title: "Harbour closed", Author: "Ana Quay" }, lang: "en-GB" };
  const bytes = await pdfOf((pdf) => pdf.text("Words"), options);
  const { proposals, extractor } = await readPdf(documentOf(bytes));
  expect(proposals.map(({ value, path }) => [path, value])).toEqual([
    ["Info.Title", "Harbour closed"],
    ["Info.Author", "Ana Quay"],
    ["Info.Language", "en-GB"],
  ]);
  expect(extractor).toEqual({
    name: "pdfjs",
    version: expect.stringMatching(/^\d+\.\d+\.\d+\+\d+$/),
  });
});

it("names the pages that have no text", async () => {
  const bytes = await pdfOf((pdf) => pdf.text("Words").addPage().addPage());
  expect((await readPdf(documentOf(bytes))).warnings).toEqual([
    { code: "pages_without_text", detail: { count: 2, first: 2 } },
  ]);
});

it.each([
  ["without text", pdfOf((pdf) => pdf.rect(10, 10, 100, 100).stroke()), "PDF_WITHOUT_TEXT"],
  [
    "under a password",
    pdfOf((pdf) => pdf.text("Words"), { userPassword: "secret" }),
    "PDF_PASSWORD",
  ],
  ["of noise", Promise.resolve(Buffer.from("%PDF-1.7\nnoise")), "DOCUMENT_DAMAGED"],
])("refuses a PDF %s", async (_what, bytes, code) => {
  await expect(readPdf(documentOf(await bytes))).rejects.toMatchObject({ code });
});
