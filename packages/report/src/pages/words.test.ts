import fc from "fast-check";
import { expect, it } from "vitest";
import { build } from "../testing.ts";
import { dayIn, firstWords, openingOf } from "./words.ts";

it("cuts between words, and says that it did", () => {
  expect(firstWords("The port  closed\nfor nine days.", 100)).toBe(
    "The port closed for nine days.",
  );
  expect(firstWords("The port closed, for nine days.", 18)).toBe("The port closed…");
});

it("never takes more than it may, nor half a character", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", " ", "\n", ",", "🧨", "港") });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 20 }), (text, max) => {
      const words = firstWords(text, max);
      expect([...words].length).toBeLessThanOrEqual(max);
      expect(words.isWellFormed()).toBe(true);
    }),
  );
});

it("tells the day where the desk counts days", () => {
  expect(dayIn("2024-12-24T23:30:00.000Z", "Europe/Paris", "en")).toBe("25 December 2024");
  expect(dayIn("2024-12-24T23:30:00.000Z", "America/Lima", "fr")).toBe("24 décembre 2024");
});

it("quotes a quotation with its language's marks, says of other words what they are, and who said them", () => {
  const quoted = build.statement({ parts: [build.quotation({ text: "Jamais", language: "fr" })] });
  expect(String(openingOf(quoted, "en"))).toContain("«\u202fJamais\u202f»");
  const paraphrased = build.statement({ parts: [build.paraphrase({ text: "never shut" })] });
  expect(String(openingOf(paraphrased, "en"))).toBe(
    '<span class="tag">paraphrase</span> <em dir="auto">never shut</em> <span class="aside">– <bdi>Dockers’ union</bdi></span>',
  );
  const translated = build.statement({
    speaker: null,
    parts: [build.quotation({ wording: "translated_quotation" })],
  });
  const told = String(openingOf(translated, "fr"));
  expect(told).toMatch(/^<span class="tag">citation traduite<\/span> <q lang="en"/);
  expect(told).toContain("auteur des propos non nommé");
});
