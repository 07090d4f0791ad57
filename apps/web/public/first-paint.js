// Runs before the first paint, so that a page never flashes in another theme or language.
// The names and values are those of src/lib/theme.tsx and src/lib/locale.tsx.
(() => {
  const root = document.documentElement;
  let theme = null;
  let locale = null;
  try {
    theme = localStorage.getItem("rejoinder.theme");
    locale = localStorage.getItem("rejoinder.locale");
  } catch {
    // Storage may be forbidden; the system's choice stands.
  }
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  if (locale !== "en" && locale !== "fr") {
    locale = (navigator.languages?.[0] ?? "en").toLowerCase().startsWith("fr") ? "fr" : "en";
  }
  root.lang = locale;
})();

// The content security policy forbids eval: zod need not try whether it may.
globalThis["__zod_globalConfig"] = { jitless: true };
