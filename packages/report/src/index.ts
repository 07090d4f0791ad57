import type { ReportFormat } from "@rejoinder/schema";
import { annotations } from "./formats/annotations.ts";
import { csv, csvEvidence, csvNotes } from "./formats/csv.ts";
import { html } from "./formats/html.ts";
import { json } from "./formats/json.ts";
import { jsonld } from "./formats/jsonld.ts";
import { md } from "./formats/md.ts";
import type { Render, ReportContent } from "./report.ts";
import { withhold } from "./withhold.ts";

const withheld =
  <File>(render: (content: ReportContent) => File) =>
  (content: ReportContent): File =>
    render(withhold(content));

/** Their libraries are large: each is loaded when its first file is asked for. */
const pdf = async (content: ReportContent) => (await import("./formats/pdf.ts")).pdf(content);
const docx = async (content: ReportContent) => (await import("./formats/docx.ts")).docx(content);
const xlsx = async (content: ReportContent) => (await import("./formats/xlsx.ts")).xlsx(content);

/** A format that is named in the schema but missing here does not compile. */
export const renderers = {
  html: withheld(html),
  pdf: withheld(pdf),
  docx: withheld(docx),
  md: withheld(md),
  csv: withheld(csv),
  "csv-evidence": withheld(csvEvidence),
  "csv-notes": withheld(csvNotes),
  xlsx: withheld(xlsx),
  json: withheld(json),
  jsonld: withheld(jsonld),
  annotations: withheld(annotations),
} satisfies Record<ReportFormat, Render>;

/** A report as the bytes of its file. */
export async function renderReport(
  format: ReportFormat,
  content: ReportContent,
): Promise<Uint8Array> {
  const file = await renderers[format](content);
  return typeof file === "string" ? new TextEncoder().encode(file) : file;
}

export { askedSentence } from "./asked-sentence.ts";
export { compareEditions } from "./compare/compare-editions.ts";
export type { EditionComparison } from "./compare/comparison.ts";
export { comparisonHeading, comparisonPage } from "./compare/comparison-page.ts";
export { editionContent } from "./edition-content.ts";
export type { EditionRecord, EditionSeal, SealedEdition } from "./edition-record.ts";
export { claimReviewOf } from "./formats/jsonld.ts";
export type {
  Render,
  ReportAnchor,
  ReportAsked,
  ReportContent,
  ReportEdition,
  ReportEvidence,
  ReportPair,
  ReportPart,
  ReportSource,
  ReportStatement,
} from "./report.ts";
export { sourcesOf } from "./sources-of.ts";
export { withhold } from "./withhold.ts";
