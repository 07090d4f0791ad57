import { expect, it } from "vitest";
import { chooseLocale } from "./locale.tsx";

it("a French browser gets French, any other English, and a choice made here wins", () => {
  expect(chooseLocale(null, ["fr-CA", "en"])).toBe("fr");
  expect(chooseLocale(null, ["FR"])).toBe("fr");
  expect(chooseLocale(null, ["ru", "fr"])).toBe("en");
  expect(chooseLocale(null, [])).toBe("en");
  expect(chooseLocale("en", ["fr"])).toBe("en");
});
