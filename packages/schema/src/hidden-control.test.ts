import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displaySegments, findHiddenControls } from "./hidden-control.ts";

it.each([
  [
    "an override",
    "pay \u202Eeur 001\u202C now",
    [4, 12],
    ["RIGHT-TO-LEFT OVERRIDE", "POP DIRECTIONAL FORMATTING"],
  ],
  ["an isolate", "a\u2067b", [1], ["RIGHT-TO-LEFT ISOLATE"]],
  ["a zero-width space", "ad\u200Bmin", [2], ["ZERO WIDTH SPACE"]],
  ["a joiner between Latin letters", "a\u200Db", [1], ["ZERO WIDTH JOINER"]],
  ["tags that spell a word", "x\u{E0068}\u{E0069}", [1, 3], ["TAG h", "TAG i"]],
  ["a second variation selector", "☎\uFE0E\uFE02", [2], ["VARIATION SELECTOR-3"]],
  ["a variant of a letter that has none", "a\u{E0101}", [1], ["VARIATION SELECTOR-18"]],
  ["a byte order mark within", "a\uFEFFb", [1], ["ZERO WIDTH NO-BREAK SPACE"]],
  ["a backspace", "a\bb", [1], ["U+0008"]],
  ["a filler that looks like a space", "a\u3164b", [1], ["HANGUL FILLER"]],
])("shows %s", (_what, text, places, names) => {
  const found = findHiddenControls(text);
  expect(found.map(({ at }) => at)).toEqual(places);
  expect(found.map(({ name }) => name)).toEqual(names);
});

describe("leaves alone", () => {
  it.each([
    ["plain words and their white space", "One line,\r\n\tanother\u00A0one\u202F!"],
    ["soft hyphens", "infor\u00ADmation"],
    ["an emoji of several", "👩‍👩‍👧 and ❤️‍🔥"],
    ["the flag of a region", "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}"],
    ["one variant of a sign", "☎︎ 葛\u{E0100}"],
    ["a Persian word kept apart", "می‌خواهم"],
    ["a Hindi conjunct", "क्‍ष"],
  ])("%s", (_what, text) => {
    expect(findHiddenControls(text)).toEqual([]);
  });
});

it("cuts a text into segments that make it up again", () => {
  const any = fc.string({
    unit: fc.oneof(
      fc.constantFrom("a", " ", "\u202E", "\u200D", "\uFE0F", "\u{E0061}", "👩"),
      fc.string(),
    ),
  });
  fc.assert(
    fc.property(any, (text) => {
      const segments = displaySegments(text);
      const whole = segments.map((segment) =>
        "text" in segment ? segment.text : String.fromCodePoint(segment.control.codePoint),
      );
      expect(whole.join("")).toBe(text);
      for (const segment of segments) expect(segment).not.toEqual({ text: "" });
    }),
  );
});
