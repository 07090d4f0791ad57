import { showControls } from "../../shown-controls.ts";

/** Markdown that is safe to write out. Only `md` and the functions beside it make it. */
export class Markdown {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

type Value = string | number | Markdown | null;

/** Markdown from a template: what is filled in stays text on one line, unless it is `Markdown`. */
export function md(literals: TemplateStringsArray, ...values: readonly Value[]): Markdown {
  return new Markdown(
    literals.reduce(
      (written, literal, index) => written + write(values[index - 1] ?? null) + literal,
    ),
  );
}

function write(value: Value): string {
  if (value === null) return "";
  if (value instanceof Markdown) return value.toString();
  return escapeLine(
    String(value).replace(/\s+/g, (space) => (/[\n\r\u2028\u2029]/.test(space) ? " " : space)),
  );
}

/** Characters no text file should hold: controls but tab, halves of pairs, noncharacters. */
const forbidden = /(?!\t)[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
/** Characters that begin or end markup wherever they stand; `$` for mathematics, `|` for tables. */
const special = /[\\`*_{}[\]<>#|~&$^]/g;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** One line of text in which nothing can be read as markup, at the start of a line either. */
function escapeLine(line: string): string {
  const escaped = line
    .trim()
    .replace(forbidden, "\uFFFD")
    .replace(special, "\\$&")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\bwww\./gi, (www) => www.replace(".", "\\."));
  return rightToLeft.test(escaped) ? `\u2068${showControls(escaped)}\u2069` : showControls(escaped);
}

/** Text of several lines; its line breaks are kept, its empty lines part paragraphs. */
export function paragraphs(
  text: string,
  around: (line: Markdown) => Markdown = (line) => line,
): Markdown {
  const lines = (paragraph: string) =>
    paragraph
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => around(new Markdown(escapeLine(line))).toString())
      .join("\\\n");
  return blocks(
    text
      .replace(/\r\n?|[\u2028\u2029]/g, "\n")
      .split(/\n[^\S\n]*\n/)
      .map((paragraph) => new Markdown(lines(paragraph))),
  );
}

/** Blocks one under the other, an empty line between; empty ones and nulls fall out. */
export function blocks(each: readonly (Markdown | null)[]): Markdown {
  return new Markdown(
    each
      .map((block) => block?.toString() ?? "")
      .filter(Boolean)
      .join("\n\n"),
  );
}

export function blockquote(content: Markdown): Markdown {
  return new Markdown(
    content
      .toString()
      .split("\n")
      .map((line) => (line === "" ? ">" : `> ${line}`))
      .join("\n"),
  );
}

export function list(items: readonly Markdown[]): Markdown {
  return new Markdown(items.map((item) => listItem(item)).join("\n"));
}

/** Blocks of one item, indented to stay in it. */
function listItem(item: Markdown): string {
  const [first = "", ...others] = item.toString().split("\n");
  return [`- ${first}`, ...others.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
}
