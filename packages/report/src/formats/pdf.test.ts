import { locales } from "@rejoinder/schema";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it, vi } from "vitest";
import type { ReportContent } from "../report.ts";
import { build, richContent } from "../testing.ts";
import { pdf } from "./pdf.ts";

// Typst takes its time on machines that are slow and busy.
vi.setConfig({ testTimeout: 60_000 });

const nasty = `#set page(fill: red) *b* _i_ $x$ <label> @ref \\ \`raw\` // /* "]) #link("x") ~ --- '`;

async function open(content: ReportContent) {
  return getDocumentProxy(new Uint8Array(await pdf(content)));
}

/** Words of every page in their order, white space and places to break told as one space or none. */
async function textOf(content: ReportContent): Promise<string> {
  const { text } = await extractText(await open(content), { mergePages: true });
  return text.replaceAll("\u200B", "").replace(/\s+/g, " ");
}

const said = (text: string, language = "en") =>
  build.content({
    pairs: [
      build.pair({
        allegation: build.statement({ parts: [build.quotation({ text, language })] }),
      }),
    ],
    sources: [build.source()],
  });

describe.each(locales)("in %s", (locale) => {
  it("passes Typst's checks of PDF/UA-1 with everything in it, and with nothing", async () => {
    const rich = {
      ...richContent(locale),
      edition: build.edition({ introduction: "One.\n\nTwo." }),
    };
    const document = await open(rich);
    expect(document.numPages).toBeGreaterThan(10);
    expect((await open(build.content({ locale }))).numPages).toBeGreaterThan(0);
  });

  it("passes with markup, controls and halves of characters in every text", async () => {
    const worst = richContent(
      locale,
      (text) => `${nasty}\u0000\uD800\u202E ${text}\r\n🧨 שלום 中文 क्‍ष \u1200\u{10330}`,
    );
    expect((await open(worst)).numPages).toBeGreaterThan(10);
  });
});

it("gives the same bytes for the same content", async () => {
  const content = { ...richContent("en"), edition: build.edition() };
  const [one, other] = [await pdf(content), await pdf(content)];
  expect(Buffer.compare(one, other)).toBe(0);
});

it("carries language, title, author and the moment of publication, and shows its title", async () => {
  const content = { ...richContent("fr"), edition: build.edition({ signedBy: ["Ana Editor"] }) };
  const document = await open(content);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({
    Title: "Harbour dispute",
    Author: "Ana Editor",
    Language: "fr",
    CreationDate: "D:20241001073000Z",
  });
  expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
});

it("bookmarks every section and pair, and names the place of each pair and source", async () => {
  const document = await open(richContent("en"));
  const titles = (await document.getOutline()).map(({ title }) => title);
  expect(titles.slice(0, 3)).toEqual(["Contents", "Parties", "Stage of the proceedings"]);
  expect(titles).toContain("Pair contested");
  expect(titles.at(-1)).toBe("Sources");
  expect(Object.keys(await document.getDestinations())).toEqual(
    expect.arrayContaining(["pair-1", "pair-8", "source-1", "source-2"]),
  );
});

it("links contents to pairs, source numbers to their entry, and only http addresses", async () => {
  const document = await open(
    build.content({
      ...richContent("en"),
      sources: [
        build.source({ address: "https://gazette.example/a?b=1&c=é" }),
        build.source({ number: 2, address: "javascript:alert(1)" }),
        build.source({ number: 3 }),
      ],
    }),
  );
  const links = [];
  for (let page = 1; page <= document.numPages; page += 1)
    links.push(...(await (await document.getPage(page)).getAnnotations()));
  const addresses = links.flatMap(({ url }) => url ?? []);
  expect(addresses).toContain("https://gazette.example/a?b=1&c=%C3%A9");
  expect(addresses.filter((address) => !address.startsWith("https://gazette"))).toEqual([]);
  const places = new Set(links.flatMap(({ dest }) => dest ?? []));
  expect([...places]).toEqual(expect.arrayContaining(["pair-3", "source-1", "source-2"]));
});

