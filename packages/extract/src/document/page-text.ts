import { parsePage } from "../page/parse-page.ts";
import { isRun, type Part, readParts } from "../page/part.ts";

/** All words of a page that a reader is shown, in their order; paragraphs apart by an empty line. */
export function pageText(html: string): string {
  const root = readParts(parsePage(html));
  const paragraphs: string[] = [];
  const open: { part: Part; next: number }[] = root ? [{ part: root, next: 0 }] : [];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.part.children[top.next++];
    if (child === undefined) open.pop();
    else if (isRun(child)) paragraphs.push(child.text);
    else open.push({ part: child, next: 0 });
  }
  return paragraphs.join("\n\n");
}
