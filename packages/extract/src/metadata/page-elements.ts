import { isElement } from "../page/element.ts";
import type { Page, PageElement } from "../page/parse-page.ts";

/** Every element of a page in the order of its start tag, what `template` holds left out. */
export function* allElements(page: Page): Generator<PageElement> {
  const open = page.childNodes.filter(isElement).reverse();
  for (let element = open.pop(); element; element = open.pop()) {
    yield element;
    for (let index = element.childNodes.length - 1; index >= 0; index--) {
      const child = element.childNodes[index];
      if (child && isElement(child)) open.push(child);
    }
  }
}

/** All text within an element, as written. */
export function textOf(element: PageElement): string {
  const text: string[] = [];
  const open = element.childNodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if ("value" in node) text.push(node.value);
    if (isElement(node)) open.push(...node.childNodes.toReversed());
  }
  return text.join("");
}
