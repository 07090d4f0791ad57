import { describe, expect, it } from "vitest";
import { build, richContent } from "../testing.ts";
import { paragraphs } from "./md/markdown.ts";
import { md } from "./md.ts";

describe("no text can become markup", () => {
  it.each([
    ["**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"],
    ["[a](javascript:alert(1)) ![b]", "\\[a\\](javascript:alert(1)) !\\[b\\]"],
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["# not a title", "\\# not a title"],
    ["- not a list", "\\- not a list"],
    ["+ not a list", "\\+ not a list"],
    ["12. not a list", "12\\. not a list"],
    ["3) not a list", "3\\) not a list"],
    ["=====", "\\====="],
    ["a | b ~~c~~", "a \\| b \\~\\~c\\~\\~"],
    ["&copy; &#60;", "\\&copy; \\&\\#60;"],
    ["C:\\dir\\", "C:\\\\dir\\\\"],
    ["see https://a.example and www.a.example", "see https\\://a.example and www\\.a.example"],
    ["    not code", "not code"],
    ["nul \u0000 half \uD800", "nul \uFFFD half \uFFFD"],
    ["left \u202Eright", "left ⟨RIGHT-TO-LEFT OVERRIDE⟩right"],
    [
      "closes \u2069 \u202Etoo early",
      "closes ⟨POP DIRECTIONAL ISOLATE⟩ ⟨RIGHT-TO-LEFT OVERRIDE⟩too early",
    ],
    ["emoji 🧨 and\u00A0space", "emoji 🧨 and\u00A0space"],
  ])("%j", (text, escaped) => {
    expect(paragraphs(text).toString()).toBe(escaped);
  });

  it("on a second line or in a second paragraph either", () => {
    expect(paragraphs("one\r\n# two\n\n> three\u2028- four").toString()).toBe(
      "one\\\n\\# two\n\n\\> three\\\n\\- four",
    );
  });

  it("in a title, whose line breaks become spaces", () => {
    const file = md(build.content({ title: "Harbour\n# dispute ]( #" }));
    expect(file).toContain("\n# Harbour \\# dispute \\]( \\#\n");
  });
});

it("a quotation of several lines stays one quotation", () => {
  const parts = [build.quotation({ text: "one\n\n- two\nthree" })];
  const file = md(build.content({ statements: [build.statement({ parts })] }));
  expect(file).toContain("\n\n> “one\n>\n> \\- two\\\n> three”\n\n");
});

it("every line of a paraphrase is italic, after its word", () => {
  const parts = [build.paraphrase({ text: "one\n*two*" })];
  const file = md(build.content({ statements: [build.statement({ parts })] }));
  expect(file).toContain("\n\nParaphrase: *one*\\\n*\\*two\\**\n\n");
});

it("references are footnotes, which name the source and lead to its address", () => {
  const address = "https://port.example/(log)?a=1&copy;=<2>[3]";
  const file = md(
    build.content({ statements: [build.statement()], sources: [build.source({ address })] }),
  );
  expect(file).toContain("- Source: \\[1\\][^1]\n");
  expect(file).toContain(
    "[^1]: \\[1\\] [*Nine days without ships*](<https://port.example/(log)?a=1\\&copy;=%3C2%3E%5B3%5D>), Harbour Gazette, news report, 29 August 2024\n",
  );
});

it("every footnote that is named is there, once", () => {
  const file = md(richContent("fr"));
  const named = new Set([...file.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
  const there = [...file.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
  expect(named.size).toBeGreaterThan(0);
  expect([...named].filter((number) => !there.includes(number))).toEqual([]);
  expect(new Set(there).size).toBe(there.length);
});

it("a footnote in somebody's words is none", () => {
  const parts = [build.quotation({ text: "as told[^1]" })];
  const file = md(build.content({ statements: [build.statement({ parts })] }));
  expect(file).toContain("> “as told\\[\\^1\\]”");
});

it("an edition carries who published it, when, what it changes and why", () => {
  const edition = build.edition({
    number: 2,
    kind: "correction",
    introduction: "First *paragraph*.\n\nSecond paragraph.",
    method: "We also telephoned.",
    what: "The date of the closure.",
    why: "The log was misread.",
  });
  const file = md(build.content({ edition }));
  for (const text of [
    "\n\nHarbour Desk, edition 2 (correction), published on 1 October 2024, 09:30 (Paris)\n\nSigned by Ana Editor\n\n",
    "\n\n### What\n\nThe date of the closure.\n\n### Why\n\nThe log was misread.\n\n",
    "\n\n## Introduction\n\nFirst \\*paragraph\\*.\n\nSecond paragraph.\n\n",
    "\n\nWe also telephoned.\n\n",
  ])
    expect(file).toContain(text);
});

it("the timeline is told in words", () => {
  const statements = [build.statement(), build.statement({ saidOn: null, speaker: null })];
  expect(md(build.content({ statements }))).toContain(
    "\n- 28 August 2024: Statement, Dockers’ union\n- date unknown: Statement, speaker not named\n",
  );
});

it("an address that is no web address leads nowhere", () => {
  const file = md(build.content({ sources: [build.source({ address: "javascript:alert(1)" })] }));
  expect(file).toContain("- Address: javascript:alert(1)\n");
  expect(file).not.toContain("](");
});

it("an address is the text of its link, whatever stands in it", () => {
  const address = "https://a.example/![x](https://b.example/x.png)";
  const file = md(build.content({ sources: [build.source({ address })] }));
  expect(file).toContain(
    "Address: [https\\://a.example/!&#91;x&#93;(https\\://b.example/x.png)](<https://a.example/!%5Bx%5D(https://b.example/x.png)>)",
  );
});
