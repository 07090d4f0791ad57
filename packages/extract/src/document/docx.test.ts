import {
  Document,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readDocx } from "./docx.ts";
import { documentOf } from "./testing.ts";

async function docxOf(
  children: (Paragraph | Table)[],
  options: Partial<ConstructorParameters<typeof Document>[0]> = {},
): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ ...options, sections: [{ children }] }));
}

/** The same document with its main part replaced. */
async function docxWith(body: string, head = ""): Promise<Uint8Array> {
  const parts = unzipSync(await docxOf([]));
  const xml = `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
}

it("gives paragraphs, line breaks, tables and notes in their order", async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const bytes = await docxOf(
    [
      new Paragraph({
        children: [new TextRun("Harbour "), new TextRun({ text: "closed", bold: true })],
      }),
      new Paragraph({
        children: [
          new TextRun("Nine days"),
          new FootnoteReferenceRun(1),
          new TextRun({ text: "and more", break: 1 }),
        ],
      }),
      new Table({ rows: [new TableRow({ children: [cell("Quay"), cell("10²")] })] }),
    ],
    { footnotes: { 1: { children: [new Paragraph("By its own count.")] } } },
  );
  const { text, extractor } = await readDocx(documentOf(bytes));
  expect(text).toBe("Harbour closed\n\nNine days\nand more\n\nQuay\n\n10²\n\nBy its own count.");
  expect(extractor).toEqual({
    name: "mammoth",
    version: expect.stringMatching(/^\d+\.\d+\.\d+\+\d+$/),
  });
});

it("proposes its title and its author, and no date of the file", async () => {
  const bytes = await docxOf([new Paragraph("Words")], {
    title: "Ports & quays",
    creator: "Ana Quay",
  });
  const { proposals } = await readDocx(documentOf(bytes));
  expect(proposals.map(({ path, value }) => [path, value])).toEqual([
    ["core.dc:title", "Ports & quays"],
    ["core.dc:creator", "Ana Quay"],
  ]);
});

it("leaves out what tracked changes delete", async () => {
  const body =
    "<w:p><w:r><w:t>Nine</w:t></w:r><w:del><w:r><w:delText> or ten</w:delText></w:r></w:del><w:ins><w:r><w:t> days</w:t></w:r></w:ins></w:p>";
  expect((await readDocx(documentOf(await docxWith(body)))).text).toBe("Nine days");
});

it("refuses entities, by which a short document grows without end", async () => {
  const bytes = await docxWith("<w:p/>", '<!DOCTYPE d [<!ENTITY a "aaaa">]>');
  await expect(readDocx(documentOf(bytes))).rejects.toMatchObject({ code: "DOCUMENT_DAMAGED" });
});

it("refuses a document that unpacks to more than 100 MB", { timeout: 30_000 }, async () => {
  const part = new Uint8Array(101 * 1024 * 1024);
  const bytes = zipSync({ ...unzipSync(await docxOf([])), "word/media/a.bin": part }, { level: 1 });
  await expect(readDocx(documentOf(bytes))).rejects.toMatchObject({ code: "ZIP_BOMB" });
});

it.each([
  ["an archive of another kind", async () => zipSync({ "a.txt": strToU8("a") }), "DOCUMENT_TYPE"],
  ["one that was cut short", async () => (await docxOf([])).subarray(0, -200), "DOCUMENT_DAMAGED"],
  ["one whose main part is no XML", () => docxWith("<w:p><w:r>"), "DOCUMENT_DAMAGED"],
])("refuses %s", async (_what, bytes, code) => {
  await expect(readDocx(documentOf(await bytes()))).rejects.toMatchObject({ code });
});
