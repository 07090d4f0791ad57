import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./charset.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
/** "Привет" in windows-1251. */
const cyrillic = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2);
/** "日本" in Shift_JIS. */
const japanese = Uint8Array.of(0x93, 0xfa, 0x96, 0x7b);
/** "模" in GBK, which is also "ģ" in UTF-8. */
const chinese = Uint8Array.of(0xc4, 0xa3);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe("takes the charset, without a warning, from", () => {
  it.each([
    [
      "a byte order mark, before any declaration",
      join(utf8("\uFEFFcafé")),
      "utf-8",
      "utf-8",
      "bom",
      "café",
    ],
    ["the mark of UTF-16", utf16("\uFEFFcafé"), null, "utf-16le", "bom", "café"],
    ["the header", cyrillic, "Windows-1251", "windows-1251", "header", "Привет"],
    ["the header of Shift_JIS", japanese, "shift_jis", "shift_jis", "header", "日本"],
    [
      "the header, though the bytes could be UTF-8 by chance",
      chinese,
      "gbk",
      "gbk",
      "header",
      "模",
    ],
    [
      "the header of UTF-16 without a mark",
      utf16("café"),
      "utf-16le",
      "utf-16le",
      "header",
      "café",
    ],
    [
      "the page",
      join(utf8("<meta charset=windows-1251>"), cyrillic),
      null,
      "windows-1251",
      "meta",
      "<meta charset=windows-1251>Привет",
    ],
    ["the bytes, when they are UTF-8", utf8("café"), null, "utf-8", "content", "café"],
  ])("%s", (_what, bytes, header, charset, charsetFrom, text) => {
    expect(decodeText(bytes, header, true)).toEqual({ text, charset, charsetFrom, warnings: [] });
  });
});

describe("notices", () => {
  it("UTF-8 that was declared as Latin-1", () => {
    expect(decodeText(utf8("café"), "ISO-8859-1", false)).toEqual({
      text: "café",
      charset: "utf-8",
      charsetFrom: "content",
      warnings: [{ code: "charset_wrong", detail: { declared: "ISO-8859-1", used: "utf-8" } }],
    });
  });

  it("UTF-8 that was declared as UTF-16", () => {
    const { text, warnings } = decodeText(utf8("plain words"), "utf-16", false);
    expect(text).toBe("plain words");
    expect(warnings[0]?.code).toBe("charset_wrong");
  });

  it("a header that the bytes contradict where the page's own declaration fits", () => {
    const bytes = join(utf8("<meta charset=windows-1251>"), cyrillic);
    expect(decodeText(bytes, "utf-8", true)).toMatchObject({
      charset: "windows-1251",
      charsetFrom: "meta",
      warnings: [{ code: "charset_wrong", detail: { declared: "utf-8", used: "windows-1251" } }],
    });
  });

  it("a page that contradicts its header, which is followed", () => {
    const bytes = join(utf8("<meta charset=iso-8859-1>"), cyrillic);
    expect(decodeText(bytes, "windows-1251", true)).toMatchObject({
      charset: "windows-1251",
      warnings: [
        { code: "charset_disputed", detail: { header: "windows-1251", meta: "windows-1252" } },
      ],
    });
  });

  it("bytes that are not the UTF-8 they were declared to be", () => {
    const { text, charset, charsetFrom, warnings } = decodeText(latin1("café été"), "utf-8", false);
    expect([text, charset, charsetFrom]).toEqual(["café été", "windows-1252", "default"]);
    expect(warnings.map(({ code }) => code)).toEqual(["charset_wrong", "charset_assumed"]);
  });

  it("a charset that nothing tells", () => {
    expect(decodeText(latin1("déjà “vu”".replace(/[“”]/g, "")), null, false)).toMatchObject({
      text: "déjà vu",
      charsetFrom: "default",
      warnings: [{ code: "charset_assumed", detail: { used: "windows-1252" } }],
    });
  });

  it("a name that is no charset's", () => {
    expect(decodeText(utf8("café"), "utf8mb4", false)).toMatchObject({
      charset: "utf-8",
      warnings: [{ code: "charset_wrong", detail: { declared: "utf8mb4", used: "utf-8" } }],
    });
  });

  it.each([null, "utf-8"])("UTF-8 that was cut within a character, declared as %s", (declared) => {
    const words = "déjà vu, ".repeat(20);
    const { text, warnings } = decodeText(utf8(`${words}é`).subarray(0, -1), declared, false);
    expect(text).toBe(`${words}\uFFFD`);
    expect(warnings).toEqual([{ code: "charset_broken", detail: { used: "utf-8", count: 1 } }]);
  });
});

it("refuses bytes that are no text in the charset they were declared in", () => {
  expect(() => decodeText(new Uint8Array(200).fill(0xff), "shift_jis", false)).toThrow(
    expect.objectContaining({ code: "CHARSET_UNREADABLE", detail: { declared: "shift_jis" } }),
  );
});

const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((codePoint) => String.fromCodePoint(codePoint));

it("gives any text back that was written in UTF-8", () => {
  fc.assert(
    fc.property(fc.array(character), (characters) => {
      const text = characters.join("");
      fc.pre(!text.startsWith("\uFEFF"));
      expect(decodeText(utf8(text), null, false).text).toBe(text);
    }),
  );
});
