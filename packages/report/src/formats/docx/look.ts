import { AlignmentType, type INumberingOptions, LevelFormat } from "docx";
import { type Colour, light } from "../../pictures/palette.ts";

/** Faces that every Word has, and every other reader a face as wide for. */
export const SERIF = "Cambria";
export const SANS = "Calibri";

/** Text between the margins of the page, in px as pictures count them: 170 mm. */
export const TEXT_WIDTH = 642;

/** A colour as Word names it: six hexadecimal digits. */
export function colour(name: Colour): string {
  return light[name].slice(1);
}

/** In half points, as Word counts letters. */
export const size = (points: number) => points * 2;
/** In twentieths of a point, as Word counts space. */
export const space = (points: number) => points * 20;

/** The list of which every list of a report is. */
export const bullets = "bullets";

const level = (number: number, text: string, left: number) => ({
  level: number,
  format: LevelFormat.BULLET,
  text,
  alignment: AlignmentType.LEFT,
  style: {
    run: { color: colour("ink-2") },
    paragraph: { indent: { left: space(left), hanging: space(12) } },
  },
});

export const numbering: INumberingOptions = {
  config: [{ reference: bullets, levels: [level(0, "•", 24), level(1, "–", 36)] }],
};
