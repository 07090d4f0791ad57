import { locales } from "@rejoinder/schema";
import { HtmlValidate } from "html-validate";
import { expect, it } from "vitest";
import type { EditionRecord } from "../edition-record.ts";
import type { ReportContent } from "../report.ts";
import { build, richContent } from "../testing.ts";
import { compareEditions } from "./compare-editions.ts";
import { comparisonHeading, comparisonPage } from "./comparison-page.ts";

const editionOf = (content: ReportContent, number: number): EditionRecord => ({
  format: "rejoinder-edition-1",
  slug: content.slug,
  number,
  kind: number === 1 ? "first" : "correction",
  publishedAt: "2024-09-30T22:30:00.000Z",
  locales: [content.locale],
  what: {},
  why: {},
  contents: { [content.locale]: content },
});

const pageOf = (from: ReportContent, to: ReportContent) => {
  const comparison = compareEditions(editionOf(from, 1), editionOf(to, 2), from.locale);
  return {
    heading: comparisonHeading(comparison),
    page: String(comparisonPage(comparison, "Europe/Paris")),
  };
};

it("marks what was taken out before, and what was put in after", () => {
  const { heading, page } = pageOf(
    build.content({ summary: "Who closed the harbour." }),
    build.content({ summary: "Who opened the harbour." }),
  );
  expect(heading).toBe("What edition 2 changes in edition 1");
  expect(page).toContain("Who <del>closed</del> the harbour.");
  expect(page).toContain("Who <ins>opened</ins> the harbour.");
  expect(page).toContain("Edition 2 (correction), 1 October 2024");
});

it("says so where nothing differs", () => {
  const content = richContent("fr");
  const { page } = pageOf(content, content);
  expect(page).toContain("Rien de ce qui est comparé ne diffère");
  expect(page).not.toMatch(/<(ins|del)>/);
});

it.each(locales)("is HTML as it should be, whatever words it holds: %s", async (locale) => {
  const from = richContent(locale, (text) => `<b>${text}</b> & "so"`);
  const plain = richContent(locale);
  const to = { ...plain, pairs: plain.pairs.slice(1).toReversed() };
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const { page } = pageOf(one, other);
    expect(page).not.toContain("<b>");
    const whole = `<!DOCTYPE html>\n<html lang="${locale}">\n<head>\n<title>Comparison</title>\n</head>\n<body>\n<h1>Comparison</h1>\n${page}\n</body>\n</html>\n`;
    const { results } = await new HtmlValidate({
      extends: ["html-validate:standard"],
    }).validateString(whole);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
  }
});
