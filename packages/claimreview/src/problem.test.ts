import { expect, it } from "vitest";
import { claimReviewProblemInfo } from "./problem.ts";

const sentences = Object.entries(claimReviewProblemInfo);

it.each(sentences)("%s is told in one plain sentence in English and one in French", (_, info) => {
  for (const sentence of [info.en, info.fr]) {
    expect(sentence).toMatch(/^[A-ZÀÉ][^\n]*\.$/);
    expect(sentence.length).toBeLessThan(160);
  }
  expect(info.fr).not.toMatch(/[^\u202F:/][;:!?](?:\s|$)|['"“”]|\.{3}/);
  expect(info.en).not.toBe(info.fr);
});
