import { type CitationStyle, citationStyles, locales } from "@rejoinder/schema";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { CitedSource } from "./cited-source.ts";
import { formatReferences } from "./format-references.ts";
import { anySource } from "./testing.ts";

const article: CitedSource = {
  id: "article",
  kind: "news_report",
  title: "Pavel Durov mis en examen",
  publisher: "Le Monde",
  author: "Le parquet de Paris",
  publishedOn: "2024-08-28",
  address: "https://example.org/durov",
  archivedAddress: null,
  language: "fr",
  accessedOn: "2026-03-01",
};

/** Reading the styles takes longer than all these tests together. */
beforeAll(() => {
  for (const style of citationStyles) {
    for (const lang of locales) formatReferences([], { style, lang, format: "text" });
  }
}, 60_000);

const only = (
  source: CitedSource,
  style: CitationStyle,
  lang: "en" | "fr",
  format: "text" | "html" = "text",
) => formatReferences([source], { style, lang, format })[0]?.reference;

it.each<[CitationStyle, "en" | "fr", string]>([
  [
    "apa",
    "en",
    "Le parquet de Paris. (2024, August 28). Pavel Durov mis en examen. Le Monde. https://example.org/durov",
  ],
  [
    "apa",
    "fr",
    "Le parquet de Paris. (2024, 28 août). Pavel Durov mis en examen. Le Monde. https://example.org/durov",
  ],
  [
    "chicago",
    "en",
    "Le parquet de Paris. 2024. “Pavel Durov mis en examen.” Le Monde, August 28. Accessed March 1, 2026. https://example.org/durov.",
  ],
  [
    "chicago",
    "fr",
    "Le parquet de Paris. 2024. « Pavel Durov mis en examen ». Le Monde, 28 août. Consulté le 1ᵉʳ mars 2026. https://example.org/durov.",
  ],
  [
    "iso690",
    "en",
    "Le parquet de Paris. Pavel Durov mis en examen. Le Monde [online]. 28 August 2024 [viewed 1 March 2026]. Available from: https://example.org/durov",
  ],
  [
    "iso690",
    "fr",
    "Le parquet de Paris. Pavel Durov mis en examen. Le Monde [en ligne]. 28 août 2024 [consulté le 1ᵉʳ mars 2026]. Disponible à l’adresse : https://example.org/durov",
  ],
  [
    "vancouver",
    "en",
    "1. Le parquet de Paris. Pavel Durov mis en examen. Le Monde [Internet]. 2024 Aug 28 [cited 2026 Mar 1]. Available from: https://example.org/durov",
  ],
  [
    "vancouver",
    "fr",
    "1. Le parquet de Paris. Pavel Durov mis en examen. Le Monde [Internet]. 28 août 2024 [cité 1ᵉʳ mars 2026]. Disponible sur: https://example.org/durov",
  ],
])("sets a news report in %s, %s", (style, lang, reference) => {
  expect(only(article, style, lang)?.replace(/[\u00A0\u202F]/g, " ")).toBe(reference);
});

it.each<[CitationStyle, "en" | "fr", string]>([
  ["apa", "en", "(n.d.)"],
  ["apa", "fr", "(s. d.)"],
  ["chicago", "en", " n.d. "],
  ["iso690", "fr", "[s. d.]"],
])("says in the words of %s, %s, that there is no date", (style, lang, words) => {
  expect(only({ ...article, publishedOn: null }, style, lang)?.replace(/\u00A0/g, " ")).toContain(
    words,
  );
});

it.each(citationStyles)("leaves a date as uncertain, rough or long as it is in %s", (style) => {
  const on = (publishedOn: string) => only({ ...article, publishedOn }, style, "en");
  expect(on("2024-08-28?")).toMatch(/28 August 2024 \(uncertain\)/);
  expect(on("2024-09~")).toMatch(/about September 2024/i);
  expect(on("2024-08-24/2024-08-28")).toContain("24–28 August 2024");
});

