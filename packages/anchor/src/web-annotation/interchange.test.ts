import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotation } from "../find.ts";
import { fromWebAnnotation, soughtOf } from "./read-annotations.ts";
import { toWebAnnotation } from "./web-annotation.ts";

const about = { id: "https://desk.example/anchors/1", source: "https://news.example/a" };

describe("a Web Annotation of a quotation", () => {
  const text = "\u{1F64F}\u{1F64F} He said: “we deny it all”. Then he left.";
  const start = text.indexOf("we deny");
  const annotation = toWebAnnotation(
    text,
    { start, end: start + 14 },
    { ...about, note: "Denied" },
  );

  it("counts code points, and keeps the words around", () => {
    expect(annotation.target.selector).toEqual([
      {
        type: "TextQuoteSelector",
        exact: "we deny it all",
        prefix: "\u{1F64F}\u{1F64F} He said: “",
        suffix: "”. Then he left.",
      },
      { type: "TextPositionSelector", start: start - 2, end: start + 12 },
    ]);
  });

  it("is read again as what it says", () => {
    const { annotations, refusals } = fromWebAnnotation(JSON.parse(JSON.stringify(annotation)));
    expect(refusals).toEqual([]);
    expect(annotations).toEqual([
      expect.objectContaining({ ...about, exact: "we deny it all", note: "Denied" }),
    ]);
  });

  it("is refused for a range that is empty or cuts a character in two", () => {
    expect(() => toWebAnnotation(text, { start: 3, end: 3 }, about)).toThrow(RangeError);
    expect(() => toWebAnnotation(text, { start: 1, end: 4 }, about)).toThrow(RangeError);
    expect(() => toWebAnnotation("cafe\u0301", { start: 0, end: 4 }, about)).toThrow(RangeError);
  });

  it("finds the very range again after its way out and in", () => {
    const words = fc.array(fc.constantFrom("yes", "\u{1F64F}", "nié", "—", "5", "“so”"), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, a, b) => {
        const text = all.join(" ");
        const first = a % all.length;
        const quoted = all.slice(first, first + 1 + (b % (all.length - first))).join(" ");
        fc.pre(/[\p{L}\p{N}]/u.test(quoted));
        const start = all.slice(0, first).join(" ").length + (first > 0 ? 1 : 0);
        const range = { start, end: start + quoted.length };
        const { annotations } = fromWebAnnotation(toWebAnnotation(text, range, about));
        const [read] = annotations;
        if (!read) throw new Error("not read");
        expect(soughtOf(read, text)).toMatchObject({ exact: quoted, start });
        expect(findQuotation(text, soughtOf(read, text))).toMatchObject({
          state: "exact",
          ...range,
        });
      }),
    );
  });
});

describe("what Hypothesis hands out", () => {
  const row = {
    id: "abc",
    uri: "https://news.example/a",
    text: "A **note**",
    target: [
      {
        source: "https://news.example/a",
        selector: [
          {
            type: "RangeSelector",
            startContainer: "/p[1]",
            startOffset: 0,
            endContainer: "/p[1]",
            endOffset: 7,
          },
          { type: "TextPositionSelector", start: 2, end: 9 },
          { type: "TextQuoteSelector", exact: "we deny", prefix: "\u{1F64F}", suffix: " it" },
        ],
      },
    ],
  };
  const read = {
    id: "abc",
    source: "https://news.example/a",
    exact: "we deny",
    prefix: "\u{1F64F}",
    suffix: " it",
    position: { start: 2, end: 9, unit: "codeUnit" },
    note: "A **note**",
  };

  it.each([
    ["the rows of its API", { total: 1, rows: [row] }],
    [
      "the file of its client",
      { export_date: "2026-11-24", export_userid: "acct:a@b", annotations: [row] },
    ],
    ["one row", row],
    ["a list", [row]],
  ])("is read from %s", (_, json) => {
    expect(fromWebAnnotation(json)).toEqual({ annotations: [read], refusals: [] });
  });

  it("has its position counted in UTF-16 code units", () => {
    const [annotation] = fromWebAnnotation(row).annotations;
    expect(annotation && soughtOf(annotation, "\u{1F64F}we deny it").start).toBe(2);
  });

  it("is refused where it is a note on the page or an answer, and the rest is read", () => {
    const pageNote = { ...row, target: [{ source: row.uri }] };
    const { annotations, refusals } = fromWebAnnotation({ rows: [pageNote, row] });
    expect(annotations).toEqual([read]);
    expect(refusals).toMatchObject([{ code: "ANNOTATION_NO_QUOTATION", path: "/rows/0/target/0" }]);
  });
});

