import type { Picture } from "../../pictures/index.ts";
import type { Block } from "./document.ts";
import { isInOwnLetters } from "./lettered.ts";
import { shown, within } from "./words.ts";

/** Points in a px of CSS. */
const POINTS = 0.75;
/** Most px that a picture may be high: what a page holds under a head. */
const PAGE_HEIGHT = 840;

/** Width of a line of text on the page, in px. */
export const TEXT_WIDTH = 536;

/**
 * A picture, smaller where it is wider than a line; told in words where a page cannot hold it, or
 * where it has letters that the report's own faces lack: within a picture no other face is sure to
 * be found.
 */
export function pictureBlocks(picture: Picture | null): Block[] {
  if (!picture) return [];
  const { svg, alternative, width, height } = picture;
  if (height > PAGE_HEIGHT || !isInOwnLetters(svg))
    return [{ k: "list", items: alternative.split("\n").map((line) => ({ i: [within(line)] })) }];
  return [
    {
      k: "picture",
      svg,
      alternative: shown(alternative),
      width: Math.min(width, TEXT_WIDTH) * POINTS,
    },
  ];
}
