import type { ClaimReviewProblemCode, Tell } from "./problem.ts";

/** Marks that templates put around JSON to hide it from old browsers and from XML, or a script's end. */
const marksBefore = ["//", "/*", "*/", "<!--", "-->", "<![CDATA[", "><!--"];
const marksAfter = ["//", "/*", "*/", "<!--", "-->", "]]>", ";"];

/** The text without the marks of comments, CDATA and scripts around it. A byte order mark is white space. */
export function unwrapJson(text: string): { json: string; wrapped: boolean } {
  let json = text.trim();
  const bare = json.length;
  const markOf = (marks: readonly string[], at: "startsWith" | "endsWith") =>
    marks.find((mark) => json[at](mark));
  for (let mark = markOf(marksBefore, "startsWith"); mark; ) {
    json = json.slice(mark.length).trimStart();
    mark = markOf(marksBefore, "startsWith");
  }
  for (let mark = markOf(marksAfter, "endsWith"); mark; ) {
    json = json.slice(0, -mark.length).trimEnd();
    mark = markOf(marksAfter, "endsWith");
  }
  return { json, wrapped: json.length < bare };
}

/**
 * What a text of JSON says. Where it is not valid, three repairs that leave no choice are tried, and
 * told: commas before a closing bracket, bare control characters, escaped apostrophes.
 * @returns undefined when it stays broken, which is told instead.
 */
export function parseJson(text: string, path: string, tell: Tell): unknown {
  const whole = parse(text);
  if (whole) return whole.value;
  const { json, repairs } = repair(text);
  const mended = parse(json);
  if (!mended) {
    tell("json_broken", path);
    return undefined;
  }
  for (const code of repairs) tell(code, path);
  return mended.value;
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function repair(text: string): { json: string; repairs: Set<ClaimReviewProblemCode> } {
  const repairs = new Set<ClaimReviewProblemCode>();
  const pieces: string[] = [];
  let kept = 0;
  const write = (at: number, code: ClaimReviewProblemCode, instead: string) => {
    repairs.add(code);
    pieces.push(text.slice(kept, at), instead);
    kept = at + 1;
  };
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') inText = !inText;
    else if (inText && sign === "\\") {
      if (text[at + 1] === "'") write(at, "json_escaped_apostrophe", "");
      at += 1;
    } else if (sign < " ") {
      const escaped = `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`;
      if (inText) write(at, "json_control_character", escaped);
      else if (!/[\t\n\r]/.test(sign)) write(at, "json_control_character", " ");
    } else if (!inText && sign === "," && closesAfter(text, at + 1)) {
      write(at, "json_trailing_comma", "");
    }
  }
  pieces.push(text.slice(kept));
  return { json: pieces.join(""), repairs };
}

const closing = /[\s\u0000-\u001F]*[\]}]/y;

function closesAfter(text: string, at: number): boolean {
  closing.lastIndex = at;
  return closing.test(text);
}
