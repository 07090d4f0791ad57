import { attribute, isElement, isShown } from "./element.ts";
import type { Page, PageElement, PageNode } from "./parse-page.ts";

/** A paragraph's worth of words: what stands between two block boundaries, or between two empty lines. */
export type Run = {
  /** White space collapsed but for line breaks of `br` and `pre`; no-break spaces stay. Never blank. */
  text: string;
  /** UTF-16 code units of `text` that stand inside links. */
  linked: number;
  /** The part it stands in. */
  part: Part;
};

/** A block element of the page with the words in it; parts without words are left out of `children`. */
export type Part = {
  element: PageElement;
  parent: Part | null;
  /** Its place among the parts of the page, those around it before it; the root's is 0. */
  at: number;
  children: (Part | Run)[];
  /** UTF-16 code units of all runs below, and of those that stand inside links. */
  length: number;
  linked: number;
};

const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb " +
    "ruby rt rtc s samp small span strike strong sub sup time tt u var wbr math"
  ).split(" "),
);

const isRun = (child: Part | Run): child is Run => "text" in child;

export { isRun };

/**
 * The shown words of a page as a tree of its block elements. Steps grow with the number of nodes,
 * however deep they nest.
 * @returns the part of the `html` element, null when no words are shown.
 */
export function readParts(page: Page): Part | null {
  const root = page.childNodes.find(isElement);
  if (!root) return null;
  const reader = new PartReader(root);
  const open: { element: PageElement; next: number }[] = [{ element: root, next: 0 }];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.childNodes[top.next++];
    if (child === undefined) {
      open.pop();
      reader.leave(top.element);
    } else if (isElement(child)) {
      if (reader.enter(child)) open.push({ element: child, next: 0 });
    } else reader.readText(child);
  }
  return reader.root.length > 0 ? reader.root : null;
}

class PartReader {
  root: Part;
  #part: Part;
  #parts = 1;
  #text = "";
  #linked = 0;
  #links = 0;
  #preformatted = 0;

  constructor(element: PageElement) {
    this.root = emptyPart(element, null, 0);
    this.#part = this.root;
  }

  /** @returns whether the element's children are to be read. */
  enter(element: PageElement): boolean {
    const { tagName } = element;
    if (tagName === "br") this.#text += "\n";
    if (tagName === "br" || tagName === "wbr" || !isShown(element)) return false;
    if (tagName === "a" && attribute(element, "href") !== null) this.#links++;
    if (!INLINE.has(tagName)) {
      this.#endRun();
      this.#part = emptyPart(element, this.#part, this.#parts++);
    }
    if (tagName === "pre") this.#preformatted++;
    return true;
  }

  leave(element: PageElement): void {
    const { tagName } = element;
    if (!INLINE.has(tagName)) this.#endPart();
    if (tagName === "pre") this.#preformatted--;
    if (tagName === "a" && attribute(element, "href") !== null) this.#links--;
  }

  readText(node: PageNode): void {
    if (!("value" in node)) return;
    const text = this.#preformatted > 0 ? node.value : node.value.replace(/[ \t\n\r\f]+/g, " ");
    this.#text += text;
    if (this.#links > 0) this.#linked += text.length;
  }

  #endRun(): void {
    const part = this.#part;
    const linked = Math.min(this.#linked, this.#text.length);
    const share = this.#text.length > 0 ? linked / this.#text.length : 0;
    for (const paragraph of this.#text.split(/\n\s*\n/)) {
      const text = this.#preformatted > 0 ? paragraph.trimEnd() : tidy(paragraph);
      if (text === "") continue;
      const run = { text, linked: Math.round(share * text.length), part };
      part.children.push(run);
      part.length += text.length;
      part.linked += run.linked;
    }
    this.#text = "";
    this.#linked = 0;
  }

  #endPart(): void {
    this.#endRun();
    const { parent, length, linked } = this.#part;
    if (!parent) return;
    if (length > 0) {
      parent.children.push(this.#part);
      parent.length += length;
      parent.linked += linked;
    }
    this.#part = parent;
  }
}

function emptyPart(element: PageElement, parent: Part | null, at: number): Part {
  return { element, parent, at, children: [], length: 0, linked: 0 };
}

/** Spaces at the ends of lines go, and several between two words become one. */
function tidy(paragraph: string): string {
  return paragraph
    .replace(/[ \t\f\r]{2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
