import { type Markup, html as svg } from "../formats/html/markup.ts";
import { type Colour, light } from "./palette.ts";
import type { Picture } from "./picture.ts";

type Drawing = { title: string; alternative: string; width: number; height: number };

/** A drawing as a picture that stands alone: named, described, well-formed. */
export function picture(
  { title, alternative, width, height }: Drawing,
  shapes: readonly Markup[],
): Picture {
  const drawn = svg`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Inter, system-ui, sans-serif" font-size="13"><title>${title}</title><desc>${alternative}</desc>
${shapes}
</svg>`;
  return { svg: drawn.toString(), alternative, width, height };
}

/** `fill` with its colour on light paper; the class lets a page set another. */
export function fill(colour: Colour): Markup {
  return svg` class="fill-${colour}" fill="${light[colour]}"`;
}

export function stroke(colour: Colour): Markup {
  return svg` class="stroke-${colour}" fill="none" stroke="${light[colour]}"`;
}

type TextPlace = {
  x: number;
  /** Of the first baseline. */
  y: number;
  colour?: Colour;
  size?: number;
  bold?: boolean;
  anchor?: "start" | "middle" | "end";
};

export const LINE_HEIGHT = 17;

/** Lines of text one under the other. */
export function textLines(lines: readonly string[], place: TextPlace): Markup[] {
  const { x, y, colour = "ink", size = 13, bold = false, anchor = "start" } = place;
  const attributes = svg`${fill(colour)}${size === 13 ? null : svg` font-size="${size}"`}${bold ? svg` font-weight="600"` : null}${anchor === "start" ? null : svg` text-anchor="${anchor}"`}`;
  return lines.map(
    (line, index) =>
      svg`<text x="${round(x)}" y="${round(y + index * LINE_HEIGHT)}"${attributes}>${line}</text>`,
  );
}

/** Coordinates to a tenth of a px: the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export { svg };
