import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create } from "fontkit";

/** A family and its files. */
export type Font = {
  family: string;
  files: readonly Buffer[];
  /** Characters (code points) that it draws, upright in every weight. */
  covers: ReadonlySet<number>;
  /** Those that it draws in italics; null where it has none and stands upright for them. */
  coversInItalics: ReadonlySet<number> | null;
};

/** `family` is its name to Typst; its files stand in the folder of what `entry` names, as `require` finds it. */
type FontPlace = {
  family: string;
  entry: string;
  upright: readonly string[];
  italic?: readonly string[];
};

/** The report's own families, in the styles that the template asks for: 400, 600 and italics. */
const own: readonly FontPlace[] = [
  {
    family: "Inter",
    entry: "@expo-google-fonts/inter/package.json",
    upright: ["400Regular/Inter_400Regular.ttf", "600SemiBold/Inter_600SemiBold.ttf"],
  },
  {
    family: "Source Serif 4",
    entry: "@expo-google-fonts/source-serif-4/package.json",
    upright: ["400Regular/SourceSerif4_400Regular.ttf", "600SemiBold/SourceSerif4_600SemiBold.ttf"],
    italic: ["400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"],
  },
];

/**
 * Families for what the own ones lack, asked in this order. Typst looks at the machine's fonts too and
 * takes the style that comes nearest: each stands here in the styles that could be nearer elsewhere, so
 * that a file does not depend on the machine.
 */
const fallbacks: readonly FontPlace[] = [
  {
    family: "DejaVu Sans",
    entry: "dejavu-fonts-ttf/package.json",
    upright: ["ttf/DejaVuSans.ttf", "ttf/DejaVuSans-Bold.ttf"],
    italic: ["ttf/DejaVuSans-Oblique.ttf", "ttf/DejaVuSans-BoldOblique.ttf"],
  },
  {
    family: "Noto Emoji",
    entry: "@expo-google-fonts/noto-emoji/package.json",
    upright: ["400Regular/NotoEmoji_400Regular.ttf", "600SemiBold/NotoEmoji_600SemiBold.ttf"],
  },
  {
    family: "Noto Sans Devanagari",
    entry: "@expo-google-fonts/noto-sans-devanagari/package.json",
    upright: [
      "400Regular/NotoSansDevanagari_400Regular.ttf",
      "600SemiBold/NotoSansDevanagari_600SemiBold.ttf",
    ],
  },
  {
    family: "Noto Sans Thai",
    entry: "@expo-google-fonts/noto-sans-thai/package.json",
    upright: ["400Regular/NotoSansThai_400Regular.ttf", "600SemiBold/NotoSansThai_600SemiBold.ttf"],
  },
  {
    family: "Noto Sans S Chinese",
    entry: "@embedpdf/fonts-sc",
    upright: ["../fonts/NotoSansHans-Regular.otf"],
  },
  {
    family: "Noto Sans Korean",
    entry: "@embedpdf/fonts-kr",
    upright: ["../fonts/NotoSansKR-Regular.otf"],
  },
];

// By its path: where Vite runs the server, for the web's tests, import.meta.url is no file's.
const require = createRequire(join(import.meta.dirname, "fonts.ts"));
const read = new Map<FontPlace, Font>();

function readFont(place: FontPlace): Font {
  const known = read.get(place);
  if (known) return known;
  const folder = dirname(require.resolve(place.entry));
  const bytesOf = (file: string) => readFileSync(join(folder, file));
  const upright = place.upright.map(bytesOf);
  const italic = (place.italic ?? []).map(bytesOf);
  const font = {
    family: place.family,
    files: [...upright, ...italic],
    covers: charactersOfAll(upright) ?? new Set<number>(),
    coversInItalics: charactersOfAll(italic),
  };
  read.set(place, font);
  return font;
}

/** Characters that every file draws; null of no file. */
function charactersOfAll(files: readonly Buffer[]): Set<number> | null {
  const [first, ...others] = files.map(charactersOf);
  return first ? others.reduce((drawn, each) => drawn.intersection(each), first) : null;
}

function charactersOf(file: Buffer): Set<number> {
  const font = create(file);
  if (!("characterSet" in font)) throw new Error("A collection of fonts stands for one font");
  return new Set(font.characterSet);
}

/** Read once in a process. */
export function ownFonts(): Font[] {
  return own.map(readFont);
}

/** In their order, each read when it is first asked for. */
export function* fallbackFonts(): Generator<Font> {
  for (const place of fallbacks) yield readFont(place);
}
