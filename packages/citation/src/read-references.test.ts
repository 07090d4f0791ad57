import { frenchSentences, frenchSlips } from "@rejoinder/schema/testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { REFERENCES_MAX, readReferences } from "./read-references.ts";
import { referenceProblemInfo } from "./reference-problems.ts";

const blank = {
  kind: null,
  author: null,
  publisher: null,
  publishedOn: null,
  address: null,
  archivedAddress: null,
  language: null,
};

const item = {
  id: "http://zotero.org/users/1/items/AB12",
  type: "article-newspaper",
  title: `Le <i>patron</i> de <span class="nocase">Telegram</span>`,
  "container-title": "Le Monde",
  author: [
    { family: "Berg", given: "Jan", "non-dropping-particle": "van der" },
    { literal: "Le parquet de Paris" },
  ],
  issued: { "date-parts": [["2024", 8, 28]] },
  URL: "https://example.org/durov",
  language: "fr_FR",
};
const read = {
  key: item.id,
  title: "Le patron de Telegram",
  kind: "news_report",
  author: "Jan van der Berg, Le parquet de Paris",
  publisher: "Le Monde",
  publishedOn: "2024-08-28",
  address: "https://example.org/durov",
  archivedAddress: null,
  language: "fr-FR",
};

it.each([
  ["a list", [item]],
  ["a list of items", { items: [item] }],
  ["one item alone", item],
])("reads Zotero's CSL-JSON from %s", (_, json) => {
  expect(readReferences(JSON.stringify(json))).toEqual({
    format: "csl-json",
    items: [read],
    problems: [],
  });
});

it("names what is wrong with each item, and reads the rest", () => {
  const file = [
    null,
    { id: "untitled", type: "book" },
    { id: 7, title: "Seven", issued: { literal: "last summer" }, URL: "javascript:alert(1)" },
    { id: 7, title: ["Crossref has lists"], publisher: {}, language: "Klingon" },
    { title: "x".repeat(301) },
  ];
  expect(readReferences(JSON.stringify(file))).toEqual({
    format: "csl-json",
    items: [
      { ...blank, key: "7", title: "Seven" },
      { ...blank, key: "7", title: "Crossref has lists" },
    ],
    problems: [
      { at: "#1", code: "item_broken" },
      { at: "untitled", code: "title_missing" },
      { at: "7", code: "date_unread" },
      { at: "7", code: "address_refused" },
      { at: "7", code: "key_repeated" },
      { at: "7", code: "field_unread" },
      { at: "7", code: "language_unknown" },
      { at: "#5", code: "title_too_long" },
    ],
  });
});

it("takes a type that settles no kind for a person to choose", () => {
  const file = ["webpage", "report", "book", 4].map((type) => ({ type, title: "T" }));
  expect(readReferences(JSON.stringify(file)).items.map(({ kind }) => kind)).toEqual(
    file.map(() => null),
  );
});

it("reads Better BibTeX's newspaper article", () => {
  const file = String.raw`
    @article{untersinger2024,
      entrysubtype = {newspaper},
      title = {Pavel {{Durov}}, l'{\'e}t{\"e} \& le reste},
      author = {Untersinger, Martin and {{Le parquet de Paris}} and d'Alan{\c c}on, Fran{\c c}ois},
      date = {2024-08-28}, journaltitle = {Le Monde}, langid = {french},
      url = {https://example.org/a\_b?x=1\&y=2}, urldate = {2026-03-01},
      abstract = {${"word ".repeat(4000)}}, file = {C\:\\x\\a.pdf:application/pdf}
    }`;
  expect(readReferences(file)).toEqual({
    format: "bibtex",
    items: [
      {
        key: "untersinger2024",
        title: "Pavel Durov, l'étë & le reste",
        kind: "news_report",
        author: "Martin Untersinger, Le parquet de Paris, François d'Alançon",
        publisher: "Le Monde",
        publishedOn: "2024-08-28",
        address: "https://example.org/a_b?x=1&y=2",
        archivedAddress: null,
        language: "fr",
      },
    ],
    problems: [],
  });
});

