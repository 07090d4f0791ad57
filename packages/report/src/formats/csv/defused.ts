/**
 * A text as a cell that no spreadsheet takes for a formula. An apostrophe is put before what begins as
 * a formula, with a tab or a line break, or with an apostrophe. So a cell that begins with an
 * apostrophe has one too many, and without that it is the text again.
 */
export function defused(text: string): string {
  return /^['\t\r\n]/.test(text) || beginsAsFormula(text) ? `'${text}` : text;
}

/**
 * Whether a text begins with `=`, `+`, `-` or `@`, be it full-width, or after white space and what is
 * not seen.
 * Source: OWASP, CSV injection.
 */
export function beginsAsFormula(text: string): boolean {
  const [seen = ""] = /[^\s\p{Cf}\p{Cc}]/u.exec(text) ?? [];
  return /^[=+\-@]/.test(seen.normalize("NFKC"));
}
