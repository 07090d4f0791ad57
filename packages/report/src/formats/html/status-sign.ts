import { type EvidenceStatus, evidenceStatusInfo, statusSignInfo } from "@rejoinder/schema";
import { html, type Markup } from "./markup.ts";

/** The sign of a status, in the colour of the text around it; always beside its word. */
export function statusSign(status: EvidenceStatus): Markup {
  const { lines, filled } = statusSignInfo[evidenceStatusInfo[status].sign];
  return html`<svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="8.25"/>${lines && html`<path d="${lines}"/>`}${filled && html`<path class="filled" d="${filled}"/>`}</svg>`;
}
