import { expect, it } from "vitest";
import { fileNameOf } from "./quotations-file.ts";

it.each([
  ["Durov’s answer: “no”, in full", "Durov-s-answer-no-in-full"],
  ["Réponse / 2024", "Réponse-2024"],
  ["../../etc", "etc"],
  ["🕊️?", "source"],
  ["é".repeat(100), "é".repeat(80)],
])("names the file of “%s”", (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});
