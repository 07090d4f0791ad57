import { ExternalHyperlink, type ParagraphChild } from "docx";
import { webLink } from "../../web-link.ts";
import { words } from "./words.ts";
import type { Writing } from "./writing.ts";

/** Only http and https addresses become links, and look like one; anything else is shown as it is. */
export function addressLink(address: string, locale: Writing["locale"]): ParagraphChild[] {
  const link = webLink(address);
  if (link === null) return words(address, locale);
  return [
    new ExternalHyperlink({ link, children: words(address, locale, { style: "Hyperlink" }) }),
  ];
}
