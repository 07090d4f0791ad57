import type { ReportContent } from "../report.ts";
import { compile } from "./pdf/compile.ts";
import { reportDocument } from "./pdf/report-document.ts";

/**
 * A4, tagged as PDF/UA-1 asks, with bookmarks and links. It takes time and memory by the page: a
 * server asks `renderApart` for it.
 * @throws Error with Typst's diagnostics.
 */
export async function pdf(content: ReportContent): Promise<Uint8Array> {
  return compile(reportDocument(content));
}
