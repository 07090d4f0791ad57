import type { Picture } from "../../pictures/index.ts";
import { html, Markup } from "./markup.ts";

/** Of a picture that stands in a column or fills a narrow page, in px: what a page of 360 px leaves. */
export const NARROW = 328;

/** A picture in the page: its colours follow the page's. */
export function drawing({ svg }: Picture): Markup {
  return html`<div class="drawing">${new Markup(svg)}</div>`;
}

/** A picture drawn twice, of which a page shows the one that it has room for. */
export function drawingOfBothWidths(draw: (width: number) => Picture | null): Markup | null {
  const wide = draw(640);
  const narrow = draw(NARROW);
  if (!wide || !narrow) return null;
  return html`<div class="drawing roomy">${new Markup(wide.svg)}</div>
<div class="drawing narrow">${new Markup(narrow.svg)}</div>`;
}
