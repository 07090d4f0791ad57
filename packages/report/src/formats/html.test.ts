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
  const tags = (file: string) => file.match(/<[/a-z][^>]*>/gi)?.map((tag) => tag.split(/[\s>]/)[0]);
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

it("the bar says in words what it shows", () => {
  const page = html(
    build.content({
      pairs: [
        build.pair(),
        build.pair({ number: 2, standing: { status: "contested", progress: "decided" } }),
      ],
    }),
  );
  expect(page).toContain('aria-label="Not reviewed: 1, Contested: 1"');
});
