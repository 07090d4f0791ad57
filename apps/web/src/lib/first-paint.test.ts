import { afterEach, beforeEach, expect, it, vi } from "vitest";
import firstPaint from "../../public/first-paint.js?raw";
import { localeChoice } from "./locale.tsx";
import { themeChoice } from "./theme.tsx";

const root = document.documentElement;
const paint = () => new Function(firstPaint)();

beforeEach(() => {
  localStorage.clear();
  root.removeAttribute("data-theme");
  root.removeAttribute("lang");
});
afterEach(() => vi.unstubAllGlobals());

it("paints in the theme and language chosen before", () => {
  localStorage.setItem(themeChoice, "dark");
  localStorage.setItem(localeChoice, "fr");
  paint();
  expect(root.dataset["theme"]).toBe("dark");
  expect(root.lang).toBe("fr");
});

it("leaves the theme to the system and takes the browser's language where none was chosen", () => {
  localStorage.setItem(themeChoice, "neon");
  vi.stubGlobal("navigator", { languages: ["fr-BE", "en"] });
  paint();
  expect(root.dataset["theme"]).toBeUndefined();
  expect(root.lang).toBe("fr");
});
