import { locales } from "@rejoinder/schema";
import { describe, expect, it, vi } from "vitest";
import { build, richContent } from "../testing.ts";
import { attribute, elements, readWord, textOf } from "./docx/testing.ts";

const nasty = `"><w:p/></w:t>&amp;<!-- ]]> ' {\\field} `;

const saidIn = (parts: Parameters<typeof build.statement>[0]) =>
  build.content({ statements: [build.statement(parts)], sources: [build.source()] });

describe.each(locales)("every part is well-formed: %s", (locale) => {
  it.each([
    ["with everything in it", richContent(locale)],
    ["with nothing in it", build.content({ locale })],
    [
      "with markup, controls and halves of characters in every text",
      richContent(locale, (text) => `${nasty}\u0000\uD800\u202E\uFFFE ${text}\r\n🧨`),
    ],
  ])("%s", async (_, content) => {
    const { paths, part } = await readWord(content);
    for (const path of paths.filter((each) => /\.(xml|rels|svg)$/.test(each)))
      expect(() => part(path), path).not.toThrow();
  });
});

it("text is never markup", async () => {
  const names = async (word: (text: string) => string) => {
    const { part } = await readWord({ ...richContent("en", word), sources: [build.source()] });
    return elements(part("word/document.xml"), "*").map(({ nodeName }) => nodeName);
  };
  expect(await names((text) => nasty + text)).toEqual(await names((text) => text));
});

it("headings are Word’s own, in the order of the report", async () => {
  const { paragraphs } = await readWord(
    build.content({ pairs: [build.pair({ responses: [build.response()] })] }),
  );
  const headings = paragraphs.filter(({ style }) => /^(Title|Heading\d)$/.test(style ?? ""));
  expect(headings.map(({ style, text }) => `${style} ${text}`)).toEqual([
    "Title Harbour dispute",
    "Heading1 Parties",
    "Heading1 Stage of the proceedings",
    "Heading1 Timeline of statements and proceedings",
    "Heading1 Method",
    "Heading1 Pairs by status",
    "Heading1 Pair 1: The port was closed",
    "Heading2 Allegation",
    "Heading2 Elements of the allegation",
    "Heading2 Responses",
    "Heading3 Response 1",
    "Heading2 Evidence",
    "Heading2 Notes",
    "Heading1 Sources",
  ]);
});

it("the table of contents is filled in, each line linked to its heading and with its page", async () => {
  const { paragraphs, part } = await readWord(build.content({ pairs: [build.pair()] }));
  const lines = paragraphs.filter(({ style }) => style === "TOC1");
  expect(lines.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^Pair 1: The port was closed\d+$/),
  );
  const bookmarks = elements(part("word/document.xml"), "w:bookmarkStart").map((each) =>
    each.getAttribute("w:name"),
  );
  for (const { element } of lines)
    expect(bookmarks).toContain(attribute(element, "w:hyperlink", "w:anchor"));
});

it("lists are Word’s own: evidence an item, what is known of it under it", async () => {
  const { paragraphs } = await readWord(
    build.content({
      pairs: [build.pair({ evidence: [build.evidence()] })],
      sources: [build.source(), build.source({ number: 2 })],
    }),
  );
  expect(paragraphs.find(({ text }) => text === "“Open daily”")?.level).toBe("0");
  expect(paragraphs.find(({ text }) => text.startsWith("Towards the response"))?.level).toBe("1");
});

it("a source has a footnote that names it, once a section, and its number at every reference", async () => {
  const pair = build.pair({ responses: [build.response()] });
  const { part } = await readWord(
    build.content({ pairs: [pair, { ...pair, number: 2 }], sources: [build.source()] }),
  );
  const notes = elements(part("word/footnotes.xml"), "w:footnote").slice(2);
  const note = "[1] Nine days without ships, Harbour Gazette, news report, 29 August 2024";
  expect(notes.map((each) => textOf(each).trim())).toEqual([note, note]);
  const text = textOf(part("word/document.xml"));
  expect(text.match(/Source: \[1\]/g)).toHaveLength(4);
});

it("a confidential source goes unnamed in its footnote", async () => {
  const { number, kind, reliability } = build.source();
  const withheld = {
    title: null,
    publisher: null,
    author: null,
    publishedOn: null,
    address: null,
    archivedAddress: null,
    language: null,
    preserved: null,
  };
  const { part } = await readWord(
    build.content({
      statements: [build.statement()],
      sources: [{ number, kind, reliability, ...withheld }],
    }),
  );
  const [note] = elements(part("word/footnotes.xml"), "w:footnote").slice(2);
  expect(note && textOf(note).trim()).toBe("[1] Confidential source");
});

describe("language", () => {
  it("the report’s is the document’s", async () => {
    const { part } = await readWord(build.content({ locale: "fr" }));
    expect(attribute(part("word/styles.xml"), "w:lang", "w:val")).toBe("fr-FR");
  });

  it.each([
    ["fr", "«\u202FThe port", "fr"],
    ["en-US", "“The port", null],
    ["not a tag", "“The port", null],
  ])("a quotation in %s carries it, and no tag that is none", async (language, start, tag) => {
    const { paragraphs } = await readWord(saidIn({ parts: [build.quotation({ language })] }));
    const quotation = paragraphs.find(({ text }) => text.startsWith(start));
    expect(quotation?.style).toBe("QuotationNeither");
    expect(quotation && attribute(quotation.element, "w:lang", "w:val")).toBe(tag);
  });

  it("words read from the right stand in runs of their own, isolated from the desk’s", async () => {
    const { paragraphs } = await readWord(saidIn({ speaker: "בן 7 (Ben)" }));
    const row = paragraphs.find(({ text }) => text.startsWith("Speaker"));
    expect(row?.text).toBe("Speaker: \u2068בן 7 (Ben)\u2069");
    const turned = row
      ? elements(row.element, "w:r").filter((run) => elements(run, "w:rtl").length > 0)
      : [];
    expect(turned.map(({ textContent }) => textContent)).toEqual(["בן 7 ("]);
  });

  it("a quotation read from the right is set from the right", async () => {
    const parts = [build.quotation({ text: "הנמל נסגר", language: "he" })];
    const { paragraphs } = await readWord(saidIn({ parts }));
    const quotation = paragraphs.find(({ text }) => text.includes("הנמל"));
    expect(quotation && elements(quotation.element, "w:bidi")).toHaveLength(1);
    expect(quotation && attribute(quotation.element, "w:lang", "w:bidi")).toBe("he");
  });
});

