import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalise } from "./canonical.ts";
import { typography } from "./typography.ts";

const canonical = (text: string) => canonicalise(text).text;

it.each([
  ["« Ça alors ! »", '"Ça alors!"'],
  ["Est-ce vrai ? 10 % : oui", "Est-ce vrai? 10%: oui"],
  ["“so” „so‟ ″so″ ''so''", '"so" "so" "so" "so"'],
  ["er sagte »so« und ging", 'er sagte "so" und ging'],
  ["l’été ‘so’ 5′", "l'été 'so' 5'"],
  ["a — b – c ― d -- e", "a - b - c - d - e"],
  ["wait… wait . . . wait", "wait... wait ... wait"],
  ["a\u00a0 \n\tb\u202fc\u2028d", "a b c d"],
  ["co\u00adop\u200bera\ufefftion", "cooperation"],
  ["exam\u00ad\n  ple", "example"],
  ["cœur Œuvre Oeuvre ŒUVRE cæcum", "coeur OEuvre OEuvre OEUVRE caecum"],
  ["ﬁn ﬂux eﬀort", "fin flux effort"],
  ["e\u0301te\u0301 \u212b \u1100\u1161", "été Å 가"],
])("sets %j as %j", (text, set) => {
  expect(canonical(text)).toBe(set);
});

it.each([
  ["a power and a number", "10²", "102"],
  ["a minus and a dash before a number", "at −5", "at –5"],
  ["a range and a subtraction", "3–5", "3−5"],
  ["a decimal point and a comma", "1.5", "1,5"],
  ["a space in a number and none", "10 000", "10000"],
  ["a hyphen and none", "re-sign", "resign"],
  ["a dash and none", "yes – no", "yes no"],
  ["a space and none", "no where", "nowhere"],
  ["a capital letter and a small one", "Us", "us"],
  ["an accent and none", "pêche", "péché"],
  ["single and double quotation marks", "‘so’", "“so”"],
  ["emoji that are joined and not", "\u{1F468}\u200D\u{1F469}", "\u{1F468}\u{1F469}"],
  ["Persian with a non-joiner and without", "می\u200cخواهم", "میخواهم"],
  ["a hidden override and none", "abc\u202edef", "abcdef"],
])("tells %s apart", (_, one, other) => {
  expect(canonical(one)).not.toBe(canonical(other));
});

it("takes a hyphen and a minus for the same sign of a number, and a sign for no hyphen", () => {
  expect(canonical("at -5 or (-$5)")).toBe(canonical("at −5 or (−$5)"));
  expect(canonical("the 5-5 and F-16")).toBe("the 5-5 and F-16");
});

it("says for every unit what it was made of, in order, and leaves nothing else out than the invisible", () => {
  const unit = fc.constantFrom(..."abŒœ é…’«»—- \n", "\u00ad", "e\u0301", "\u{1F64F}", "ﬃ");
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const { text: set, starts, ends } = canonicalise(text);
      expect(starts).toHaveLength(set.length);
      let end = 0;
      for (let at = 0; at < set.length; at += 1) {
        const start = starts[at] ?? -1;
        if (start !== starts[at - 1]) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, start)).toMatch(/^[\s\u00ad]*$/);
        }
        end = ends[at] ?? -1;
        expect(end).toBeGreaterThan(start);
      }
    }),
  );
});

it("composes as NFC does", () => {
  const unit = fc.constantFrom(
    ..."aeoné\u0301\u0323\u0327\u0308αш中다",
    ..."\u212b\u2126\u1f71\u0958\u09bc\u09a1\u1100\u1161\u11a8\uac00\uf900\ufb1d\u2adc",
    "\u{1D15E}",
    "\u{2F800}",
    " ",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      expect(canonical(text).trim()).toBe(text.normalize("NFC").replaceAll(/\s+/g, " ").trim());
    }),
    { numRuns: 1000 },
  );
});

it("leaves more marks in a row than any language writes as they are", () => {
  const text = `e${"\u0323\u0301".repeat(20)}`;
  expect(canonical(text)).toBe(text);
});

it("says of every row what it is and where it comes from", () => {
  for (const { what, source } of typography) expect([what, source]).not.toContain("");
});
