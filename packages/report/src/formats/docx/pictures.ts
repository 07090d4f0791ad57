import { ImageRun, type Paragraph } from "docx";
import type { Picture } from "../../pictures/index.ts";
import { paragraph } from "./blocks.ts";
import { TEXT_WIDTH } from "./look.ts";
import { rasterise } from "./rasterise.ts";
import { printable } from "./words.ts";

/** Height of the text on a page, in px, less a line for what stands over a picture. */
const TEXT_HEIGHT = 900;

/** How small a picture may be made before its words are too small. */
const SCALE_MIN = 0.8;

function scaleOf({ width, height }: Picture): number {
  return Math.min(1, TEXT_WIDTH / width, TEXT_HEIGHT / height);
}

/** Whether a page holds a picture with words that can be read. */
export function fitsPage(picture: Picture): boolean {
  return scaleOf(picture) >= SCALE_MIN;
}

/**
 * A picture as a drawing with an image for readers that show none, and with its alternative; made
 * smaller where the page is. Nothing where there is nothing to draw.
 *
 * @param title one line.
 */
export async function pictureBlock(title: string, picture: Picture | null): Promise<Paragraph[]> {
  if (!picture) return [];
  const { svg, alternative, width, height } = picture;
  const scale = scaleOf(picture);
  const run = new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(svg),
    transformation: { width: width * scale, height: height * scale },
    fallback: { type: "png", data: await rasterise(svg) },
    altText: { name: title, title, description: printable(alternative) },
  });
  return [paragraph("Picture", [run])];
}
