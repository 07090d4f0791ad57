/** A character of a text that is drawn as nothing and yet acts on what is drawn, or hides in it. */
export type HiddenControl = {
  /** Where it stands, in UTF-16 code units. */
  at: number;
  codePoint: number;
  /** Its name in the Unicode Standard as far as the desk has it, else `U+` and its number. */
  name: string;
};

/** A stretch of words, or one character to be shown in their place. */
export type DisplaySegment = { text: string } | { control: HiddenControl };

const names: Readonly<Record<number, string>> = {
  0x034f: "COMBINING GRAPHEME JOINER",
  0x061c: "ARABIC LETTER MARK",
  0x115f: "HANGUL CHOSEONG FILLER",
  0x1160: "HANGUL JUNGSEONG FILLER",
  0x180e: "MONGOLIAN VOWEL SEPARATOR",
  0x200b: "ZERO WIDTH SPACE",
  0x200c: "ZERO WIDTH NON-JOINER",
  0x200d: "ZERO WIDTH JOINER",
  0x200e: "LEFT-TO-RIGHT MARK",
  0x200f: "RIGHT-TO-LEFT MARK",
  0x202a: "LEFT-TO-RIGHT EMBEDDING",
  0x202b: "RIGHT-TO-LEFT EMBEDDING",
  0x202c: "POP DIRECTIONAL FORMATTING",
  0x202d: "LEFT-TO-RIGHT OVERRIDE",
  0x202e: "RIGHT-TO-LEFT OVERRIDE",
  0x2060: "WORD JOINER",
  0x2061: "FUNCTION APPLICATION",
  0x2062: "INVISIBLE TIMES",
  0x2063: "INVISIBLE SEPARATOR",
  0x2064: "INVISIBLE PLUS",
  0x2066: "LEFT-TO-RIGHT ISOLATE",
  0x2067: "RIGHT-TO-LEFT ISOLATE",
  0x2068: "FIRST STRONG ISOLATE",
  0x2069: "POP DIRECTIONAL ISOLATE",
  0x3164: "HANGUL FILLER",
  0xfeff: "ZERO WIDTH NO-BREAK SPACE",
  0xffa0: "HALFWIDTH HANGUL FILLER",
  0xfff9: "INTERLINEAR ANNOTATION ANCHOR",
  0xfffa: "INTERLINEAR ANNOTATION SEPARATOR",
  0xfffb: "INTERLINEAR ANNOTATION TERMINATOR",
  0xe0001: "LANGUAGE TAG",
  0xe007f: "CANCEL TAG",
};

const joining =
  "[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Nkoo}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}" +
  "\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]";
const emoji = "\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?";

/**
 * Sequences in which such characters do what they are for: emoji joined to one, flags of regions, one
 * variant of a sign that has variants, letters joined or kept apart in scripts that join them.
 */
const proper = [
  `${emoji}(?:\\u200D${emoji})+`,
  "\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{3,6}\\u{E007F}",
  `(?<=${joining}\\p{M}?)[\\u200C\\u200D](?=${joining}|\\P{L})`,
  "[\\p{Emoji}\\p{Extended_Pictographic}][\\uFE0E\\uFE0F]",
  "[\\p{Sm}\\p{sc=Han}\\p{sc=Mymr}\\p{sc=Phag}][\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]",
  "\\p{sc=Mong}[\\u180B-\\u180D\\u180F]",
].join("|");

/** Soft hyphens stay out: they only allow a break. So do tab and line ends. */
const hidden =
  "(?!\\u00AD)\\p{Default_Ignorable_Code_Point}|[\\uFFF9-\\uFFFB\\0-\\x08\\x0B\\x0E-\\x1F\\x7F-\\x9F]";
const properOrHidden = new RegExp(`${proper}|(?<control>${hidden})`, "gu");

/**
 * The characters of a text that a reader would not see: bidirectional controls, zero-width characters,
 * tags, stray variation selectors, fillers and the control codes of C0 and C1, in their order. A page
 * shows each instead of obeying it.
 * Source: Unicode Standard Annex 9 and Technical Standard 39, 5.4; property Default_Ignorable_Code_Point.
 */
export function findHiddenControls(text: string): HiddenControl[] {
  const controls: HiddenControl[] = [];
  for (const match of text.matchAll(properOrHidden)) {
    const codePoint = match.groups?.["control"]?.codePointAt(0);
    if (codePoint !== undefined) {
      controls.push({ at: match.index, codePoint, name: nameOf(codePoint) });
    }
  }
  return controls;
}

/**
 * A text cut at its hidden controls, for display: words as they are, and each control by itself.
 * Put together again in order, the segments are the text. An empty text has none.
 */
export function displaySegments(text: string): DisplaySegment[] {
  const segments: DisplaySegment[] = [];
  let from = 0;
  for (const control of findHiddenControls(text)) {
    if (control.at > from) segments.push({ text: text.slice(from, control.at) });
    segments.push({ control });
    from = control.at + String.fromCodePoint(control.codePoint).length;
  }
  if (from < text.length) segments.push({ text: text.slice(from) });
  return segments;
}

function nameOf(codePoint: number): string {
  const name = names[codePoint];
  if (name) return name;
  if (codePoint >= 0xe0020 && codePoint <= 0xe007e) {
    return `TAG ${String.fromCodePoint(codePoint - 0xe0000)}`;
  }
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return `VARIATION SELECTOR-${codePoint - 0xfdff}`;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) {
    return `VARIATION SELECTOR-${codePoint - 0xe00ef}`;
  }
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
