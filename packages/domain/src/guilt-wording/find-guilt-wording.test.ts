import { type Locale, locales } from "@rejoinder/schema";
import { frenchSlips } from "@rejoinder/schema/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findGuiltWording } from "./find-guilt-wording.ts";
import { guiltLanguages } from "./find-in-sentence.ts";
import { guiltSentences } from "./measure-guilt-wording.ts";

const names = ["Orrin Vale", "Brightwater", "Lormel", "Cadrane"];
const flagged = (
  text: string,
  lang: Locale = "en",
  stage: "trial" | "appeal" | "judgment" = "trial",
) => findGuiltWording(text, { lang, stage, names }).map(({ start, end }) => text.slice(start, end));

const examples = locales.flatMap((lang) =>
  guiltLanguages[lang].rules.map(({ id, example }) => ({ lang, id, ...example })),
);

describe("every rule, by its own example", () => {
  it.each(examples)("$lang $id flags: $flagged", ({ lang, id, flagged: sentence }) => {
    const rules = findGuiltWording(sentence, { lang, stage: null, names }).map(({ rule }) => rule);
    expect(rules).toContain(id);
  });

  it.each(examples)("$lang $id leaves alone: $rather", ({ lang, rather }) => {
    expect(flagged(rather, lang)).toEqual([]);
  });

  it.each(examples)("$lang $id suggests what to write", ({ lang, flagged: sentence }) => {
    for (const { suggestion } of findGuiltWording(sentence, { lang, stage: null, names })) {
      expect(frenchSlips(suggestion.fr)).toEqual([]);
      expect(suggestion.en).toMatch(/^[A-Z][^“]*: “.+”\.$/);
    }
  });
});

it.each([
  ["en", "We wrote twice. Orrin Vale is a known fraudster.", ["is a known fraudster"]],
  ["en", "His crimes were hidden, and he bribed the judge.", ["His crimes", "bribed"]],
  ["fr", "Cadrane s’est tue. Lormel a bel et bien détourné des fonds.", ["a bel et bien détourné"]],
] as const)("%s: points at the very words: %s", (lang, text, words) => {
  expect(flagged(text, lang)).toEqual(words);
});

it.each([
  ["en", "The letter says “Vale is a thief” twice."],
  ["en", 'The post, "Vale stole the money and is guilty", was taken down.'],
  ["en", "A reader’s comment: ‘Vale’s crimes aren’t over’."],
  ["fr", "Le titre « Lormel est un escroc, “un voleur” même » a été retiré."],
] as const)("%s: a quotation is not the desk's own words: %s", (lang, text) => {
  expect(flagged(text, lang)).toEqual([]);
});

it("a quotation that is never closed hides nothing, nor does an apostrophe", () => {
  expect(flagged("He wrote “no more. Vale is guilty.")).toEqual(["guilty"]);
  expect(flagged("The savers' fund knows that Vale's guilty.")).toEqual(["guilty"]);
});

describe("the stage of the procedure", () => {
  it.each([
    ["judgment", []],
    ["appeal", ["guilty"]],
    ["closed", ["guilty"]],
    ["trial", ["guilty"]],
    ["formal_investigation", ["guilty"]],
    [null, ["guilty"]],
  ] as const)("%s: an assertion of guilt", (stage, words) => {
    const text = "Vale is guilty.";
    const found = findGuiltWording(text, { lang: "en", stage, names });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it("that somebody was convicted may be said on appeal, that the person is a crook may not", () => {
    expect(flagged("Vale was convicted of fraud.", "en", "trial")).toEqual(["was convicted"]);
    expect(flagged("Vale was convicted of fraud.", "en", "appeal")).toEqual([]);
    expect(flagged("Lormel a été reconnu coupable.", "fr", "appeal")).toEqual([]);
    expect(flagged("Vale is a crook.", "en", "appeal")).toEqual(["is a crook"]);
  });
});

describe("names", () => {
  const convicted = "The accountant Jonas Reed was convicted of fraud.";
  it("that somebody else was convicted is not flagged", () => {
    expect(flagged(convicted)).toEqual([]);
    expect(findGuiltWording(convicted, { lang: "en", stage: null })).toHaveLength(1);
  });

  it("a party's name is never a crime", () => {
    const text = "The Thief Guilty Records label is a Brightwater company.";
    const options = { lang: "en", stage: null, names: ["Guilty Records", "The Thief"] } as const;
    expect(findGuiltWording(text, options)).toEqual([]);
  });
});

it.each([
  ["en", "He denies it, but he is guilty.", ["guilty"]],
  ["en", "He is guilty, which he denies.", ["guilty"]],
  ["en", "There is no doubt that Vale stole the ring.", ["stole"]],
  ["en", "Vale, who has never replied, is a crook.", ["is a crook"]],
  ["en", "As we said, Vale is guilty.", ["guilty"]],
  ["en", "The emails do not explain his fraud.", ["his fraud"]],
  ["en", "The emails do not prove his fraud.", []],
  ["en", "Mr. Vale is, according to the U.S. report, guilty.", []],
  ["en", "Vale met a criminal lawyer about the criminal charges.", []],
  ["fr", "Il le nie, mais il est coupable.", ["est coupable"]],
  ["fr", "Lormel n’a commis aucune infraction.", []],
  ["fr", "Lormel n’est qu’un escroc.", ["n’est qu’un escroc"]],
  ["fr", "LORMEL EST UN ESCROC", ["EST UN ESCROC"]],
  ["fr", "M. Lormel, mis en examen pour escroquerie, le conteste.", []],
  ["fr", "Lormel est coupable ?", []],
] as const)("%s: %s", (lang, text, words) => {
  expect(flagged(text, lang)).toEqual(words);
});

const anySentence = (lang: Locale) =>
  fc.constantFrom(
    ...guiltSentences[lang].tuning.asserts,
    ...guiltSentences[lang].tuning.leavesOpen,
  );
const anyCase = fc
  .constantFrom(...locales)
  .chain((lang) =>
    fc.record({ lang: fc.constant(lang), texts: fc.array(anySentence(lang), { maxLength: 5 }) }),
  );

it("flags each paragraph as if it stood alone, in order and without overlap", () => {
  fc.assert(
    fc.property(anyCase, ({ lang, texts }) => {
      const text = texts.join("\n\n");
      expect(flagged(text, lang)).toEqual(texts.flatMap((each) => flagged(each, lang)));
      const found = findGuiltWording(text, { lang, stage: null, names });
      for (const [at, { start, end }] of found.entries()) {
        expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      }
    }),
  );
});

it("typography changes nothing", () => {
  fc.assert(
    fc.property(anyCase, ({ lang, texts }) => {
      const text = texts.join("\n\n");
      const other = text.normalize("NFD").replaceAll("’", "'").replaceAll(" ", "\u00A0");
      expect(flagged(other, lang)).toHaveLength(flagged(text, lang).length);
    }),
  );
});
