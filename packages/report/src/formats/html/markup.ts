import { type Locale, languageTag } from "@rejoinder/schema";
import { isInLanguage } from "../../language-name.ts";
import { showControls } from "../../shown-controls.ts";

/** HTML that is safe to write out. Only `html` makes it. */
export class Markup {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

type Value = string | number | null | Markup | readonly Markup[];

/** HTML from a template: what is filled in stays text, in attributes too, unless it is `Markup`. */
export function html(literals: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(
    literals.reduce(
      (written, literal, index) => written + write(values[index - 1] ?? null) + literal,
    ),
  );
}

function write(value: Value): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(write).join("\n");
  return escapeHtml(String(value));
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** Characters that HTML forbids: controls but tab and line feed, halves of pairs, noncharacters. */
const forbidden = /(?![\t\n])[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

function escapeHtml(text: string): string {
  const printable = text.replace(/\r\n?/g, "\n").replace(forbidden, "\uFFFD");
  return showControls(printable).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** `lang` where words are in another language than the report, and the direction they call for. */
export function inLanguage(language: string, locale: Locale): Markup {
  const foreign = !isInLanguage(language, locale) && languageTag.safeParse(language).success;
  return foreign ? html` lang="${language}" dir="auto"` : html` dir="auto"`;
}
