import { createHash } from "node:crypto";
import { locales } from "@rejoinder/schema";
import { strFromU8, unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { sourceColumns } from "../tables/source-columns.ts";
import { namedRows, readPairs, readStatement } from "../tables/testing-read.ts";
import { build, richContent } from "../testing.ts";
import { CELL_MAX } from "./xlsx/cell-text.ts";
import { readWorkbook } from "./xlsx/testing-xlsx.ts";
import { xlsx } from "./xlsx.ts";

it.each(locales)("the sheets give the very content back: %s", async (locale) => {
  const content = richContent(
    locale,
    (text) => `=${text} | "\\N" _x0041_ <&> \u0001\uD83D\uDE00\r\n'autre \uFFFF`,
  );
  const sheets = readWorkbook(await xlsx(content)).map(namedRows);
  const [pairs = [], evidence = [], notes = [], statements = [], sources = [], about = []] = sheets;
  expect(readPairs(pairs, evidence, notes)).toEqual(content.pairs);
  expect(sources.map(({ title, number }) => [title, Number(number)])).toEqual(
    content.sources.map(({ title, number }) => [title, number]),
  );
  const prefixed = statements.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [`said_${name}`, cell])),
  );
  expect(prefixed.map((row) => readStatement(row, "said", "said_original"))).toEqual(
    content.statements,
  );
  expect(about).toContainEqual({ field: "summary", value: content.summary });
});

it("another reader finds the same texts, and numbers where there are numbers", async () => {
  const content = richContent("en", (text) => `=${text}`);
  const rows = await readSheet(Buffer.from(await xlsx(content)), 1);
  const [header = [], first = []] = rows;
  expect(first[header.indexOf("pair_number")]).toBe(1);
  expect(first[header.indexOf("title")]).toBe("=Pair not_reviewed");
});

it("no cell is a formula, nor becomes one when somebody edits it", async () => {
  const parts = unzipSync(await xlsx(richContent("en", (text) => `=${text}`)));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).not.toMatch(/<f[ >]|t="str"/);
  expect(sheet).toContain('s="2" t="inlineStr"><is><t xml:space="preserve">=Pair');
  expect(strFromU8(parts["xl/styles.xml"] ?? new Uint8Array())).toMatch(
    /<cellXfs count="3">(<xf[^>]*>){2}<xf xfId="0" quotePrefix="1"\/>/,
  );
});

describe("a text longer than a cell may be", () => {
  const long = `${"a".repeat(CELL_MAX - 1)}😀${"b".repeat(CELL_MAX)}`;

  it("goes on beside it, cut between characters, and is whole when read", async () => {
    const content = build.content({ pairs: [build.pair({ title: long }), build.pair()] });
    const [rows = []] = readWorkbook(await xlsx(content));
    const { title, status } = namedRows(rows)[0] ?? {};
    expect(title).toBe(long);
    expect(status).toBe("not_reviewed");
    for (const cell of rows.flat()) expect(cell?.length ?? 0).toBeLessThanOrEqual(CELL_MAX);
    expect(rows[0]).toContain("title_3");
    expect(rows[0]).not.toContain("status_2");
  });
});

it("the same content gives the same bytes in every time zone", async () => {
  const before = process.env.TZ;
  const bytes = async (zone: string) => {
    process.env.TZ = zone;
    return sha256Of(await xlsx(richContent("fr")));
  };
  try {
    expect(await bytes("Pacific/Kiritimati")).toBe(await bytes("America/Los_Angeles"));
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

it("tells who published it, and when", async () => {
  const edition = build.edition({ signedBy: ["Ana", "Bo"] });
  const file = await xlsx(build.content({ edition }));
  const about = namedRows(readWorkbook(file)[5] ?? []);
  expect(about).toContainEqual({ field: "edition_number", value: "1" });
  expect(about).toContainEqual({ field: "edition_signed_by", value: "Ana\nBo" });
  const core = strFromU8(unzipSync(file)["docProps/core.xml"] ?? new Uint8Array());
  expect(core).toContain("<dc:creator>Harbour Desk</dc:creator>");
  expect(core).toContain("2024-10-01T07:30:00.000Z");
});

it("has a column for every particular of a source", async () => {
  const [, , , , sources = []] = readWorkbook(await xlsx(richContent("en")));
  expect(sources[0]).toEqual(sourceColumns.map(({ name }) => name));
});

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
