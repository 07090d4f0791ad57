import { describe, expect, it } from "vitest";
import * as schema from "./index.ts";
import { frenchSentences, frenchSlips } from "./testing.ts";

describe("what is not set as French is found", () => {
  it.each([
    "Que faut-il garder ?",
    "Que faut-il garder\u00A0?",
    "Que faut-il garder?",
    "Rien ; rien du tout",
    "Marquer : contestée",
    "Marquer: contestée",
    "« Rien »",
    "«Rien»",
    "“Rien”",
    "l'allégation",
    "Chercher...",
  ])("%s", (sentence) => {
    expect(frenchSlips(sentence)).not.toEqual([]);
  });

  it.each([
    "Que faut-il garder\u202F?",
    "Marquer\u202F: «\u202FContestée\u202F»\u202F; l’allégation, à 10:30…",
    "{count, plural, =0 {Aucune} one {# paire} other {# paires}}",
    "https://example.org",
  ])("but not in %s", (sentence) => {
    expect(frenchSlips(sentence)).toEqual([]);
  });
});

const sentences = frenchSentences(schema);

it("every table has French", () => {
  expect(sentences.length).toBeGreaterThan(100);
});

it.each(sentences)("is set as French: %s", (sentence) => {
  expect(frenchSlips(sentence)).toEqual([]);
});
