import fc from "fast-check";
import { expect, it } from "vitest";
import { quotedSpans } from "./quoted-spans.ts";

const quoted = (text: string) => quotedSpans(text).map(([start, end]) => text.slice(start, end));

it.each([
  ["curly marks", "a “b c” d", ["“b c”"]],
  ["straight marks", 'a "b c" d "e"', ['"b c"', '"e"']],
  ["guillemets", "a «\u202Fb\u202F» c", ["«\u202Fb\u202F»"]],
  ["German marks", "a „b“ c “d” e", ["„b“", "“d”"]],
  ["single marks around an apostrophe", "a ‘it’s b’ c", ["‘it’s b’"]],
  ["the outer of two nested", "a « b “c” d » e", ["« b “c” d »"]],
  ["one of a kind inside itself", "a « b « c » d » e", ["« b « c » d »"]],
  ["no apostrophe", "the savers’ l’ami o'clock don't", []],
  ["a mark never closed, not hiding the next", 'a “b \'tis "c" d', ['"c"']],
  ["nothing across paragraphs", "a “b\n\nc” d", []],
] as const)("%s", (_, text, spans) => {
  expect(quoted(text)).toEqual(spans);
});

it("gives spans in order that never overlap, each from an opening mark to a closing one", () => {
  const text = fc.array(
    fc.constantFrom("“", "”", "„", "«", "»", "‘", "’", '"', "'", "a", " ", "\n\n"),
  );
  fc.assert(
    fc.property(text, (pieces) => {
      let last = 0;
      for (const [start, end] of quotedSpans(pieces.join(""))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start + 1);
        last = end;
      }
    }),
  );
});
