import { type ReportContent, renderReport } from "@rejoinder/report";
import { marked, type Token } from "marked";

/**
 * The words of a report as the least Typst that says them: headings and paragraphs, each list one
 * paragraph.
 * @param face Typst's own where null.
 */
export async function bareSource(content: ReportContent, face: string | null): Promise<string> {
  const markdown = Buffer.from(await renderReport("md", content)).toString("utf8");
  const blocks = marked.lexer(markdown).flatMap(blockOf);
  const title = `#set document(title: ${literal(content.title)})`;
  const text = face === null ? [] : [`#set text(font: ${literal(face)})`];
  return [title, ...text, ...blocks].join("\n\n");
}

function blockOf(token: Token): string[] {
  switch (token.type) {
    case "heading":
      return [`${"=".repeat(token.depth)} #${literal(wordsOf(token))}`];
    case "paragraph":
    case "blockquote":
    case "list":
      return [`#${literal(wordsOf(token))}`];
    default:
      return [];
  }
}

/** Words of a token and of all in it, without markup. */
function wordsOf(token: Token): string {
  const inner: Token[] = "items" in token ? token.items : ("tokens" in token && token.tokens) || [];
  if (inner.length === 0) return "text" in token ? String(token.text) : "";
  return inner.map(wordsOf).join(token.type === "list" || token.type === "list_item" ? " " : "");
}

function literal(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
