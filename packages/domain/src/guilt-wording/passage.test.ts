import { expect, it } from "vitest";
import { guiltLanguages } from "./find-in-sentence.ts";
import { readSentences } from "./passage.ts";

const read = (text: string, lang: "en" | "fr", names?: readonly string[]) =>
  readSentences(text, guiltLanguages[lang], names).map(({ tokens }) =>
    tokens.map(({ form }) => form).join(" "),
  );

it.each([
  ["en", "Mr. Hale met J. Reed. They spoke.", ["mr . hale met j . reed", "they spoke"]],
  ["en", "It cost 3.5 million… Nobody paid!", ["it cost 3 . 5 million", "nobody paid"]],
  ["en", "Reed’s note isn’t here", ["reed 's note isn't here"]],
  ["en", "A title\n \nA paragraph\nof two lines", ["a title", "a paragraph of two lines"]],
  ["en", "Two items\n- one\n- two", ["two items", "one", "two"]],
  ["fr", "L’œuvre n’est qu’à M. Rivet.", ["l' oeuvre n' est qu' a m . rivet"]],
  ["en", "He wrote “I did. Yes.” to her.", ["he wrote QUOTE to her"]],
] as const)("%s: reads %s", (lang, text, sentences) => {
  expect(read(text, lang, [])).toEqual(sentences);
});

it("knows a party by any word of its name, with its capital alone", () => {
  expect(
    read("The Harbour Trust and O’Neil-Smith trust harbour Élan.", "en", ["Harbour Trust", "Élan"]),
  ).toEqual(["the NAME NAME and o neil-smith trust harbour NAME"]);
});

it("takes any capitalised word within a sentence for a name where none are given", () => {
  expect(read("Yesterday Reed met her.", "en")).toEqual(["yesterday NAME met her"]);
});

it("knows which sentence asks", () => {
  const sentences = readSentences("Who is it? Nobody.", guiltLanguages.en, []);
  expect(sentences.map(({ asked }) => asked)).toEqual([true, false]);
});
