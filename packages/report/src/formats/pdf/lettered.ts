import { type Font, fallbackFonts, ownFonts } from "./fonts.ts";

/** Letters with accents and the like, punctuation and money: the report's own faces have them all. */
const common =
  "\\n -~\\u00A0-\\u017F\\u2010-\\u2015\\u2018-\\u201E\\u2020-\\u2022\\u2026\\u202F\\u2030\\u2039\\u203A\\u20AC";
/** Everything else, with a letter before it, which a mark may belong to. */
const uncommon = new RegExp(`(?:[${common}](?=\\p{M}))?[^${common}]+`, "gu");
/** Drawn as nothing, in any font or none. */
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

const segmenter = new Intl.Segmenter();

export type Lettered = {
  text: string;
  /** Fonts that it takes besides the report's own. */
  fallbacks: readonly Font[];
  /** Whether all of it is letters, figures and signs that need nothing of a font but to be there. */
  isPlain: boolean;
};

/**
 * A text of which every character can be drawn. What no font draws gives way to its number between
 * angle brackets: `⟨U+1200⟩`.
 */
export function lettered(text: string): Lettered {
  const fallbacks = new Set<Font>();
  const draws = new Map<string, boolean>();
  const canDraw = (cluster: string): boolean => {
    const known = draws.get(cluster);
    if (known !== undefined) return known;
    const font = fontOf(cluster);
    if (font && font !== "own") fallbacks.add(font);
    draws.set(cluster, font !== null);
    return font !== null;
  };
  const drawn = text.replace(uncommon, (run) => {
    let written = "";
    let missing = "";
    for (const cluster of clustersOf(run)) {
      if (canDraw(cluster)) {
        written += numbered(missing) + cluster;
        missing = "";
      } else missing += cluster;
    }
    return written + numbered(missing);
  });
  if (drawn.includes("⟨")) canDraw("⟨");
  return { text: drawn, fallbacks: inOrder(fallbacks), isPlain: draws.size === 0 };
}

/** Whether the report's own faces draw every character of a text. */
export function isInOwnLetters(text: string): boolean {
  return uncommonClusters(text).every((cluster) => fontOf(cluster) === "own");
}

/** Whether every character of a text can be drawn in italics, or has none in its font. */
export function canBeItalic(text: string): boolean {
  return uncommonClusters(text).every((cluster) => {
    const font = fontOf(cluster);
    if (font === "own") return ownFonts().every((own) => drawsInItalics(own, cluster));
    return font === null || drawsInItalics(font, cluster);
  });
}

function uncommonClusters(text: string): string[] {
  return (text.match(uncommon) ?? []).flatMap(clustersOf);
}

function clustersOf(run: string): string[] {
  return [...segmenter.segment(run)].map(({ segment }) => segment);
}

/** The font that draws the whole of a cluster; null where none does. */
function fontOf(cluster: string): Font | "own" | null {
  const characters = charactersOf(cluster);
  const drawnBy = ({ covers }: Font) => characters.every((character) => covers.has(character));
  if (ownFonts().every(drawnBy)) return "own";
  return fallbackFonts().find(drawnBy) ?? null;
}

function drawsInItalics({ coversInItalics }: Font, cluster: string): boolean {
  return (
    coversInItalics === null ||
    charactersOf(cluster).every((character) => coversInItalics.has(character))
  );
}

/** Code points that a font has to have. */
function charactersOf(cluster: string): number[] {
  return Array.from(cluster)
    .filter((character) => !ignorable.test(character))
    .map((character) => character.codePointAt(0) ?? 0);
}

function numbered(characters: string): string {
  if (characters === "") return "";
  const numbers = Array.from(characters, (character) =>
    (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0"),
  );
  return `⟨${numbers.map((number) => `U+${number}`).join(" ")}⟩`;
}

function inOrder(fonts: ReadonlySet<Font>): Font[] {
  if (fonts.size === 0) return [];
  return [...fallbackFonts()].filter((font) => fonts.has(font));
}