describe("annotations from elsewhere", () => {
  const quote = { type: "TextQuoteSelector", exact: "we deny" };

  it.each([
    [
      "a collection's first page",
      { type: "AnnotationCollection", first: { items: [{ target: { selector: quote } }] } },
    ],
    ["a page", { type: "AnnotationPage", items: [{ target: { selector: quote } }] }],
    [
      "types as whole IRIs",
      {
        target: {
          selector: {
            "@type": ["http://www.w3.org/ns/oa#TextQuoteSelector"],
            exact: { "@value": "we deny" },
          },
        },
      },
    ],
    [
      "a selector that refines another",
      { target: { selector: { type: "XPathSelector", value: "/p", refinedBy: quote } } },
    ],
    [
      "a second selector that can be read",
      { target: { selector: [{ ...quote, exact: " " }, quote] } },
    ],
  ])("are read from %s", (_, json) => {
    expect(fromWebAnnotation(json).annotations).toMatchObject([
      { exact: "we deny", prefix: null, suffix: null, source: null, position: null, note: null },
    ]);
  });

  it.each([
    ["FILE_NOT_ANNOTATIONS", "", null],
    ["FILE_NOT_ANNOTATIONS", "", { title: "A page" }],
    ["ANNOTATION_NOT_AN_OBJECT", "/0", ["a"]],
    ["ANNOTATION_NO_TARGET", "/items/0", { items: [{ id: "a" }] }],
    ["ANNOTATION_NO_QUOTATION", "/target", { target: "https://news.example/a" }],
    ["ANNOTATION_NO_QUOTATION", "/0/target/0", [{ target: [null] }]],
    [
      "ANNOTATION_QUOTATION_UNREADABLE",
      "/0/target",
      [{ target: { selector: { ...quote, exact: 5 } } }],
    ],
  ])("are refused with %s at %j", (code, path, json) => {
    expect(fromWebAnnotation(json)).toMatchObject({ annotations: [], refusals: [{ code, path }] });
  });

  it("make nothing up of a position that cannot be", () => {
    for (const position of [
      { start: 5, end: 2 },
      { start: -1, end: 2 },
      { start: "1", end: 2 },
      {},
    ]) {
      const selector = [quote, { type: "TextPositionSelector", ...position }];
      expect(fromWebAnnotation({ target: { selector } }).annotations).toMatchObject([
        { position: null },
      ]);
    }
  });

  it("never crash the reading, whatever they are", () => {
    const key = fc.constantFrom(
      "rows",
      "items",
      "target",
      "selector",
      "exact",
      "type",
      "refinedBy",
      "body",
      "first",
    );
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(null, 1, "", "TextQuoteSelector"),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(key, tie("value"), { maxKeys: 4 }),
      ),
    })).value;
    fc.assert(
      fc.property(json, (value) => {
        const { annotations, refusals } = fromWebAnnotation(value);
        for (const { exact } of annotations) expect(exact).not.toBe("");
        for (const { message, path } of refusals) {
          expect(message).toMatch(/\.$/);
          expect(path).toMatch(/^(\/|$)/);
        }
      }),
    );
  });
});
