/** Advance of letters in em: the widest of the sans faces that a reader may have. */
const advances = [
  { of: /\p{M}|\p{Cf}/u, em: 0 },
  {
    of: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF00-\uFFEF]/u,
    em: 1.1,
  },
  { of: /[mwMW@%—…]/, em: 0.98 },
  { of: /[ijl.,:;'’!|()[\]·\u202F ]/, em: 0.4 },
  { of: /[ftrs-]/, em: 0.53 },
  { of: /\p{Lu}/u, em: 0.77 },
] as const;
const OTHER = 0.64;
/** Semibold letters are wider than regular ones. */
const BOLD = 1.08;

type Lettering = { size: number; bold?: boolean };

/** At most how wide a text stands, in px; letters may be narrower. @param size in px. */
export function widthOf(text: string, { size, bold = false }: Lettering): number {
  let em = 0;
  for (const letter of text) em += advances.find(({ of }) => of.test(letter))?.em ?? OTHER;
  return em * size * (bold ? BOLD : 1);
}

/**
 * A text in lines that fit a width, broken at spaces, within a word only where it is too long for a
 * line. What `most` lines cannot hold ends in an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  { most, ...lettering }: Lettering & { most: number },
): string[] {
  const fits = (line: string) => widthOf(line, lettering) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(breakable).filter(Boolean)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (!fits(line) && lines.length <= most) {
      const start = longestStart(line, fits);
      lines.push(start);
      line = line.slice(start.length);
    }
    if (lines.length > most) break;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? "";
  return [
    ...lines.slice(0, most - 1),
    `${longestStart(last, (start) => fits(`${start}…`)).trimEnd()}…`,
  ];
}

/** The longest start of a word that fits: at least one letter, and never half of one. */
function longestStart(word: string, fits: (start: string) => boolean): string {
  let start = "";
  for (const { segment } of graphemes.segment(word)) {
    if (start !== "" && !fits(start + segment)) break;
    start += segment;
  }
  return start;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** White space at which a line may end: none that is there to keep two words together. */
const breakable = /[^\S\u00A0\u2007\u202F]+/;
