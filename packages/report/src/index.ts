import type { ReportFormat } from "@rejoinder/schema";
import { html } from "./formats/html.ts";
import { json } from "./formats/json.ts";
import { md } from "./formats/md.ts";
import type { Render } from "./report.ts";
import { withhold } from "./withhold.ts";

const withheld =
  (render: Render): Render =>
  (content) =>
    render(withhold(content));

/** A format that is named in the schema but missing here does not compile. */
export const renderers = {
  html: withheld(html),
  md: withheld(md),
  json: withheld(json),
} satisfies Record<ReportFormat, Render>;
export { askedSentence } from "./asked-sentence.ts";
export type {
  Render,
  ReportAnchor,
  ReportAsked,
  ReportContent,
  ReportEvidence,
  ReportPair,
  ReportPart,
  ReportSource,
  ReportStatement,
} from "./report.ts";
