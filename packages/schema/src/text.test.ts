import { expect, it } from "vitest";
import {
  foldForSearch,
  holdsQuotation,
  languageTag,
  localizedText,
  multiLine,
  singleLine,
  webAddress,
  wordsIn,
} from "./text.ts";

it.each([
  ["“All of it.”", true],
  ['"All of it."', true],
  ["« Tout. »", true],
  ["‘All of it.’", true],
  ["‘Other people’s use’", true],
  ["He spoke of “growing pains” at length.", true],
  ["He said 'yes' and left.", true],
  ["All of it.", false],
  ["Other people’s use, and the workers’ own", false],
  ["L’article de l’AFP", false],
  ['A screen of 5" or 6"', false],
])("%s holds quoted words: %s", (text, expected) => {
  expect(holdsQuotation(text)).toBe(expected);
});

it("takes what nobody can see for empty", () => {
  expect(multiLine(100).safeParse("\u200b\u200d \u2060").error?.issues[0]?.message).toBe("empty");
});

it.each([
  ["NUL", "a\u0000b"],
  ["escape", "a\u001b[31mb"],
  ["half a surrogate pair", "a\ud83d"],
  ["delete", "a\u007fb"],
])("refuses text with %s in it", (_, text) => {
  expect(multiLine(100).safeParse(text).error?.issues[0]?.message).toBe("control_characters");
});

it("takes tabs and line breaks in text of several lines, not in one line", () => {
  expect(multiLine(100).parse(" a\tb\r\nc 🙏 ")).toBe("a\tb\r\nc 🙏");
  expect(singleLine(100).safeParse("a\nb").success).toBe(false);
});

it("counts characters, as people do, after trimming", () => {
  expect(multiLine(2).safeParse("  🙏🙏  ").success).toBe(true);
  expect(multiLine(1).safeParse("🙏🙏").error?.issues[0]?.message).toBe("too_long");
  expect(multiLine(5).safeParse("   ").error?.issues[0]?.message).toBe("empty");
});

it("wants words in at least one language", () => {
  expect(localizedText(10).safeParse({}).success).toBe(false);
  expect(localizedText(10).safeParse({ de: "x" }).success).toBe(false);
  expect(localizedText(10).parse({ fr: "oui" })).toEqual({ fr: "oui" });
});

it("shows the other language where there is only that, and nothing where there is none", () => {
  expect(wordsIn({ fr: "oui" }, "en")).toBe("oui");
  expect(wordsIn({ en: "yes", fr: "oui" }, "fr")).toBe("oui");
  expect(wordsIn({}, "fr")).toBe("");
});

it.each(["https://example.org/a?b=c#d", "http://example.org"])("%s is an address", (address) => {
  expect(webAddress.safeParse(address).success).toBe(true);
});

it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "example.org", ""])(
  "%s is no address",
  (address) => {
    expect(webAddress.safeParse(address).success).toBe(false);
  },
);

it("folds case, accents, ligatures, quotation marks and white space away", () => {
  expect(foldForSearch("  L’Œuvre  « Été »\n— fin ")).toBe('l\'oeuvre " ete " - fin');
});

it("takes BCP 47 as far as it goes", () => {
  for (const tag of ["en", "fr", "pt-BR", "zh-Hant"])
    expect(languageTag.safeParse(tag).success).toBe(true);
  for (const tag of ["", "english", "e", "en_GB"])
    expect(languageTag.safeParse(tag).success).toBe(false);
});
