/** A piece of text as the PDF reader gives it; `transform` is the text matrix in points. */
export type PdfText = {
  str: string;
  transform: number[];
  width: number;
  hasEOL: boolean;
};

/** A printed line. Lengths in points; `y` is its baseline, counted from the foot of the page. */
export type Line = { text: string; x: number; right: number; y: number; size: number };

type Piece = { text: string; x: number; right: number; y: number; size: number };

const superscripts: Record<string, string> = Object.fromEntries(
  [..."0123456789+-=()n"].map((sign, index) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"][index] ?? sign]),
);

/** Printed lines of a page, in the order in which its text is stored; lines without words are left out. */
export function linesOf(texts: readonly PdfText[]): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  const endLine = () => {
    const line = lineOf(pieces);
    if (line.text !== "") lines.push(line);
    pieces = [];
  };
  for (const text of texts) {
    if (text.str !== "") pieces.push(pieceOf(text));
    if (text.hasEOL) endLine();
  }
  endLine();
  return lines;
}

function pieceOf({ str, transform, width }: PdfText): Piece {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform;
  return { text: str, x, right: x + width, y, size: Math.hypot(skew, scale) };
}

function lineOf(pieces: readonly Piece[]): Line {
  const main = mainPiece(pieces);
  const text = pieces.map((piece) => (isRaised(piece, main) ? raise(piece.text) : piece.text));
  return {
    text: text.join("").toWellFormed().replaceAll("\0", "").replace(/\s+/g, " ").trim(),
    x: pieces.reduce((least, piece) => Math.min(least, piece.x), Infinity),
    right: pieces.reduce((most, piece) => Math.max(most, piece.right), -Infinity),
    y: main?.y ?? 0,
    size: main?.size ?? 0,
  };
}

/** The longest piece: its size and baseline are the line's. */
function mainPiece(pieces: readonly Piece[]): Piece | undefined {
  return pieces.toSorted((one, other) => other.text.trim().length - one.text.trim().length)[0];
}

/** Small figures above the baseline: without their place a power, 10², would be a number, 102. */
function isRaised(piece: Piece, main: Piece | undefined): boolean {
  if (!main || !/^[0-9+\-=()n]+$/.test(piece.text.trim()) || !/\d/.test(piece.text)) return false;
  return piece.size < main.size * 0.85 && piece.y > main.y + main.size * 0.1;
}

function raise(text: string): string {
  return [...text].map((sign) => superscripts[sign] ?? sign).join("");
}