it.each([
  [
    "an abbreviation",
    `@string{lm = "Le Monde"} @misc{k, title={T}, journal=lm}`,
    { publisher: "Le Monde" },
  ],
  [
    "months by name",
    "@misc{k, title={T}, year=2024, month=aug, day=5}",
    { publishedOn: "2024-08-05" },
  ],
  ["a rough date", "@online{k, title={T}, date={2024-09~}}", { publishedOn: "2024-09~" }],
  ["no date in words", "@misc{k, title={T}, year={n.d.}}", { publishedOn: null }],
  [
    "an address in print",
    String.raw`@misc{k, title={T}, howpublished={\url{https://e.org/a}}}`,
    { address: "https://e.org/a" },
  ],
  ["a DOI", "@misc{k, title={T}, doi={10.1234/a.b}}", { address: "https://doi.org/10.1234/a.b" }],
  ["a subtitle", "@misc{k, title={T}, subtitle={S}}", { title: "T: S" }],
  ["others", "@misc{k, title={T}, author={A, B and others}}", { author: "B A, et al." }],
  ["round brackets and quotation marks", `@misc(k, title="T {and} é")`, { title: "T and é" }],
  ["a judgment", "@jurisdiction{k, title={T}}", { kind: "court_record" }],
  [
    "what its crossref inherits",
    "@inproceedings{k, crossref={p}, title={T}}\n@proceedings{p, title={P}, year=2020, publisher={House}}",
    { publishedOn: "2020", publisher: "House" },
  ],
])("reads from BibTeX %s", (_, file, fields) => {
  expect(readReferences(file).items[0]).toMatchObject(fields);
});

it("loses one broken entry and no other", () => {
  const file = String.raw`A line of text, with a@b.example
@comment{@misc{hidden, title={Not there}}}
@misc{first, title={First}}
@misc{broken, title={unclosed, year=2020}
@misc{after, title={After}, journal=nowhere}
@misc{after, title={Again}, crossref={gone}}
@misc{two words, title={No comma}}
@misc{last, title={Last}`;
  const { items, problems } = readReferences(file);
  expect(items.map(({ title }) => title)).toEqual(["First", "After", "Again"]);
  expect(problems).toEqual([
    { at: "broken", code: "entry_broken" },
    { at: "after", code: "string_unknown" },
    { at: "after", code: "key_repeated" },
    { at: "after", code: "crossref_missing" },
    { at: "L7", code: "entry_broken" },
    { at: "last", code: "entry_broken" },
  ]);
});

it("keeps whole names of more authors than a line holds", () => {
  const authors = Array.from({ length: 40 }, (_, index) => `Surname${index}, Forename`).join(
    " and ",
  );
  const { items, problems } = readReferences(`@misc{k, title={T}, author={${authors}}}`);
  expect(items[0]?.author).toMatch(/^Forename Surname0, .*, Forename Surname\d+ et al\.$/);
  expect(problems).toEqual([{ at: "k", code: "author_shortened" }]);
});

it.each([
  ["nothing", "", "nothing_found"],
  ["a web page", "<html></html>", "nothing_found"],
  ["half of a list", `[{"id":1`, "json_broken"],
  ["more than 1 MB", "é".repeat(500_001), "too_large"],
  ["an entry without end", `@misc{k, title={${"x ".repeat(200_000)}}}`, "entry_too_long"],
])("says what is wrong with %s", (_, file, code) => {
  expect(readReferences(file)).toMatchObject({ items: [], problems: [{ code }] });
});

it.each([
  ["CSL-JSON", JSON.stringify(Array.from({ length: REFERENCES_MAX + 1 }, () => ({ title: "T" })))],
  ["BibTeX", "@misc{, title={T}}\n".repeat(REFERENCES_MAX + 1)],
])("stops after 2,000 references in %s, and says so", (_, file) => {
  const { items, problems } = readReferences(file);
  expect(items).toHaveLength(REFERENCES_MAX);
  expect(problems).toEqual([{ at: "", code: "too_many" }]);
});

it("never throws, whatever it is given", () => {
  const pieces =
    "@misc{ @string{ @comment{ k, title= = { } \" # , \n \\ \\' $ ( ) % crossref={k} <i> ~ a".split(
      " ",
    );
  const bibtex = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(""));
  const json = fc
    .dictionary(fc.constantFrom(...Object.keys(item), "custom", "items"), fc.jsonValue())
    .map((each) => JSON.stringify([each]));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), bibtex, json, fc.json()), (file) => {
      const { items } = readReferences(file);
      for (const each of items) expect(each.title).not.toBe("");
    }),
    { numRuns: 200 },
  );
}, 30_000);

it("sets its French as French is set", () => {
  const sentences = frenchSentences([referenceProblemInfo]);
  expect(sentences.flatMap(frenchSlips)).toEqual([]);
});
