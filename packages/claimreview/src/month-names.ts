/** Languages of the Latin alphabet in which dates are written out; more make names mean two months. */
const languages = ["en", "fr", "de", "es", "it", "pt"];

const folded = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();

/** Names, in full and short, without accents; null for one that means two months. */
const months = new Map<string, number | null>();
for (const language of languages) {
  for (const style of ["long", "short"] as const) {
    const names = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
    for (let month = 1; month <= 12; month++) {
      const name = folded(names.format(Date.UTC(2024, month - 1, 15)));
      months.set(name, (months.get(name) ?? month) === month ? month : null);
    }
  }
}

/** @returns the month's number from 1, or null for what is no month or means two. */
export const monthNamed = (name: string): number | null => months.get(folded(name)) ?? null;