it("orders by author, and gives each reference the id of its source", () => {
  const sources = [article, { ...article, id: "post", author: "Durov" }];
  const order = formatReferences(sources, { style: "apa", lang: "en", format: "text" });
  expect(order.map(({ id }) => id)).toEqual(["post", "article"]);
});

it("numbers in the given order in Vancouver", () => {
  const sources = [article, { ...article, id: "post", author: "Durov" }];
  const order = formatReferences(sources, { style: "vancouver", lang: "fr", format: "html" });
  expect(order.map(({ id, reference }) => [id, reference.slice(0, 2)])).toEqual([
    ["article", "1."],
    ["post", "2."],
  ]);
});

it("sets a list the same whatever was set before it", () => {
  const set = (...sources: CitedSource[]) =>
    formatReferences(sources, { style: "chicago", lang: "fr", format: "text" });
  const alone = set(article);
  set({ ...article, title: "!", kind: "interview", author: null }, article);
  expect(set()).toEqual([]);
  expect(set(article)).toEqual(alone);
});

it("keeps two sources apart that have one id", () => {
  const twice = [article, { ...article, title: "Autre titre" }];
  const set = formatReferences(twice, { style: "iso690", lang: "fr", format: "text" });
  expect(set.map(({ id }) => id)).toEqual(["article", "article"]);
});

it("sets a source of which hardly anything is known", () => {
  const bare = {
    ...article,
    kind: "interview",
    publisher: null,
    author: null,
    address: null,
  } as const;
  expect(only(bare, "apa", "en")).toBe("Pavel Durov mis en examen. (2024, August 28).");
});

it("gives each reference its own id beside one the style would leave out", () => {
  const bare = { ...article, kind: "interview", publisher: null, address: null } as const;
  const sources = [{ ...bare, id: "interview", title: "Entretien", author: "Zoé" }, article];
  const set = formatReferences(sources, { style: "apa", lang: "fr", format: "text" });
  expect(set.map(({ id }) => id)).toEqual(["article", "interview"]);
});

it("ends with the archived address", () => {
  const source = { ...article, archivedAddress: "https://archive.example/1" };
  expect(only(source, "apa", "fr")).toMatch(
    /\[archivé à l’adresse https:\/\/archive\.example\/1\]$/,
  );
});

it("shows a title as it was written, never as markup", () => {
  const source = { ...article, title: `<script>alert("1")</script> & <i>Le Monde</i>` };
  const html = only(source, "apa", "en", "html");
  expect(html).toContain("&lt;script&#62;alert(");
  expect(html).toContain("&lt;i&#62;Le Monde&lt;/i&#62;");
  expect(only(source, "apa", "en")).toContain("<i>Le Monde</i>");
});

it("makes links of web addresses alone, and lets none break out of its attribute", () => {
  const at = (address: string) => only({ ...article, address }, "apa", "en", "html");
  expect(at('https://e.example/"onclick="x')).toContain(
    '<a href="https://e.example/&#34;onclick=&#34;x">',
  );
  expect(at("javascript:alert(1)")).not.toContain("<a ");
});

it.each(["toString", "constructor", "__proto__", "hasOwnProperty"])(
  "sets a source without an author that is called %s, and what comes after it",
  (title) => {
    const unsigned = { ...article, author: null, publisher: null, title };
    for (const style of citationStyles)
      for (const lang of locales) {
        const set = (source: CitedSource) =>
          formatReferences([source], { style, lang, format: "text" });
        expect(set(unsigned)[0]?.reference).toContain(title);
        expect(set(article)).toHaveLength(1);
      }
  },
);

it("writes no markup but its own, whatever a source says", () => {
  const own = /<\/?(?:i|b|sup|sub)>|<a href="https?:\/\/[^"<>]*">|<\/a>/g;
  fc.assert(
    fc.property(
      fc.array(anySource, { maxLength: 4 }),
      fc.constantFrom(...citationStyles),
      fc.constantFrom(...locales),
      (sources, style, lang) => {
        const set = formatReferences(sources, { style, lang, format: "html" });
        expect(set).toHaveLength(sources.length);
        for (const { reference } of set) expect(reference.replace(own, "")).not.toMatch(/[<>\n]/);
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);
