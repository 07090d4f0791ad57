import { DOMParser, type Document, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import type { ReportContent } from "../../report.ts";
import { docx } from "../docx.ts";

/** A Word file read back, for tests. */
export type Word = {
  bytes: Uint8Array;
  /** Names of the parts, in their order. */
  paths: string[];
  /** A part parsed. @throws where it is not well-formed. */
  part: (path: string) => Document;
  /** Paragraphs of the body, in order. */
  paragraphs: Paragraph[];
};

type Paragraph = { style: string | null; text: string; level: string | null; element: Element };

export async function readWord(content: ReportContent): Promise<Word> {
  const bytes = await docx(content);
  const files = unzipSync(bytes);
  const part = (path: string) =>
    new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      strFromU8(files[path] ?? new Uint8Array()),
      "text/xml",
    );
  const paragraphs = elements(part("word/document.xml"), "w:p").map((element) => ({
    style: attribute(element, "w:pStyle", "w:val"),
    text: textOf(element),
    level: attribute(element, "w:ilvl", "w:val"),
    element,
  }));
  return { bytes, paths: Object.keys(files), part, paragraphs };
}

export function elements(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

/** Of the first element of a name; null where there is none. */
export function attribute(within: Document | Element, name: string, key: string): string | null {
  return elements(within, name)[0]?.getAttribute(key) ?? null;
}

/** Its words, a line feed for each break. */
export function textOf(within: Document | Element): string {
  const runs = elements(within, "w:r").flatMap((run) => [...run.childNodes]);
  return runs
    .map((node) =>
      node.nodeName === "w:br" ? "\n" : node.nodeName === "w:t" ? node.textContent : "",
    )
    .join("");
}