it("a quotation of several lines stays one, each paragraph behind the bar of its side", async () => {
  const { paragraphs } = await readWord(
    build.content({
      pairs: [
        build.pair({
          allegation: build.statement({ parts: [build.quotation({ text: "one\ntwo\n\nthree" })] }),
        }),
      ],
    }),
  );
  const quoted = paragraphs.filter(({ style }) => style === "QuotationAllegation");
  expect(quoted.map(({ text }) => text)).toEqual(["“one\ntwo", "three”"]);
});

it("a paraphrase is set apart by its style and its word", async () => {
  const { paragraphs } = await readWord(saidIn({ parts: [build.paraphrase()] }));
  expect(paragraphs.find(({ style }) => style === "ParaphraseNeither")?.text).toBe(
    "Paraphrase: the gates were never shut",
  );
});

it("hidden controls are named, and obeyed nowhere", async () => {
  const { paragraphs } = await readWord(
    saidIn({ parts: [build.quotation({ text: "was \u202Eton\u202C guilty\u0000" })] }),
  );
  expect(paragraphs.map(({ text }) => text)).toContain(
    "“was ⟨RIGHT-TO-LEFT OVERRIDE⟩ton⟨POP DIRECTIONAL FORMATTING⟩ guilty\uFFFD”",
  );
});

it("only http and https addresses become links", async () => {
  const linksOf = async (address: string) => {
    const { part } = await readWord(build.content({ sources: [build.source({ address })] }));
    return elements(part("word/_rels/document.xml.rels"), "Relationship")
      .filter((each) => each.getAttribute("TargetMode") === "External")
      .map((each) => each.getAttribute("Target"));
  };
  expect(await linksOf("https://port.example/a?b=1&c=2")).toEqual([
    "https://port.example/a?b=1&c=2",
  ]);
  expect(await linksOf("javascript:alert(1)")).toEqual([]);
  expect(await linksOf("file:///etc/passwd")).toEqual([]);
});

it("every link to an address looks like one, the edition’s own too", async () => {
  const edition = build.edition();
  const { part } = await readWord(build.content({ edition, sources: [build.source()] }));
  const links = elements(part("word/document.xml"), "w:hyperlink").filter((each) =>
    each.getAttribute("r:id"),
  );
  expect(links.map((link) => [textOf(link), attribute(link, "w:rStyle", "w:val")])).toEqual([
    [edition.address, "Hyperlink"],
    ["https://gazette.example/nine-days", "Hyperlink"],
  ]);
});

it("pictures are drawings with an image beside them and an alternative line by line", async () => {
  const { part, paths } = await readWord(richContent("en"));
  const alternatives = elements(part("word/document.xml"), "wp:docPr");
  expect(alternatives.map((each) => each.getAttribute("title"))).toEqual([
    "Timeline of statements and proceedings",
    "Pairs by status",
  ]);
  expect(alternatives[1]?.getAttribute("descr")).toMatch(
    /^Not reviewed: 1\nAllegation supported: 1\n/,
  );
  expect(paths.filter((path) => /\.(svg|png)$/.test(path))).toHaveLength(4);
});

it("tells an edition’s title, publisher and day in its properties", async () => {
  const { part } = await readWord(build.content({ edition: build.edition() }));
  const core = part("docProps/core.xml");
  const told = (name: string) => elements(core, name)[0]?.textContent;
  expect(told("dc:title")).toBe("Harbour dispute");
  expect(told("dc:creator")).toBe("Harbour Desk");
  expect(told("dcterms:created")).toBe("2024-10-01T07:30:00.000Z");
  expect(told("dcterms:modified")).toBe("2024-10-01T07:30:00.000Z");
});

it("numbers its pages, and names edition and report on each", async () => {
  const { part, paths } = await readWord(build.content({ edition: build.edition() }));
  const read = (kind: string) =>
    paths.filter((path) => path.startsWith(`word/${kind}`)).map((path) => textOf(part(path)));
  expect(read("footer").every((text) => text.startsWith("Harbour Desk, edition 1"))).toBe(true);
  expect(read("header").join("")).toContain("Harbour dispute");
  const fields = elements(part("word/footer1.xml"), "w:instrText").map((each) => each.textContent);
  expect(fields).toEqual(["PAGE", "NUMPAGES"]);
});

it("the same content gives the same bytes, whatever the day and whatever was written before", async () => {
  const content = { ...richContent("fr"), edition: build.edition() };
  const once = await readWord(content);
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
  try {
    const again = await readWord(structuredClone(content));
    expect(Buffer.compare(again.bytes, once.bytes)).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

it("a report of very many pairs has contents without pages", async () => {
  const pairs = Array.from({ length: 101 }, (_, index) => build.pair({ number: index + 1 }));
  const { paragraphs } = await readWord(build.content({ pairs }));
  const lines = paragraphs.filter(({ style }) => style === "TOC1").map(({ text }) => text);
  expect(lines).toContain("Pair 101: The port was closed");
});
