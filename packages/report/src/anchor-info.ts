import { anchorStateInfo, confirmedAnchorInfo, type Words } from "@rejoinder/schema";
import type { ReportAnchor } from "./report.ts";

/** How a report tells where a quotation stands. */
export const anchorInfo = {
  ...anchorStateInfo,
  confirmed: confirmedAnchorInfo,
} as const satisfies Record<ReportAnchor, { label: Words; meaning: Words }>;
