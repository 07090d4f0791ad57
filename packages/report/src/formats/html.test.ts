import { locales } from "@rejoinder/schema";
import { HtmlValidate } from "html-validate/node";
import { describe, expect, it } from "vitest";
import { build, richContent } from "../testing.ts";
import { html } from "./html.ts";

/** Switched off is what concerns taste alone: lengths and spaces that come from people's own words. */
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: { "long-title": "off", "no-trailing-whitespace": "off", "tel-non-breaking": "off" },
});

async function complaints(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
  );
}

const nasty =
  "\"><img src=x onerror=alert(1)><script>alert(1)</script>'</style></title>&lt;b ](javascript:alert(1)) -->";

describe.each(locales)("valid HTML: %s", (locale) => {
  it("with everything in it", async () => {
    expect(await complaints(html(richContent(locale)))).toEqual([]);
  });

  it("with nothing in it", async () => {
    expect(await complaints(html(build.content({ locale })))).toEqual([]);
  });

  it("with markup, controls and halves of characters in every text", async () => {
    const page = html(richContent(locale, (text) => `${nasty}\u0000\uD800\u202E ${text}\r\n🧨`));
    expect(await complaints(page)).toEqual([]);
  });
});

it("markup in any text stays text", () => {
  const page = html(richContent("en", (text) => nasty + text));
  const plain = html(richContent("en"));
  /** Drawings aside, which have more lines where words are longer. */
  const tags = (file: string) =>
    file
      .replace(/<svg xmlns[\s\S]*?<\/svg>/g, "")
      .match(/<[/a-z][^>]*>/gi)
      ?.map((tag) => tag.split(/[\s>]/)[0]);
  expect(tags(page)).toEqual(tags(plain));
  expect(page).not.toMatch(/<img|<script/i);
});

it("only http and https addresses become links", () => {
  const page = (address: string) => html(build.content({ sources: [build.source({ address })] }));
  expect(page("https://port.example/a?b=1&c=2")).toContain(
    'href="https://port.example/a?b=1&amp;c=2"',
  );
  for (const address of [
    "javascript:alert(1)",
    " https://a.example",
    "data:text/html,x",
    "//a.example",
  ]) {
    expect(page(address)).not.toMatch(/href="[^#]/);
    expect(page(address)).toContain(address);
  }
});

it("asks nothing of anybody else and runs nothing", () => {
  const page = html(richContent("en"));
  expect(page).not.toMatch(
    /<(script|link|img|iframe|object|embed|base|form)\b|@import|url\(|\son\w+=|\ssrc=/i,
  );
  expect(page).toContain("default-src 'none'");
});

it("words in another language carry it, and no tag that is none", () => {
  const said = (language: string) =>
    html(
      build.content({ statements: [build.statement({ parts: [build.quotation({ language })] })] }),
    );
  expect(said("fr")).toContain('<p lang="fr" dir="auto">«');
  expect(said('x"y')).toContain('<p dir="auto">“');
});

it("pairs and sources keep their addresses within the page", () => {
  const page = html(
    build.content({ pairs: [build.pair({ number: 7 })], sources: [build.source({ number: 3 })] }),
  );
  expect(page).toContain('id="pair-7"');
  expect(page).toContain('href="#pair-7"');
  expect(page).toContain('id="source-3"');
});

it("pictures say in words what they show, and a reader can see those words", () => {
  const page = html(
    build.content({
      pairs: [
        build.pair(),
        build.pair({ number: 2, standing: { status: "contested", progress: "decided" } }),
      ],
    }),
  );
  expect(page).toContain("<desc>Not reviewed: 1\nContested: 1</desc>");
  expect(page).toContain(
    "<desc>1. The port closed for nine days. No response answers this.</desc>",
  );
  expect(page).toContain("<desc>28 August 2024: Allegation, Dockers’ union, pairs 1–2</desc>");
  expect(page).toContain(
    '<li dir="auto">28 August 2024: Allegation, Dockers’ union, pairs 1–2</li>',
  );
});

it("every quoted or summed-up passage has a name in the page and a link to it", () => {
  const page = html(richContent("en"));
  const ids = [...page.matchAll(/<div class="passage" id="([^"]+)"/g)].map(([, id]) => id);
  const links = [...page.matchAll(/class="permalink" href="#([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(links);
  expect(ids.slice(0, 8)).toEqual([
    "pair-1-allegation-1",
    "pair-1-allegation-2",
    "pair-1-allegation-original-1",
    "pair-1-response-1-1",
    "pair-1-response-1-2",
    "pair-1-response-2-1",
    "pair-1-evidence-1",
    "pair-1-evidence-2",
  ]);
  expect(ids).toContain("statement-1-1");
});

it("links of passages are told apart by what they are called", () => {
  const page = html(richContent("en"));
  const names = [...page.matchAll(/class="unseen">([^<]+)</g)].map(([, name]) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("a quotation leads to its words at the source and in the archived copy", () => {
  const page = html(
    build.content({
      statements: [build.statement()],
      sources: [build.source({ archivedAddress: "https://archive.example/nine" })],
    }),
  );
  const words = "The%20port%20closed%20for%20nine%20days";
  expect(page).toContain(`href="https://gazette.example/nine-days#:~:text=${words}"`);
  expect(page).toContain(`href="https://archive.example/nine#:~:text=${words}"`);
});

it.each(locales)(
  "an edition carries who published it, when, what it changes and why: %s",
  (locale) => {
    const edition = build.edition({
      number: 2,
      kind: "correction",
      introduction: "First paragraph.\n\nSecond paragraph.",
      method: "We also telephoned.",
      what: "The date of the closure.",
      why: "The log was misread.",
    });
    const page = html(build.content({ locale, edition }));
    for (const text of [
      "Harbour Desk",
      "Ana Editor",
      '<p class="written" dir="auto">First paragraph.</p>\n<p class="written" dir="auto">Second paragraph.</p>',
      "We also telephoned.",
      "The date of the closure.",
      "The log was misread.",
      `href="${edition.address}"`,
    ])
      expect(page).toContain(text);
    expect(page).toContain(
      locale === "en"
        ? "edition 2 (correction), published on 1 October 2024, 09:30 (Paris)"
        : "édition 2 (correction), publiée le 1er octobre 2024 à 09:30 (Paris)",
    );
  },
);
