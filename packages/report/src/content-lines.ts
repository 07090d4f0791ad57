import type { ReportContent } from "./report.ts";

/** What there may be thousands of, and each of which has a line of its own. */
const lists = ["steps", "pairs", "statements", "sources"] as const;

/** Characters (UTF-16 code units) gathered before they are handed on. */
const CHUNK = 64 * 1024;

/**
 * A content as lines of JSON, some at a time: whoever writes them out can do other things in between.
 * First all of it but its lists, then each entry as `["pairs", …]`.
 */
export function* contentLines(content: ReportContent): Generator<string> {
  const empty = Object.fromEntries(lists.map((list) => [list, []]));
  let chunk = `${JSON.stringify({ ...content, ...empty })}\n`;
  for (const list of lists)
    for (const entry of content[list]) {
      chunk += `${JSON.stringify([list, entry])}\n`;
      if (chunk.length < CHUNK) continue;
      yield chunk;
      chunk = "";
    }
  yield chunk;
}

/**
 * The content that lines make up again.
 * @param chunks of the lines, cut anywhere.
 * @throws SyntaxError when they are no JSON, or none.
 */
export async function readContentLines(chunks: AsyncIterable<string>): Promise<ReportContent> {
  let content: ReportContent | null = null;
  const entries: Record<string, unknown[]> = {};
  for await (const line of linesOf(chunks)) {
    if (content === null) {
      content = JSON.parse(line) as ReportContent;
      continue;
    }
    const [list, entry] = JSON.parse(line) as [string, unknown];
    entries[list] = entries[list] ?? [];
    entries[list].push(entry);
  }
  if (content === null) throw new SyntaxError("No content came");
  return { ...content, ...entries };
}

/** Parted by line feeds alone: JSON may hold every other character that parts lines. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
