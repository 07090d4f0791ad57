import { type Locale, locales } from "@rejoinder/schema";
import { HtmlValidate } from "html-validate/node";
import { describe, expect, it } from "vitest";
import type { ReportContent } from "../report.ts";
import { build, richContent } from "../testing.ts";
import { contentsPage } from "./contents.ts";
import { correctionsPage } from "./corrections.ts";
import { editionCard, pairCard } from "./embed.ts";
import { errorPage, thanksPage } from "./error-form.ts";
import { atomFeed } from "./feed.ts";
import { listPage } from "./list.ts";
import type { OfEdition } from "./of-edition.ts";
import { pairPage } from "./pair.ts";
import type { PublishedEdition } from "./published.ts";
import { refusedPage } from "./refused.ts";
import { withdrawnCard, withdrawnPage } from "./withdrawn.ts";

/** Switched off is what concerns taste alone, and roles that a browser gives an element by itself. */
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
  "\"><img src=x onerror=alert(1)><script>alert(1)</script>'</style></title>&lt;b <!-- -->";

const KEY = "k".repeat(43);

const published = (given: Partial<PublishedEdition> = {}): PublishedEdition => ({
  number: 1,
  kind: "first",
  publishedAt: "2024-10-01T07:30:00.000Z",
  locales: ["en", "fr"],
  what: {},
  why: {},
  sha256: "a".repeat(64),
  files: [{ format: "pdf", locale: "en", sha256: "b".repeat(64), size: 1_234_567 }],
  withdrawal: null,
  ...given,
});

const correction = (what: string) =>
  published({ number: 2, kind: "correction", what: { en: what }, why: { fr: what } });

const of = (
  edition: PublishedEdition,
  editions: PublishedEdition[] = [edition],
  title = "Harbour dispute",
): OfEdition => ({
  origin: "https://desk.example",
  edition,
  ofCase: { slug: "harbour-dispute", title, timeZone: "Europe/Paris", editions },
});

const rich = (locale: Locale, word?: (text: string) => string): ReportContent => ({
  ...richContent(locale, word),
  edition: build.edition({ introduction: word?.("Introduction") ?? null }),
});

/** Every page that there is, each text as `word` makes it. */
function everyPage(locale: Locale, word: (text: string) => string): Record<string, string> {
  const content = rich(locale, word);
  const title = word("Title");
  const withdrawn = published({
    withdrawal: { reason: word("Wrong."), at: "2024-11-01T00:30:00.000Z" },
  });
  const current = of(published(), undefined, title);
  const corrected = of(published(), [published(), correction(word("The date."))], title);
  const gone = of(withdrawn, [withdrawn, correction(word("The date."))], title);
  const [pair = build.pair()] = content.pairs.slice(1);
  const heading = { locale, title, publisher: word("Desk") };
  const typed = { words: word("Words."), contact: word("contact"), pair: word("1") };
  return {
    contents: contentsPage(content, current, KEY),
    corrected: contentsPage(content, corrected, KEY),
    pair: pairPage(content, pair, current),
    "corrected pair": pairPage(content, pair, corrected),
    withdrawn: withdrawnPage(heading, gone),
    card: editionCard(content, corrected),
    "card of a pair": pairCard(content, pair, current),
    "card of a withdrawn edition": withdrawnCard(heading, gone),
    corrections: correctionsPage(gone.ofCase, "https://desk.example", locale),
    list: listPage([{ ...gone.ofCase, summary: word("Summary.") }], "https://desk.example", locale),
    "empty list": listPage([], "https://desk.example", locale),
    form: errorPage(heading, current, typed, null),
    "refused form": errorPage(heading, current, typed, "pair"),
    "form refused for a while": errorPage(heading, current, typed, { tooMany: 1 }),
    thanks: thanksPage(heading, current),
    refusal: refusedPage("gone", locale, "/editions/harbour-dispute/1/en"),
  };
}

describe.each(locales)("valid HTML: %s", (locale) => {
  it.each([
    ["with everything in it", (text: string) => text],
    [
      "with markup, controls and halves of characters in every text",
      (text: string) => `${nasty}\u0000\uD800\u202E ${text}\r\n🧨`,
    ],
  ])("%s", async (_, word) => {
    for (const [name, page] of Object.entries(everyPage(locale, word)))
      expect([name, await complaints(page)]).toEqual([name, []]);
  });
});

