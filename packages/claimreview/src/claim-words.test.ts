import { expect, it } from "vitest";
import { holdsRating } from "./claim-words.ts";

it.each([
  "False: the harbour was closed",
  "FALSO - el puerto cerró",
  "[Fake] The harbour was closed",
  "Faux : le port a fermé",
  "The harbour was closed (mostly false)",
  "The harbour was closed – misleading",
  "Half wrong: the harbour was closed",
])("finds the rating in “%s”", (claim) => {
  expect(holdsRating(claim, ["Half wrong"])).toBe(true);
});

it.each([
  "The false flag flew over the harbour",
  "False teeth were found in the harbour",
  "It is true that the harbour was closed",
  "Ana Ruiz: the harbour was closed",
  "The harbour (in Port Said) was closed",
  "",
])("finds none in “%s”", (claim) => {
  expect(holdsRating(claim, ["Half wrong", ""])).toBe(false);
});