it("sets hundreds of pairs in parts, and names the page of each", async () => {
  const pairs = Array.from({ length: 230 }, (_, index) =>
    build.pair({ number: index + 1, title: `Pair called ${index + 1}` }),
  );
  const document = await open(build.content({ pairs, sources: [build.source()] }));
  const { text } = await extractText(document, { mergePages: false });
  const contents = text.join(" ");
  for (const number of [1, 100, 101, 200, 201, 230]) {
    const destination = await document.getDestination(`pair-${number}`);
    const page = 1 + (await document.getPageIndex(destination?.[0]));
    expect(text[page - 1]).toMatch(new RegExp(`Pair called ${number}\\b[^]* ${page}$`));
    expect(contents).toMatch(new RegExp(`Pair called ${number}\\s+Not reviewed\\s+${page}\\b`));
  }
  const titles = (await document.getOutline()).map(({ title }) => title);
  expect(titles.filter((title) => title.startsWith("Pair called"))).toEqual(
    pairs.map(({ title }) => title),
  );
});

it("tells everything in its order", async () => {
  const text = await textOf(richContent("en"));
  const order = [
    "Harbour dispute",
    "Contents",
    "Parties",
    "Method",
    "Pairs by status",
    "Pair 1 of 8",
    "“translated”",
    "paraphrase summed up",
    "Original wording",
    "First element",
    "Responses",
    "Given before the allegation",
    "“never”",
    "Requests for comment",
    "Evidence",
    "«\u202Fevidence\u202F»".replace(/\s/g, " "),
    "Notes",
    "First line of a note.",
    "Pair 2 of 8",
    "Statements outside any pair",
    "aside",
    "Sources",
  ];
  let from = 0;
  for (const words of order) {
    const at = text.indexOf(words, from);
    expect(at, words).toBeGreaterThanOrEqual(0);
    from = at;
  }
});

it("keeps markup as the text it is", async () => {
  expect(await textOf(said(nasty))).toContain(`“${nasty}”`);
});

it("shows what is hidden and obeys nothing of it", async () => {
  expect(await textOf(said("pay \u202Eeur 001"))).toContain("pay ⟨RIGHT-TO-LEFT OVERRIDE⟩eur 001");
});

it.each([
  ["Greek and Cyrillic", "Λιμάνι порт"],
  ["Chinese, kana and Korean", "港口关闭 みなと 항구"],
  ["emoji of several", "👩‍👩‍👧 👍🏽"],
])("draws %s", async (_, text) => {
  expect(await textOf(said(text))).toContain(`“${text}”`);
});

// The reader of these tests tells such letters in the order and forms they are drawn in.
it.each([
  ["Devanagari", "नमस्ते", "hi"],
  ["accents apart from their letters", "a\u0323\u0301 x\u030C", "en"],
  ["what is written from the right", "الميناء مغلق", "ar"],
])("draws %s", async (_, text, language) => {
  const told = await textOf(said(text, language));
  expect(told).not.toContain("⟨");
  for (const letter of text.match(/\p{L}/gu) ?? [])
    expect(told.normalize("NFKD")).toContain(letter);
});

it("sets a paraphrase upright whose letters have no italics", async () => {
  const parts = [build.paraphrase({ text: "الميناء مغلق", language: "ar" })];
  const document = build.content({
    statements: [build.statement({ parts })],
    sources: [build.source()],
  });
  expect(await textOf(document)).not.toContain("⟨");
});

it("names what no font draws", async () => {
  expect(await textOf(said("ሰላም!"))).toContain("“⟨U+1230 U+120B U+121D⟩!”");
});

it("breaks a word that no line could hold, and leaves addresses whole", async () => {
  const document = await open(said(`${"x".repeat(500)} end`));
  const page = await document.getPage(2);
  const { items } = await page.getTextContent();
  const edges = items.flatMap((item) =>
    "str" in item ? [Number(item.transform[4]) + item.width] : [],
  );
  const [, , width = 0] = page.view;
  expect(Math.max(...edges)).toBeLessThan(width);
});

it("shows quotations between their marks and says what a paraphrase is", async () => {
  const text = await textOf(
    build.content({
      statements: [build.statement({ parts: [build.quotation(), build.paraphrase()] })],
      sources: [build.source()],
    }),
  );
  expect(text).toContain("“The port closed for nine days”");
  expect(text).toContain("paraphrase the gates were never shut");
  expect(text).not.toContain("“the gates");
});