it("no text becomes markup, and none a script", () => {
  const tags = (page: string) =>
    page
      .replace(/<svg xmlns[\s\S]*?<\/svg>/g, "")
      .match(/<[/a-z][^>]*>/gi)
      ?.map((tag) => tag.split(/[\s>]/)[0]);
  const plain = everyPage("en", (text) => text);
  for (const [name, page] of Object.entries(everyPage("en", (text) => nasty + text))) {
    expect([name, tags(page)]).toEqual([name, tags(plain[name] ?? "")]);
    expect(page).not.toContain("<script>");
  }
});

it("carries a pair's ClaimReview on the page of an edition that stands, in a block it cannot leave", () => {
  const content = rich("en", (text) => `</script><!--<script>${text}`);
  const [, decided = build.pair(), ...others] = content.pairs;
  const page = pairPage(content, decided, of(published()));
  const [, block = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page) ?? [];
  expect(JSON.parse(block)).toMatchObject({ "@type": "ClaimReview" });
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(others.length).toBeGreaterThan(0);
  const later = pairPage(content, decided, of(published(), [published(), correction("The date.")]));
  expect(later).not.toContain("<script");
});

it("tells what a later edition changed also where that was withdrawn in its turn", () => {
  const withdrawn = {
    ...correction("The date."),
    withdrawal: { reason: "No.", at: "2024-12-24T23:30:00.000Z" },
  };
  const page = contentsPage(rich("en"), of(published(), [published(), withdrawn]), KEY);
  expect(page).toContain("This edition was corrected");
  expect(page).toContain("withdrawn (25 December 2024)");
  expect(page).not.toContain("Read edition");
});

it("is well-formed XML, whatever the words", () => {
  const feed = atomFeed(
    of(published(), [published(), correction(`${nasty}\u0001`)], nasty).ofCase,
    {
      origin: "https://desk.example",
      publisher: nasty,
      locale: "fr",
    },
  );
  const open: string[] = [];
  for (const [, end, name = "", self] of feed.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi))
    if (end) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  expect(open).toEqual([]);
  expect(feed).not.toMatch(/[\u0000-\u0008]/);
});

describe("a page of a pair, which is read without the report", () => {
  const steps = [
    { stage: "charge", party: "Port authority", on: "2024-08-28", source: 1 },
    { stage: "investigation", party: "Dockers’ union", on: "2024-09-01", source: 1 },
  ] as const;
  const pair = build.pair({ responses: [build.response(), build.response(), build.response()] });
  const content = build.content({ steps, pairs: [pair], sources: [build.source()] });
  const shown = { page: pairPage, card: pairCard };

  it.each(["page", "card"] as const)(
    "says how far the proceedings have come, and what that does not mean: %s",
    (as) => {
      const page = shown[as](content, pair, of(published()));
      expect(page).toContain(
        'Stage of the proceedings: 28 August 2024, <strong>charge</strong>, Port authority <span class="caution">(presumed innocent)</span>',
      );
      const plain = { ...pair, isOfCrime: false };
      expect(shown[as](content, plain, of(published()))).not.toContain("presumed innocent");
    },
  );

  it("counts on its card the responses that the card does not show", () => {
    expect(pairCard(content, pair, of(published()))).toContain("and 2 more responses");
    const one = { ...pair, responses: pair.responses.slice(0, 1) };
    expect(pairCard(content, one, of(published()))).not.toContain("more response");
  });
});

it("gives the key to verify an edition with in the command itself, and says what a key read there is worth", () => {
  const page = contentsPage(rich("en"), of(published()), KEY);
  expect(page).toContain(`verify-edition harbour-dispute.1.edition.json --key=${KEY}</code>`);
  expect(page).toContain("Compare it with the one that the newsroom gives elsewhere");
});

it("names files and their sizes in the language of the page", () => {
  const file = { format: "csv-evidence", sha256: "b".repeat(64), size: 308 } as const;
  const files = locales.map((locale) => ({ ...file, locale }));
  const section = (locale: Locale) => contentsPage(rich(locale), of(published({ files })), KEY);
  expect(section("en")).toMatch(/>CSV, evidence<.*308\sbytes</);
  expect(section("fr")).toMatch(/>CSV, éléments de preuve<.*308\soctets</);
});
