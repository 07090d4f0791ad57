import type { PageElement, PageNode } from "./parse-page.ts";

/** An attribute's value as written, null when it is absent. */
export function attribute(element: PageElement, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export function isElement(node: PageNode): node is PageElement {
  return "tagName" in node;
}

const NEVER_SHOWN = new Set(
  (
    "applet area audio base basefont button canvas datalist dialog embed frame frameset head iframe " +
    "img input link map meta meter noembed noframes noscript object option optgroup param picture " +
    "progress rp script select source style svg template textarea title track video"
  ).split(" "),
);

const HIDDEN_BY_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

/**
 * Whether an element has words for a reader: false for scripts, controls, media and their fallbacks, and
 * for what is hidden by attribute or inline style. A style sheet is not read: what it hides counts as shown.
 * The page itself is never hidden: some are until a script has run.
 */
export function isShown(element: PageElement): boolean {
  if (NEVER_SHOWN.has(element.tagName)) return false;
  if (element.tagName === "body") return true;
  for (const { name, value } of element.attrs) {
    if (name === "hidden" && value.toLowerCase() !== "until-found") return false;
    if (name === "style" && HIDDEN_BY_STYLE.test(value)) return false;
  }
  return true;
}
