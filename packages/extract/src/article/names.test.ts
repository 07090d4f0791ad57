import { expect, it } from "vitest";
import { parsePage } from "../page/parse-page.ts";
import { readParts } from "../page/part.ts";
import { walkParts } from "../page/part-walk.ts";
import { namedAside } from "./names.ts";

function certainty(attributes: string) {
  const root = readParts(parsePage(`<section ${attributes}>words</section>`));
  let found: string | null = null;
  if (root)
    walkParts(root, ({ element }) => {
      if (element.tagName === "section") found = namedAside(element);
      return true;
    });
  return found;
}

it.each([
  ["class=comments", "sure"],
  ["class='grid post-sidebar'", "sure"],
  ["id=relatedPostsList", "sure"],
  ["id=pageFooter", "sure"],
  ["class=relatedpoststitle", "sure"],
  ["class=NEWSLETTER_2", "sure"],
  ["role=Navigation", "sure"],
  ["class=social-share", "likely"],
  ["id=ad3", "likely"],
  ["class='author comments'", "sure"],
  ["class=article-body", "none"],
  ["class='has-sidebar no-comments'", "none"],
  ["class=shareholder-meeting", "none"],
  ["class=readmission", "none"],
  ["class=A3U3CFUBRZFAD9PBG", "none"],
  ["data-role=comments", "none"],
  ["", "none"],
])("takes an element with %s for an aside: %s", (attributes, expected) => {
  expect(certainty(attributes)).toBe(expected);
});
